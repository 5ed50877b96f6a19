import { memberNull } from '../../../rules/jwk/memberNull.js';
import { jwkText, makeJwk } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

testRule(memberNull, {
    valid: [
        { title: 'a key without null', input: jwkText() },
        { title: 'a required member that is null, which counts as missing', input: jwkText({ kid: null, x5c: null }) }
    ],
    invalid: [
        {
            title: 'a thumbprint that is null',
            input: jwkText({ x5t: null }),
            findings: [{ path: '/x5t', data: { name: 'x5t' }, marks: 'null' }]
        },
        {
            title: 'several members that are null, one with a slash in its name',
            input: jwkText({ use: null, 'a/b': null }),
            findings: [
                { path: '/use', data: { name: 'use' } },
                { path: '/a~1b', data: { name: 'a/b' }, marks: 'null' }
            ]
        },
        {
            title: 'members that a serializer wrote empty',
            input: jwkText({ use: '', key_ops: [], x5u: '', x5t: '', 'x5t#S256': '', oth: [], x5c: [], alg: '' }),
            findings: ['use', 'key_ops', 'x5u', 'x5t', 'x5t#S256', 'oth'].map((name) => ({
                path: `/${name}`,
                variant: 'empty',
                data: { name }
            }))
        },
        {
            title: 'an empty list of certificates, at an endpoint',
            purpose: 'endpoint',
            input: JSON.stringify({ keys: [makeJwk({ x5c: [] })] }),
            findings: [{ path: '/keys/0/x5c', variant: 'empty', data: { name: 'x5c' }, marks: '[]' }]
        },
        {
            title: 'a certificate that is null, at an endpoint',
            purpose: 'endpoint',
            input: JSON.stringify({ keys: [makeJwk({ x5c: null })] }),
            findings: [{ path: '/keys/0/x5c', data: { name: 'x5c' } }]
        }
    ]
});
