import { lifetimeLong } from '../../../rules/token/lifetimeLong.js';
import { NOW_SECONDS } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const DAY = 86_400;
const between = (iat: number | undefined, exp: number) => ({
    claims: { iat: iat === undefined ? undefined : NOW_SECONDS + iat, exp: NOW_SECONDS + exp }
});
const found = (span: string, variant?: string) => [
    { path: '/payload/exp', ...(variant !== undefined && { variant }), data: { span } }
];

testTokenRule(lifetimeLong, {
    valid: [
        { title: 'an hour' },
        { title: 'a day', ...between(-60, DAY - 60) },
        { title: 'a day from now, without a time of issue', ...between(undefined, DAY) },
        { title: 'an issue after the expiry', ...between(2 * DAY, 3600) }
    ],
    invalid: [
        { title: 'thirty days', ...between(0, 30 * DAY), findings: found('30 days') },
        { title: 'a second more than a day', ...between(-60, DAY - 59), findings: found('24 hours') },
        { title: 'two days that are nearly over', ...between(-2 * DAY + 60, 60), findings: found('2 days') },
        {
            title: 'a second more than a day from now, without a time of issue',
            ...between(undefined, DAY + 1),
            findings: found('24 hours', 'from-now')
        },
        {
            title: 'three years from now, with an issue in milliseconds',
            claims: { iat: NOW_SECONDS * 1000, exp: NOW_SECONDS + 3 * 365 * DAY },
            findings: found('3 years', 'from-now')
        }
    ],
    notApplicable: [
        { title: 'milliseconds, which are reported elsewhere', claims: { exp: NOW_SECONDS * 1000 } },
        { title: 'a duration, which is reported elsewhere', claims: { exp: 2 * DAY } },
        { title: 'no expiry', claims: { exp: undefined } },
        { title: 'claims that cannot be read', claims: '[]' }
    ]
});
