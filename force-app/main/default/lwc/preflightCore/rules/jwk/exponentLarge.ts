import type { Rule } from '../../types.js';
import { isSmaller } from '../../jwk/keyInteger.js';

const MOST_BITS = 64;

export const exponentLarge: Rule<'jwk'> = {
    id: 'jwk.exponent-large',
    severity: 'warning',
    title: 'The exponent is very long',
    source: { name: 'RFC 8017', section: '3.1', url: 'https://www.rfc-editor.org/rfc/rfc8017#section-3.1' },
    asks: [],
    who: 'backend',
    message: '"e" (exponent) has {bits} bits; more than {most} are refused by some crypto libraries.',
    why: 'A long exponent makes it slow to verify tokens, and libraries refuse it to protect themselves.',
    fix: 'Create an RSA key pair with the exponent 65537, which is what openssl genrsa 2048 does.',
    appliesTo: ({ exponent }) => exponent !== null && exponent.octets !== null,
    check: ({ exponent, modulus }) => {
        const bits = exponent?.bits ?? 0;
        const limit = modulus?.octets ?? null;
        const isPossible = limit === null || isSmaller(exponent?.octets ?? '', limit);
        return bits > MOST_BITS && isPossible ? [{ path: '/e', data: { bits, most: MOST_BITS } }] : [];
    }
};
