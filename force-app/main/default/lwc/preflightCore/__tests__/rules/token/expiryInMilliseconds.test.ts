import { expiryInMilliseconds } from '../../../rules/token/expiryInMilliseconds.js';
import { NOW_SECONDS } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

/** The first second of the year 5000. */
const TOO_LATE = 95_617_584_000;
const path = '/payload/exp';
const inMilliseconds = (time: string) => [{ path, variant: 'milliseconds', data: { time } }];

const inUnit = (unit: string) => [{ path, variant: 'other-unit', data: { time: '2026-11-23 13:00 UTC', unit } }];

testTokenRule(expiryInMilliseconds, {
    valid: [
        { title: 'seconds' },
        { title: 'the last second of the year 4999', claims: { exp: TOO_LATE - 1 } },
        { title: 'a duration, which is reported elsewhere', claims: { exp: 3600 } },
        { title: 'a time of the past', claims: { exp: -1e300 } }
    ],
    invalid: [
        {
            title: 'an hour from now, in milliseconds',
            claims: { exp: (NOW_SECONDS + 3600) * 1000 },
            findings: inMilliseconds('2026-11-23 13:00 UTC')
        },
        {
            title: 'an hour ago, in milliseconds',
            claims: { exp: (NOW_SECONDS - 3600) * 1000 },
            findings: inMilliseconds('2026-11-23 11:00 UTC')
        },
        {
            title: 'in quotes, too',
            claims: { exp: String((NOW_SECONDS + 3600) * 1000) },
            findings: inMilliseconds('2026-11-23 13:00 UTC')
        },
        { title: 'microseconds', claims: { exp: (NOW_SECONDS + 3600) * 1e6 }, findings: inUnit('microseconds') },
        { title: 'nanoseconds', claims: { exp: (NOW_SECONDS + 3600) * 1e9 }, findings: inUnit('nanoseconds') },
        {
            title: 'the ticks of .NET',
            claims: { exp: (NOW_SECONDS + 3600 + 62_135_596_800) * 1e7 },
            findings: inUnit('.NET ticks')
        },
        { title: 'the first second of the year 5000', claims: { exp: TOO_LATE }, findings: [{ path, data: {} }] },
        { title: 'a number beyond all dates', claims: { exp: 1e300 }, findings: [{ path, data: {} }] }
    ],
    notApplicable: [
        { title: 'a text', claims: { exp: 'in an hour' } },
        { title: 'a number beyond all numbers', claims: '{"exp":1e999}' },
        { title: 'no expiry', claims: { exp: undefined } },
        { title: 'claims that cannot be read', claims: '[]' }
    ]
});
