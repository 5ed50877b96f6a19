import { headerUnreadable } from '../../../rules/token/headerUnreadable.js';
import { base64Url, makeToken } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const [header = '', claims = '', signature = ''] = makeToken().split('.');
const BROKEN = '{"alg:"RS256","kid":"chat-2026-11"}';
const withHeader = (text: string): string => `${text}.${claims}.${signature}`;

testTokenRule(headerUnreadable, {
    valid: [
        { title: 'a JSON object' },
        {
            title: 'a JSON object over several lines',
            header: '{\n  "alg": "RS256",\n  "typ": "JWT",\n  "kid": "k"\n}\n'
        },
        { title: 'a name twice, which is reported elsewhere', header: '{"alg":"RS256","alg":"RS256","kid":"k"}' }
    ],
    invalid: [
        {
            title: 'a byte order mark',
            header: '\ufeff{"alg":"RS256","typ":"JWT","kid":"a"}',
            findings: [{ path: '/header', variant: 'byte-order-mark', data: {} }]
        },
        {
            title: 'a missing quotation mark',
            header: BROKEN,
            findings: [
                {
                    path: '/header',
                    variant: 'not-json',
                    data: { position: 8, expected: 'a colon' },
                    marks: base64Url(BROKEN)
                }
            ]
        },
        {
            title: 'a comma too many',
            header: '{"alg":"RS256","kid":"chat-2026-11",}',
            findings: [
                {
                    path: '/header',
                    variant: 'not-json',
                    data: { position: 36, expected: 'no comma after the last entry' }
                }
            ]
        },
        {
            title: 'an array',
            header: '["RS256"]',
            findings: [{ path: '/header', variant: 'not-an-object', data: {} }]
        },
        {
            title: 'Latin-1',
            token: withHeader(base64Url('{"alg":"RS256","kid":"caf\xe9"}')),
            findings: [{ path: '/header', variant: 'not-utf8' }]
        },
        { title: 'nothing', token: withHeader(''), findings: [{ path: '/header', variant: 'empty' }] },
        {
            title: 'a character missing, so that nothing can be decoded',
            token: withHeader(header.slice(0, header.length - (((header.length % 4) + 3) % 4))),
            findings: [{ path: '/header', variant: 'undecodable' }]
        }
    ],
    notApplicable: [
        { title: 'two parts', token: `${header}.${claims}` },
        { title: 'a text that is no token', token: 'hello' }
    ]
});
