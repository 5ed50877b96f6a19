import { keyIdDuplicate } from '../../../rules/jwks/keyIdDuplicate.js';
import { goodKey, keys, makeJwk } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const purpose = 'endpoint';
const set = (...members: unknown[]) => JSON.stringify({ keys: members });
const other = (options: Record<string, unknown> = {}) => makeJwk({ key: keys.other, ...options });

testRule(keyIdDuplicate, {
    valid: [
        { title: 'two keys with a key ID each', purpose, input: set(goodKey(), other({ kid: 'b' })) },
        { title: 'the same key twice, which is reported elsewhere', purpose, input: set(goodKey(), goodKey()) },
        { title: 'a key for encryption with the same key ID', purpose, input: set(goodKey(), other({ use: 'enc' })) },
        { title: 'a key whose modulus is missing', purpose, input: set(goodKey(), other({ n: undefined })) }
    ],
    invalid: [
        {
            title: 'two keys with the same key ID',
            purpose,
            input: set(goodKey(), other()),
            findings: [
                {
                    path: '/keys/1/kid',
                    data: { kid: 'chat-2026-11', number: 2, other: 1 },
                    marks: '"chat-2026-11"'
                }
            ]
        },
        {
            title: 'the third key has the first one’s key ID',
            purpose,
            input: set(goodKey(), other({ kid: 'b' }), makeJwk({ key: keys.issuer })),
            findings: [{ path: '/keys/2/kid', data: { kid: 'chat-2026-11', number: 3, other: 1 } }]
        },
        {
            title: 'only the exponent differs',
            purpose,
            input: set(goodKey(), makeJwk({ e: 'Aw' })),
            findings: [{ path: '/keys/1/kid' }]
        }
    ],
    notApplicable: [{ title: 'an empty set', purpose, input: '{"keys":[]}' }]
});
