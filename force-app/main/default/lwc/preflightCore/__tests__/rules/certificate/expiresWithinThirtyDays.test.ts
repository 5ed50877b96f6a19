import { expiresWithinThirtyDays } from '../../../rules/certificate/expiresWithinThirtyDays.js';
import { jwkText, jwkWith } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';

testRule(expiresWithinThirtyDays, {
    valid: [
        { title: 'more than a year left', input: jwkText() },
        { title: 'a second more than 30 days left', input: jwkWith({ notAfter: '2026-12-23T12:00:01Z' }) },
        { title: 'less than 10 days left, which is another rule', input: jwkWith({ notAfter: '2026-12-03T11:59:59Z' }) }
    ],
    invalid: [
        {
            title: 'exactly 30 days left',
            input: jwkWith({ notAfter: '2026-12-23T12:00:00Z' }),
            findings: [{ path: '/x5c/0', data: { which, notAfter: '2026-12-23 12:00 UTC', days: 30 } }]
        },
        {
            title: 'exactly 10 days left',
            input: jwkWith({ notAfter: '2026-12-03T12:00:00Z' }),
            findings: [{ path: '/x5c/0', data: { which, notAfter: '2026-12-03 12:00 UTC', days: 10 } }]
        }
    ],
    notApplicable: [{ title: 'a key without x5c', input: jwkText({ x5c: undefined }) }]
});
