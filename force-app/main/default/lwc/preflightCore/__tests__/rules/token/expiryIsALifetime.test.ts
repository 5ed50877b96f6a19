import { expiryIsALifetime } from '../../../rules/token/expiryIsALifetime.js';
import { testTokenRule } from '../../support/testTokenRule.js';

/** Ten years of 365 days. */
const LONGEST = 315_360_000;
const invalid = (title: string, exp: number, span: string, time: string) => ({
    title,
    claims: { exp },
    findings: [{ path: '/payload/exp', data: { span, time } }]
});

testTokenRule(expiryIsALifetime, {
    valid: [
        { title: 'a time' },
        { title: 'ten years, which is a time in 1979', claims: { exp: LONGEST } },
        { title: 'zero, which is no duration', claims: { exp: 0 } },
        { title: 'a negative number', claims: { exp: -3600 } }
    ],
    invalid: [
        invalid('an hour', 3600, '60 minutes', '1970-01-01 01:00 UTC'),
        invalid('a day', 86_400, '24 hours', '1970-01-02 00:00 UTC'),
        invalid('an hour in milliseconds', 3_600_000, '41 days', '1970-02-11 16:00 UTC'),
        {
            title: 'a hundred minutes in quotes, which is both',
            claims: { exp: '6000' },
            findings: [{ path: '/payload/exp', data: { span: '100 minutes', time: '1970-01-01 01:40 UTC' } }]
        },
        invalid('a second', 1, '1 second', '1970-01-01 00:00 UTC'),
        invalid('a second less than ten years', LONGEST - 1, '9 years', '1979-12-29 23:59 UTC')
    ],
    notApplicable: [
        { title: 'a text', claims: { exp: '1h' } },
        { title: 'no expiry', claims: { exp: undefined } },
        { title: 'claims that cannot be read', claims: '[]' }
    ]
});
