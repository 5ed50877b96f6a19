import { notYetValid } from '../../../rules/token/notYetValid.js';
import { NOW_SECONDS } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const at = (seconds: number) => ({ claims: { nbf: NOW_SECONDS + seconds } });

testTokenRule(notYetValid, {
    valid: [
        { title: 'a minute ago', ...at(-60) },
        { title: 'a minute ahead, as clocks differ', ...at(60) },
        { title: 'long ago', claims: { nbf: 0 } }
    ],
    invalid: [
        {
            title: 'an hour ahead',
            ...at(3600),
            findings: [{ path: '/payload/nbf', data: { ahead: '60 minutes', time: '2026-11-23 13:00 UTC' } }]
        },
        {
            title: 'a second more than a minute ahead',
            ...at(61),
            findings: [{ path: '/payload/nbf', data: { ahead: '61 seconds', time: '2026-11-23 12:01 UTC' } }]
        },
        {
            title: 'milliseconds',
            claims: { nbf: NOW_SECONDS * 1000 },
            findings: [{ path: '/payload/nbf', variant: 'milliseconds' }]
        },
        {
            title: 'a number beyond all dates',
            claims: { nbf: 1e300 },
            findings: [{ path: '/payload/nbf', data: { ahead: 'more than 1000 years', time: 'an unknown time' } }]
        }
    ],
    notApplicable: [
        { title: 'no start' },
        { title: 'a text', claims: { nbf: 'tomorrow' } },
        { title: 'claims that cannot be read', claims: '[]' }
    ]
});
