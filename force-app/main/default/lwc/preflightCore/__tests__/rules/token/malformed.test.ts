import { malformed } from '../../../rules/token/malformed.js';
import { encryptedToken } from '../../support/inputs.js';
import { makeToken } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const token = makeToken();
const [header = '', claims = '', signature = ''] = token.split('.');

testTokenRule(malformed, {
    valid: [{ title: 'three parts' }, { title: 'three parts, the last of them empty', token: `${header}.${claims}.` }],
    invalid: [
        {
            title: 'no signature',
            token: `${header}.${claims}`,
            findings: [{ path: '', variant: 'two', data: { count: 2 } }]
        },
        {
            title: 'four parts',
            token: `${token}.${signature}`,
            findings: [{ path: '', data: { count: 4 } }]
        },
        { title: 'seven parts', token: `${token}.a.b.c.d`, findings: [{ path: '', data: { count: 7 } }] },
        { title: 'the header alone', token: header, findings: [{ path: '', variant: 'one', data: { count: 1 } }] },
        {
            title: 'a text that is no token',
            token: 'hello',
            findings: [{ path: '', variant: 'none', data: { count: 0 } }]
        },
        { title: 'JSON that is no token', token: '{"sub":"me"}', findings: [{ path: '', variant: 'none' }] }
    ],
    notApplicable: [
        { title: 'an encrypted token', token: encryptedToken },
        { title: 'a token in its JSON form', token: '{"payload":"e30","signature":"AA","protected":"e30"}' }
    ]
});
