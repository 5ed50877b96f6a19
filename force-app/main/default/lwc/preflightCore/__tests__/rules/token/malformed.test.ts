import { malformed } from '../../../rules/token/malformed.js';
import { encryptedToken } from '../../support/inputs.js';
import { makeToken } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const token = makeToken();
const other = makeToken({ claims: { sub: 'customer-43' } });
const several = (count: number) => [{ path: '', variant: 'several', data: { count } }];
const [header = '', claims = '', signature = ''] = token.split('.');

testTokenRule(malformed, {
    valid: [
        { title: 'three parts' },
        { title: 'three parts, the last of them empty', token: `${header}.${claims}.` },
        { title: 'the same token twice, which is reported elsewhere', token: `${token}\n${token}` }
    ],
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
        { title: 'two tokens, one a line', token: `${token}\n${other}`, findings: several(2) },
        { title: 'two tokens with labels', token: `old: ${token}, new: ${other}`, findings: several(2) },
        {
            title: 'three tokens in JSON',
            token: JSON.stringify({ access: token, id: other, refresh: makeToken({ header: { kid: 'x' } }) }),
            findings: several(3)
        },
        {
            title: 'an ellipsis in place of claims and signature',
            token: `${header}.eyJ...`,
            findings: [{ path: '', variant: 'cut', data: { count: 5 } }]
        },
        {
            title: 'a signature that ends in an ellipsis',
            token: `${header}.${claims}.${signature.slice(0, 20)}…`,
            findings: [{ path: '', variant: 'cut' }]
        },
        {
            title: 'dots as in an address',
            token: token.replaceAll('.', '%2E'),
            findings: [{ path: '', variant: 'percent-encoded', data: { count: 1 } }]
        },
        { title: 'five parts without "enc"', token: `${token}.a.b`, findings: [{ path: '', data: { count: 5 } }] },
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
