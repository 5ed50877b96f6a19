import { noUsableKey } from '../../../rules/jwks/noUsableKey.js';
import { goodKey, makeJwk } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const purpose = 'endpoint';
const set = (...members: unknown[]) => JSON.stringify({ keys: members });
const forEncryption = makeJwk({ use: 'enc' });

testRule(noUsableKey, {
    valid: [
        { title: 'one key that verifies', purpose, input: set(goodKey()) },
        { title: 'one key without an algorithm', purpose, input: set(makeJwk({ alg: undefined })) },
        { title: 'one key that verifies among others', purpose, input: set(forEncryption, goodKey()) }
    ],
    invalid: [
        {
            title: 'two keys for encryption',
            purpose,
            input: set(forEncryption, makeJwk({ use: 'enc', kid: 'b' })),
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
