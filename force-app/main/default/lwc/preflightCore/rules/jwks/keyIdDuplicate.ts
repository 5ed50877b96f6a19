import type { KeySet, Rule, Violation } from '../../types.js';
import { publicKeyOf } from '../../jwk/publicKey.js';
import { shorten } from '../../text/words.js';

/** Keys for other purposes may carry the same key ID (RFC 7517 section 4.5): only keys that verify are compared. */
function checkKeys(keys: KeySet['keys']): Violation[] {
    const first = new Map<string, { readonly index: number; readonly publicKey: string }>();
    return keys.flatMap(({ index, jwk }) => {
        const publicKey = publicKeyOf(jwk);
        if (jwk.kid.state !== 'present' || jwk.unusable || publicKey === null) {
            return [];
        }
        const kid = jwk.kid.value;
        const known = first.get(kid);
        if (!known) {
            first.set(kid, { index, publicKey });
            return [];
        }
        const data = { kid: shorten(kid), number: index + 1, other: known.index + 1 };
        return known.publicKey === publicKey ? [] : [{ path: `/keys/${index}/kid`, data }];
    });
}

export const keyIdDuplicate: Rule<'jwks'> = {
    id: 'jwks.key-id-duplicate',
    severity: 'error',
    title: 'Two different keys have the same key ID',
    source: { name: 'RFC 7517', section: '4.5', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.5' },
    asks: [],
    who: 'identity-provider',
    message: 'Keys {other} and {number} are different, but both have the "kid" (key ID) {kid}.',
    why: 'A token names its key by the key ID. With two of the same name, the wrong one may be tried, and the token fails.',
    fix: 'Give each key a key ID of its own, for example "chat-2026-11" and "chat-2027-05", also in the tokens it signs.',
    appliesTo: ({ keys }) => keys.length > 0,
    check: ({ keys }) => checkKeys(keys)
};
