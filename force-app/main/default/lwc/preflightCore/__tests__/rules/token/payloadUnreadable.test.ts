import { payloadUnreadable } from '../../../rules/token/payloadUnreadable.js';
import { base64Url, makeToken } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const [header = '', claims = '', signature = ''] = makeToken().split('.');
const withClaims = (text: string): string => `${header}.${text}.${signature}`;

testTokenRule(payloadUnreadable, {
    valid: [
        { title: 'a JSON object' },
        { title: 'an object without claims, which is reported elsewhere', claims: '{}' }
    ],
    invalid: [
        {
            title: 'a byte order mark',
            claims: '\ufeff{"sub":"a","iss":"b","exp":1795438800}',
            findings: [{ path: '/payload', variant: 'byte-order-mark', data: {} }]
        },
        {
            title: 'text that is no JSON',
            claims: 'sub=1&iss=2',
            findings: [
                {
                    path: '/payload',
                    variant: 'not-json',
                    data: { position: 1, expected: 'a value, such as text in double quotes' }
                }
            ]
        },
        { title: 'a text', claims: '"hello"', findings: [{ path: '/payload', variant: 'not-an-object', data: {} }] },
        {
            title: 'Latin-1',
            token: withClaims(base64Url('{"sub":"Andr\xe9"}')),
            findings: [{ path: '/payload', variant: 'not-utf8' }]
        },
        { title: 'nothing', token: withClaims(''), findings: [{ path: '/payload', variant: 'empty' }] },
        {
            title: 'a character missing, so that nothing can be decoded',
            token: withClaims(`${claims.slice(0, 40)}A`),
            findings: [{ path: '/payload', variant: 'undecodable' }]
        }
    ],
    notApplicable: [
        { title: 'two parts', token: `${header}.e30` },
        { title: 'a text that is no token', token: 'hello' }
    ]
});
