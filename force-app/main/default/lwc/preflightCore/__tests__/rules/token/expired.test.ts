import { expired } from '../../../rules/token/expired.js';
import { NOW_SECONDS } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const at = (seconds: number) => ({ claims: { exp: NOW_SECONDS + seconds } });
const found = (ago: string, time: string) => [{ path: '/payload/exp', data: { ago, time } }];

testTokenRule(expired, {
    valid: [
        { title: 'an hour to go', ...at(3600) },
        { title: 'a second to go', ...at(1) },
        { title: 'half a second to go', ...at(0.5) }
    ],
    invalid: [
        { title: 'three minutes ago', ...at(-180), findings: found('3 minutes', '2026-11-23 11:57 UTC') },
        { title: 'this very second', ...at(0), findings: found('less than a second', '2026-11-23 12:00 UTC') },
        {
            title: 'a second ago, as a date',
            claims: { exp: '2026-11-23T11:59:59Z' },
            findings: found('1 second', '2026-11-23 11:59 UTC')
        },
        { title: 'half a second ago', ...at(-0.5), findings: found('less than a second', '2026-11-23 11:59 UTC') },
        { title: 'a second ago', ...at(-1), findings: found('1 second', '2026-11-23 11:59 UTC') },
        { title: 'an hour ago', ...at(-3600), findings: found('60 minutes', '2026-11-23 11:00 UTC') },
        { title: 'two days ago', ...at(-172_800), findings: found('2 days', '2026-11-21 12:00 UTC') },
        { title: 'in 1980', claims: { exp: 315_532_800 }, findings: found('46 years', '1980-01-01 00:00 UTC') },
        { title: 'at the beginning of 1970', claims: { exp: 0 }, findings: found('56 years', '1970-01-01 00:00 UTC') },
        { title: 'a negative number', claims: { exp: -1 }, findings: found('56 years', '1969-12-31 23:59 UTC') },
        {
            title: 'a negative number beyond all dates',
            claims: { exp: -1e300 },
            findings: found('more than 1000 years', 'an unknown time')
        }
    ],
    notApplicable: [
        { title: 'a duration, which is reported elsewhere', claims: { exp: 3600 } },
        { title: 'milliseconds, which are reported elsewhere', claims: { exp: NOW_SECONDS * 1000 } },
        { title: 'a text', claims: { exp: 'now' } },
        { title: 'no expiry', claims: { exp: undefined } },
        { title: 'claims that cannot be read', claims: '[]' }
    ]
});
