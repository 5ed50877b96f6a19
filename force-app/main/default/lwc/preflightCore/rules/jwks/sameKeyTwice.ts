import type { Jwk, KeySet, Rule, Violation } from '../../types.js';
import { publicKeyOf } from '../../jwk/publicKey.js';

const textOf = (member: Jwk['kid']): string => (member.state === 'present' ? member.value : '');

function variantOf(first: Jwk, second: Jwk): string | undefined {
    if (textOf(first.alg) !== '' && textOf(second.alg) !== '' && textOf(first.alg) !== textOf(second.alg)) {
        return 'algorithm';
    }
    return textOf(first.kid) === textOf(second.kid) ? undefined : 'key-id';
}

function checkKeys(keys: KeySet['keys']): Violation[] {
    const first = new Map<string, KeySet['keys'][number]>();
    return keys.flatMap((key) => {
        const publicKey = publicKeyOf(key.jwk);
        if (publicKey === null) {
            return [];
        }
        const known = first.get(publicKey);
        if (!known) {
            first.set(publicKey, key);
            return [];
        }
        const variant = variantOf(known.jwk, key.jwk);
        const data = { number: key.index + 1, other: known.index + 1 };
        return [{ path: `/keys/${key.index}`, ...(variant !== undefined && { variant }), data }];
    });
}

export const sameKeyTwice: Rule<'jwks'> = {
    id: 'jwks.same-key-twice',
    severity: 'warning',
    title: 'The same key is in the set twice',
    source: { name: 'RFC 8725', section: '3.1', url: 'https://www.rfc-editor.org/rfc/rfc8725#section-3.1' },
    asks: [],
    who: 'identity-provider',
    message: 'Keys {other} and {number} are the same key.',
    why: 'Each key pair should have one key ID and one algorithm, so that it is plain which tokens it verifies.',
    fix: 'Remove one of the two.',
    variants: {
        algorithm: {
            message: 'Keys {other} and {number} are the same public key, once for each of two algorithms.',
            fix: 'Keep the one with the algorithm that signs your tokens, or create a key pair of its own for the other.'
        },
        'key-id': {
            message: 'Keys {other} and {number} are the same public key under two key IDs.',
            fix: 'Keep the one whose key ID your tokens carry.'
        }
    },
    appliesTo: ({ keys }) => keys.length > 0,
    check: ({ keys }) => checkKeys(keys)
};
