import { noUsableKey } from '../../../rules/jwks/noUsableKey.js';
import { goodKey, makeJwk } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const purpose = 'endpoint';
const set = (...members: unknown[]) => JSON.stringify({ keys: members });
const withoutAlgorithm = makeJwk({ alg: undefined });

testRule(noUsableKey, {
    valid: [
        { title: 'one key that verifies', purpose, input: set(goodKey()) },
        { title: 'one key that verifies among others', purpose, input: set(withoutAlgorithm, goodKey()) }
    ],
    invalid: [
        {
            title: 'two keys without an algorithm',
            purpose,
            input: set(withoutAlgorithm, makeJwk({ alg: undefined, kid: 'b' })),
            findings: [{ path: '/keys', variant: undefined, data: { count: 2 } }]
        },
        {
            title: 'a key for encryption alone',
            purpose,
            input: set(makeJwk({ use: 'enc' })),
            findings: [{ path: '/keys', variant: 'one', data: {} }]
        }
    ],
    notApplicable: [{ title: 'an empty set', purpose, input: '{"keys":[]}' }]
});
