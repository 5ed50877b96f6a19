import type { Rule } from '../../types.js';
import { nameOfType } from '../../jwk/jsonTypes.js';

export const keyNotObject: Rule<'jwks'> = {
    id: 'jwks.key-not-object',
    severity: 'error',
    title: 'An entry of the key set is no key',
    source: { name: 'RFC 7517', section: '5.1', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-5.1' },
    asks: [],
    who: 'identity-provider',
    message: 'Entry {number} of "keys" is {found}, but has to be a key: an object in braces.',
    why: 'One entry that is no object can make readers refuse the whole set.',
    fix: 'Remove the entry, or write it as a key: {"kty": "RSA", "kid": "…", "alg": "RS256", "n": "…", "e": "AQAB"}.',
    appliesTo: ({ keysState }) => keysState === 'array',
    check: ({ notObjects }) =>
        notObjects.map(({ index, found }) => ({
            path: `/keys/${index}`,
            data: { number: index + 1, found: nameOfType(found) }
        }))
};
