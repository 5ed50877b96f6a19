import type { Rule } from '../../types.js';
import { LONGEST_EXAMINED } from '../../jwk/weakness.js';

export const modulusClosePrimes: Rule<'jwk'> = {
    id: 'jwk.modulus-close-primes',
    severity: 'error',
    title: 'The two primes are too close to each other',
    source: { name: 'FIPS 186-5', section: 'A.1.3', url: 'https://csrc.nist.gov/pubs/fips/186-5/final' },
    asks: [],
    who: 'backend',
    message: 'The two primes in "n" (modulus) are so close together that Preflight found them in a moment.',
    why: 'Fermat’s method finds such primes at once (CVE-2022-26320 was a case of it), and with them the private key.',
    fix: 'Create a new RSA key pair with another program, for example with openssl genrsa 2048, and tell the maker of the old one.',
    appliesTo: ({ modulus }) => modulus !== null && modulus.octets !== null,
    check: ({ modulus, facts: { weakness } }) => {
        if (!weakness.known) {
            return { notChecked: weakness.reason };
        }
        if ((modulus?.bits ?? 0) > LONGEST_EXAMINED) {
            return { notChecked: 'limit' };
        }
        return weakness.value.closePrimes ? [{ path: '/n' }] : [];
    }
};
