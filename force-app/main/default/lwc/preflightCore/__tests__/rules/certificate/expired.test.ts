import { expired } from '../../../rules/certificate/expired.js';
import { jwkText, jwkWith, makeChain } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

testRule(expired, {
    valid: [
        { title: 'a certificate that ends in 2028', input: jwkText() },
        {
            title: 'the last second of the validity',
            input: jwkWith({ notAfter: '2026-11-23T12:00:00Z' }),
            at: '2026-11-23T12:00:00Z'
        }
    ],
    invalid: [
        {
            title: 'a certificate that ended 12 days ago',
            input: jwkWith({ notAfter: '2026-11-11T12:00:00Z' }),
            findings: [
                {
                    path: '/x5c/0',
                    data: {
                        which: 'The certificate in "x5c"',
                        notAfter: '2026-11-11 12:00 UTC',
                        days: 12,
                        ago: '12 days'
                    }
                }
            ]
        },
        {
            title: 'a certificate that ended a second ago',
            input: jwkWith({ notAfter: '2026-11-23T12:00:00Z' }),
            at: '2026-11-23T12:00:01Z',
            findings: [
                {
                    path: '/x5c/0',
                    data: {
                        which: 'The certificate in "x5c"',
                        notAfter: '2026-11-23 12:00 UTC',
                        days: 0,
                        ago: 'less than an hour'
                    }
                }
            ]
        },
        {
            title: 'an issuer that ended yesterday',
            input: jwkText({ certificates: makeChain({ intermediate: { notAfter: '2026-11-22T12:00:00Z' } }) }),
            findings: [
                {
                    path: '/x5c/1',
                    variant: 'further-up',
                    data: {
                        which: 'Certificate 2 in "x5c"',
                        notAfter: '2026-11-22 12:00 UTC',
                        days: 1,
                        ago: '1 day',
                        subject: 'CN=Acme issuing, O=Acme'
                    }
                }
            ]
        }
    ]
});
