import { embeddedKey } from '../../../rules/token/embeddedKey.js';
import { makeCertificate, makeJwk, toBase64 } from '../../support/makeCertificate.js';
import { testTokenRule } from '../../support/testTokenRule.js';

testTokenRule(embeddedKey, {
    valid: [{ title: 'no key' }, { title: 'a thumbprint of a certificate', header: { x5t: 'AAAA' } }],
    invalid: [
        {
            title: 'an address of keys',
            header: { jku: 'https://evil.example/jwks.json' },
            findings: [{ path: '/header/jku', variant: 'address', data: { name: 'jku' } }]
        },
        {
            title: 'the very key that is given',
            header: { jwk: makeJwk({ x5c: undefined }) },
            findings: [{ path: '/header/jwk', variant: 'key', data: { name: 'jwk' } }]
        },
        {
            title: 'all four',
            header: { x5c: [toBase64(makeCertificate())], x5u: 'https://a', jku: null, jwk: {} },
            findings: [
                { path: '/header/jwk', variant: 'key', data: { name: 'jwk' } },
                { path: '/header/jku', variant: 'address', data: { name: 'jku' } },
                { path: '/header/x5u', variant: 'address', data: { name: 'x5u' } },
                { path: '/header/x5c', variant: 'key', data: { name: 'x5c' } }
            ]
        }
    ],
    notApplicable: [{ title: 'a header that cannot be read', header: '[]' }]
});
