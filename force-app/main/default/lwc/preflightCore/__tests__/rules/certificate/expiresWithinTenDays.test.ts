import { expiresWithinTenDays } from '../../../rules/certificate/expiresWithinTenDays.js';
import { jwkText, jwkWith, makeChain } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';

testRule(expiresWithinTenDays, {
    valid: [
        { title: 'more than a year left', input: jwkText() },
        { title: 'exactly 10 days left', input: jwkWith({ notAfter: '2026-12-03T12:00:00Z' }) },
        { title: 'an expired one, which is another rule', input: jwkWith({ notAfter: '2026-11-23T11:59:59Z' }) },
        {
            title: 'an issuer with 5 days left',
            input: jwkText({ certificates: makeChain({ intermediate: { notAfter: '2026-11-28T12:00:00Z' } }) })
        }
    ],
    invalid: [
        {
            title: 'a second less than 10 days left',
            input: jwkWith({ notAfter: '2026-12-03T11:59:59Z' }),
            findings: [
                {
                    path: '/x5c/0',
                    data: { which, notAfter: '2026-12-03 11:59 UTC', days: 9, left: '9 days', needed: 10 }
                }
            ]
        },
        {
            title: 'five hours left',
            input: jwkWith({ notAfter: '2026-11-23T17:30:00Z' }),
            findings: [
                {
                    path: '/x5c/0',
                    data: { which, notAfter: '2026-11-23 17:30 UTC', days: 0, left: '5 hours', needed: 10 }
                }
            ]
        },
        {
            title: 'the last second',
            input: jwkWith({ notAfter: '2026-11-23T12:00:00Z' }),
            findings: [
                {
                    path: '/x5c/0',
                    data: { which, notAfter: '2026-11-23 12:00 UTC', days: 0, left: 'less than an hour', needed: 10 }
                }
            ]
        }
    ],
    notApplicable: [{ title: 'a key without x5c', input: jwkText({ x5c: undefined }) }]
});
