import type { KeyInteger, Rule } from '../../types.js';
import { isSmaller } from '../../jwk/keyInteger.js';

function variantOf({ octets, bits }: KeyInteger, modulus: KeyInteger | null): string | undefined {
    if (octets === null) {
        return undefined;
    }
    if (bits < 2) {
        return 'one';
    }
    if (octets.charCodeAt(octets.length - 1) % 2 === 0) {
        return 'even';
    }
    const limit = modulus?.octets ?? null;
    return limit !== null && limit !== '' && !isSmaller(octets, limit) ? 'too-large' : undefined;
}

export const exponentWeak: Rule<'jwk'> = {
    id: 'jwk.exponent-weak',
    severity: 'error',
    title: 'The exponent cannot be one of an RSA key',
    source: { name: 'RFC 8017', section: '3.1', url: 'https://www.rfc-editor.org/rfc/rfc8017#section-3.1' },
    asks: [],
    who: 'backend',
    message: '"e" (exponent) is no RSA exponent.',
    why: 'An RSA exponent is an odd number from 3 up to the modulus. With any other number signatures prove nothing, or cannot be made.',
    fix: 'Make the key again from the public certificate. The usual exponent 65537 is written "e": "AQAB".',
    variants: {
        one: { message: '"e" (exponent) is smaller than 3: everybody could sign tokens with such a key.' },
        even: { message: '"e" (exponent) is an even number; no RSA key has one.' },
        'too-large': { message: '"e" (exponent) is not smaller than "n" (modulus); no RSA key has such an exponent.' }
    },
    appliesTo: ({ exponent }) => exponent !== null && exponent.octets !== null,
    check: ({ exponent, modulus }) => {
        const variant = exponent && variantOf(exponent, modulus);
        return variant ? [{ path: '/e', variant }] : [];
    }
};
