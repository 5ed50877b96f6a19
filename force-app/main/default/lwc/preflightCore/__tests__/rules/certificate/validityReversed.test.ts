import { validityReversed } from '../../../rules/certificate/validityReversed.js';
import * as der from '../../support/derWriter.js';
import { jwkText, jwkWith, makeChain } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

testRule(validityReversed, {
    valid: [
        { title: 'a start before the end', input: jwkText() },
        {
            title: 'a certificate for one second',
            input: jwkWith({ notBefore: '2026-11-23T12:00:00Z', notAfter: '2026-11-23T12:00:00Z' })
        }
    ],
    invalid: [
        {
            title: 'an end before the start',
            input: jwkWith({ notBefore: '2028-01-01', notAfter: '2026-01-01' }),
            findings: [
                {
                    path: '/x5c/0',
                    data: {
                        which: 'The certificate in "x5c"',
                        notBefore: '2028-01-01 00:00 UTC',
                        notAfter: '2026-01-01 00:00 UTC'
                    }
                }
            ]
        },
        {
            title: 'an issuer that ends a second before it starts',
            input: jwkText({
                certificates: makeChain({
                    intermediate: { notBefore: '2026-01-01T00:00:01Z', notAfter: '2026-01-01T00:00:00Z' }
                })
            }),
            findings: [{ path: '/x5c/1' }]
        }
    ],
    notApplicable: [
        { title: 'a date that cannot be read', input: jwkWith({ raw: { notAfter: der.utcTime('soon') } }) },
        { title: 'a key without x5c', input: jwkText({ x5c: undefined }) }
    ]
});
