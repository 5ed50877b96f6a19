import type { Rule } from '../../types.js';

const MOST_BITS = 8192;

export const modulusLarge: Rule<'jwk'> = {
    id: 'jwk.modulus-large',
    severity: 'warning',
    title: 'The modulus is very long',
    source: { name: 'RFC 7518', section: '8.3', url: 'https://www.rfc-editor.org/rfc/rfc7518#section-8.3' },
    asks: [],
    who: 'backend',
    message: '"n" (modulus) has {bits} bits; more than {most} are slow everywhere and refused in some places.',
    why: 'The time to verify a token grows much faster than the key, and several crypto libraries stop at a length like this.',
    fix: 'Use an RSA key pair of 2048 to 4096 bits, for example from openssl genrsa 3072.',
    appliesTo: ({ modulus }) => modulus !== null && modulus.octets !== null,
    check: ({ modulus }) => {
        const bits = modulus?.bits ?? 0;
        return bits > MOST_BITS ? [{ path: '/n', data: { bits, most: MOST_BITS } }] : [];
    }
};
