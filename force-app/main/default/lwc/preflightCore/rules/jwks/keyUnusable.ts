import type { KeySet, Rule, Violation } from '../../types.js';
import { QUOTED, shorten } from '../../text/words.js';

const MEMBERS = { kty: 'kty', use: 'use', alg: 'alg', kid: 'kid', 'key-ops': 'key_ops' } as const;

function describe({ index, jwk: { unusable } }: KeySet['keys'][number]): Violation[] {
    if (!unusable) {
        return [];
    }
    const { reason, found } = unusable;
    const isMissing = found === '' && (reason === 'kty' || reason === 'kid');
    const variant = isMissing ? `no-${reason}` : reason;
    return [
        {
            path: `/keys/${index}/${MEMBERS[reason]}`,
            variant,
            data: { number: index + 1, ...(!isMissing && { found: shorten(found, QUOTED) }) }
        }
    ];
}

/** In a set such keys do no harm: verifiers pass them over. So it is a warning, and replaces the rules about single keys. */
export const keyUnusable: Rule<'jwks'> = {
    id: 'jwks.key-unusable',
    severity: 'warning',
    title: 'A key of the set can never verify a token here',
    source: { name: 'RFC 7517', section: '5', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-5' },
    asks: [],
    who: 'identity-provider',
    message: 'Key {number} cannot verify tokens for Salesforce.',
    why: 'A set may hold keys for other purposes; they are passed over. If this is the key that signs your tokens, all of them fail.',
    fix: 'Nothing to do if your tokens are signed with another key. Otherwise sign them with an RSA key and RS256.',
    variants: {
        kty: { message: 'Key {number} is passed over: its "kty" (key type) is "{found}", not "RSA".' },
        use: {
            message: 'Key {number} is passed over: its "use" is "{found}", not "sig".',
            fix: 'Nothing to do if your tokens are signed with another key. Otherwise write "use": "sig".'
        },
        alg: { message: 'Key {number} is passed over: its "alg" (algorithm) is "{found}", not "RS256" or "RS512".' },
        'key-ops': {
            message: 'Key {number} is passed over: its "key_ops" (operations) do not include "verify".',
            fix: 'Nothing to do if your tokens are signed with another key. Otherwise write "key_ops": ["verify"].'
        },
        'no-kty': {
            message: 'Key {number} is passed over: it has no "kty" (key type).',
            fix: 'Add "kty": "RSA", if it is an RSA key.'
        },
        'no-kid': {
            message: 'Key {number} is passed over: it has no "kid" (key ID) for a token to name.',
            fix: 'Let the endpoint add a "kid", the same one that your tokens carry in their header.'
        }
    },
    appliesTo: ({ keys }) => keys.length > 0,
    check: ({ keys }) => keys.flatMap(describe)
};
