import { signatureAlgorithmMismatch } from '../../../rules/certificate/signatureAlgorithmMismatch.js';
import * as der from '../../support/derWriter.js';
import { jwkText, jwkWith, keys, makeChain, signatureAlgorithm } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';

testRule(signatureAlgorithmMismatch, {
    valid: [
        { title: 'one algorithm in both fields', input: jwkText() },
        { title: 'RSASSA-PSS with the same parameters in both', input: jwkWith({ scheme: 'pss' }) }
    ],
    invalid: [
        {
            title: 'SHA-256 inside and SHA-1 outside',
            input: jwkWith({ raw: { outerAlgorithm: signatureAlgorithm(keys.leaf, 'sha1') } }),
            findings: [{ path: '/x5c/0', data: { which, inner: 'SHA256withRSA', outer: 'SHA1withRSA' } }]
        },
        {
            title: 'a missing NULL outside',
            input: jwkWith({ raw: { outerAlgorithm: der.sequence(der.oid('1.2.840.113549.1.1.11')) } }),
            findings: [{ path: '/x5c/0', variant: 'nothing', data: { which, inner: 'SHA256withRSA' } }]
        },
        {
            title: 'other parameters outside',
            input: jwkWith({
                raw: { outerAlgorithm: der.sequence(der.oid('1.2.840.113549.1.1.11'), der.integer(1)) }
            }),
            findings: [{ path: '/x5c/0', variant: 'parameters', data: { which, inner: 'SHA256withRSA' } }]
        },
        {
            title: 'an issuer with two algorithms',
            input: jwkText({
                certificates: makeChain({
                    intermediate: { raw: { innerAlgorithm: signatureAlgorithm(keys.leaf, 'sha512') } }
                })
            }),
            findings: [
                {
                    path: '/x5c/1',
                    data: { which: 'Certificate 2 in "x5c"', inner: 'SHA512withRSA', outer: 'SHA256withRSA' }
                }
            ]
        }
    ],
    notApplicable: [{ title: 'a key without x5c', input: jwkText({ x5c: undefined }) }]
});
