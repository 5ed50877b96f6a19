import { sameKeyTwice } from '../../../rules/jwks/sameKeyTwice.js';
import { goodKey, keys, makeJwk } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const purpose = 'endpoint';
const set = (...members: unknown[]) => JSON.stringify({ keys: members });

testRule(sameKeyTwice, {
    valid: [{ title: 'two different keys', purpose, input: set(goodKey(), makeJwk({ key: keys.other, kid: 'b' })) }],
    invalid: [
        {
            title: 'one key twice',
            purpose,
            input: set(goodKey(), goodKey()),
            findings: [{ path: '/keys/1', variant: undefined, data: { number: 2, other: 1 } }]
        },
        {
            title: 'one key under two algorithms',
            purpose,
            input: set(goodKey(), makeJwk({ kid: 'b', alg: 'RS512' })),
            findings: [{ path: '/keys/1', variant: 'algorithm', data: { number: 2, other: 1 } }]
        },
        {
            title: 'one key under two key IDs, with another one between',
            purpose,
            input: set(goodKey(), makeJwk({ key: keys.other, kid: 'c' }), makeJwk({ kid: 'b' })),
            findings: [{ path: '/keys/2', variant: 'key-id', data: { number: 3, other: 1 } }]
        }
    ],
    notApplicable: [{ title: 'an empty set', purpose, input: '{"keys":[]}' }]
});
