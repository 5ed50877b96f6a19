import type { Rule } from '../../types.js';

export const noUsableKey: Rule<'jwks'> = {
    id: 'jwks.no-usable-key',
    severity: 'error',
    title: 'No key of the set can verify a token',
    source: { name: 'RFC 7517', section: '5', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-5' },
    asks: [],
    who: 'identity-provider',
    message: 'None of the {count} keys of the set can verify tokens for Salesforce.',
    why: 'Without a key that fits, every token fails, and every customer counts as not verified.',
    fix: 'Publish an RSA key for signatures: {"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "…", "n": "…", "e": "AQAB"}.',
    variants: {
        one: { message: 'The only key of the set cannot verify tokens for Salesforce.' }
    },
    appliesTo: ({ keys }) => keys.length > 0,
    check: ({ keys }) => {
        if (keys.some(({ jwk }) => !jwk.unusable)) {
            return [];
        }
        return keys.length === 1
            ? [{ path: '/keys', variant: 'one' }]
            : [{ path: '/keys', data: { count: keys.length } }];
    }
};
