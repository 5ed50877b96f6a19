import { notYetValid } from '../../../rules/certificate/notYetValid.js';
import { jwkText, jwkWith, makeChain } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

testRule(notYetValid, {
    valid: [
        { title: 'a certificate that started in January', input: jwkText() },
        { title: 'a certificate that starts this second', input: jwkWith({ notBefore: '2026-11-23T12:00:00Z' }) }
    ],
    invalid: [
        {
            title: 'a certificate that starts next week',
            input: jwkWith({ notBefore: '2026-11-30T12:00:00Z' }),
            findings: [
                {
                    path: '/x5c/0',
                    data: {
                        which: 'The certificate in "x5c"',
                        notBefore: '2026-11-30 12:00 UTC',
                        days: 7,
                        ahead: '7 days'
                    }
                }
            ]
        },
        {
            title: 'an issuer that starts in an hour',
            input: jwkText({ certificates: makeChain({ intermediate: { notBefore: '2026-11-23T13:00:00Z' } }) }),
            findings: [
                {
                    path: '/x5c/1',
                    data: {
                        which: 'Certificate 2 in "x5c"',
                        notBefore: '2026-11-23 13:00 UTC',
                        days: 0,
                        ahead: '1 hour'
                    }
                }
            ]
        }
    ],
    notApplicable: [{ title: 'a key without x5c', input: jwkText({ x5c: undefined }) }]
});
