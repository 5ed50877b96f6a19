import { keyOpsDuplicate } from '../../../rules/jwk/keyOpsDuplicate.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

testRule(keyOpsDuplicate, {
    valid: [{ title: 'each operation once', input: jwkText({ key_ops: ['verify', 'sign'] }) }],
    invalid: [
        {
            title: 'verify twice',
            input: jwkText({ key_ops: ['verify', 'verify'] }),
            findings: [{ path: '/key_ops/1', data: { operation: 'verify' }, marks: '"verify"' }]
        },
        {
            title: 'verify three times and sign twice',
            input: jwkText({ key_ops: ['verify', 'sign', 'verify', 'verify', 'sign'] }),
            findings: [
                { path: '/key_ops/2', data: { operation: 'verify' } },
                { path: '/key_ops/3', data: { operation: 'verify' } },
                { path: '/key_ops/4', data: { operation: 'sign' } }
            ]
        }
    ],
    notApplicable: [{ title: 'no operations', input: jwkText() }]
});
