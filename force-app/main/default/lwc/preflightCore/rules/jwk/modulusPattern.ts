import type { Rule } from '../../types.js';
import { isUneven, suspiciousRun } from '../../jwk/pattern.js';

export const modulusPattern: Rule<'jwk'> = {
    id: 'jwk.modulus-pattern',
    severity: 'warning',
    title: 'The modulus does not look random',
    source: { name: 'FIPS 186-5', section: 'A.1.3', url: 'https://csrc.nist.gov/pubs/fips/186-5/final' },
    asks: [],
    who: 'backend',
    message: '"n" (modulus) has the same byte {count} times in a row.',
    why: 'The digits of a random key never do that. The key was made up by hand, for a demonstration, or by a broken generator.',
    fix: 'Create a new RSA key pair, for example with openssl genrsa 2048.',
    variants: {
        uneven: { message: 'Some digits are far too frequent in "n" (modulus) for a random key.' }
    },
    appliesTo: ({ modulus }) => modulus !== null && modulus.octets !== null,
    check: ({ modulus }) => {
        const octets = modulus?.octets ?? '';
        const count = suspiciousRun(octets);
        if (count > 0) {
            return [{ path: '/n', data: { count } }];
        }
        return isUneven(octets) ? [{ path: '/n', variant: 'uneven' }] : [];
    }
};
