import { issuedInFuture } from '../../../rules/token/issuedInFuture.js';
import { NOW_SECONDS } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const at = (seconds: number) => ({ claims: { iat: NOW_SECONDS + seconds } });

testTokenRule(issuedInFuture, {
    valid: [
        { title: 'a minute ago', ...at(-60) },
        { title: 'a minute ahead, as clocks differ', ...at(60) },
        { title: 'long ago', claims: { iat: 0 } }
    ],
    invalid: [
        {
            title: 'two hours ahead',
            ...at(7200),
            findings: [{ path: '/payload/iat', data: { ahead: '2 hours', time: '2026-11-23 14:00 UTC' } }]
        },
        {
            title: 'a second more than a minute ahead',
            ...at(61),
            findings: [{ path: '/payload/iat', data: { ahead: '61 seconds', time: '2026-11-23 12:01 UTC' } }]
        },
        {
            title: 'milliseconds',
            claims: { iat: NOW_SECONDS * 1000 },
            findings: [
                {
                    path: '/payload/iat',
                    variant: 'milliseconds',
                    data: { ahead: 'more than 1000 years', time: '+058865-01-28 00:00 UTC', unit: 'milliseconds' }
                }
            ]
        }
    ],
    notApplicable: [
        { title: 'no time of issue', claims: { iat: undefined } },
        { title: 'a text', claims: { iat: 'now' } },
        { title: 'claims that cannot be read', claims: '[]' }
    ]
});
