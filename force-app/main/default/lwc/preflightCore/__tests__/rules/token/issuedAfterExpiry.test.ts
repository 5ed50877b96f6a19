import { issuedAfterExpiry } from '../../../rules/token/issuedAfterExpiry.js';
import { NOW_SECONDS } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const between = (iat: number, exp: number) => ({ claims: { iat: NOW_SECONDS + iat, exp: NOW_SECONDS + exp } });

testTokenRule(issuedAfterExpiry, {
    valid: [
        { title: 'an hour before it', ...between(0, 3600) },
        { title: 'at the same second', ...between(10, 10) }
    ],
    invalid: [
        {
            title: 'an hour after it',
            ...between(3600, 0),
            findings: [{ path: '/payload/iat', data: { span: '60 minutes' } }]
        },
        {
            title: 'a second after it',
            ...between(11, 10),
            findings: [{ path: '/payload/iat', data: { span: '1 second' } }]
        }
    ],
    notApplicable: [
        { title: 'a duration as expiry', claims: { exp: 3600 } },
        { title: 'an issue in milliseconds', claims: { iat: NOW_SECONDS * 1000 } },
        { title: 'no time of issue', claims: { iat: undefined } },
        { title: 'no expiry', claims: { exp: undefined } },
        { title: 'claims that cannot be read', claims: '[]' }
    ]
});
