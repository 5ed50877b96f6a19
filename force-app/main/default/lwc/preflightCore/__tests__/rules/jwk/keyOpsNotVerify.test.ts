import { keyOpsNotVerify } from '../../../rules/jwk/keyOpsNotVerify.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

testRule(keyOpsNotVerify, {
    valid: [
        { title: 'verify', input: jwkText({ use: undefined, key_ops: ['verify'] }) },
        { title: 'sign and verify with "use": "sig"', input: jwkText({ key_ops: ['sign', 'verify'] }) },
        {
            title: 'encrypt and verify without "use"',
            input: jwkText({ use: undefined, key_ops: ['encrypt', 'verify'] })
        }
    ],
    invalid: [
        {
            title: 'sign alone',
            input: jwkText({ use: undefined, key_ops: ['sign'] }),
            findings: [{ path: '/key_ops', data: { found: '"sign"' }, marks: '["sign"]' }]
        },
        {
            title: 'encrypt and wrap with "use": "sig"',
            input: jwkText({ key_ops: ['encrypt', 'wrapKey'] }),
            findings: [{ path: '/key_ops', data: { found: '"encrypt" and "wrapKey"' } }]
        },
        {
            title: 'verify and encrypt with "use": "sig"',
            input: jwkText({ key_ops: ['verify', 'encrypt'] }),
            findings: [{ path: '/key_ops', variant: 'at-odds', data: { found: '"encrypt"' } }]
        },
        {
            title: 'far too many',
            input: jwkText({ key_ops: Array.from({ length: 500 }, (_, index) => `operation-number-${index}`) }),
            findings: [{ path: '/key_ops' }]
        }
    ],
    notApplicable: [
        { title: 'no operations', input: jwkText() },
        { title: 'an empty list, which is reported elsewhere', input: jwkText({ key_ops: [] }) },
        { title: 'no list', input: jwkText({ key_ops: 'verify' }) }
    ]
});
