import type { Rule } from '../../types.js';
import { LONGEST_EXAMINED } from '../../jwk/weakness.js';

export const modulusRoca: Rule<'jwk'> = {
    id: 'jwk.modulus-roca',
    severity: 'error',
    title: 'The key comes from a generator with the ROCA flaw',
    source: { name: 'FIPS 186-5', section: 'A.1', url: 'https://csrc.nist.gov/pubs/fips/186-5/final' },
    asks: [],
    who: 'backend',
    message: '"n" (modulus) bears the mark of the ROCA flaw (CVE-2017-15361).',
    why: 'Some smart cards and TPMs chose primes from so small a set that the private key can be calculated from the public one.',
    fix: 'Create a new RSA key pair outside of that card or TPM, for example with openssl genrsa 2048.',
    appliesTo: ({ modulus }) => modulus !== null && modulus.octets !== null,
    check: ({ modulus, facts: { weakness } }) => {
        if (!weakness.known) {
            return { notChecked: weakness.reason };
        }
        if ((modulus?.bits ?? 0) > LONGEST_EXAMINED) {
            return { notChecked: 'limit' };
        }
        return weakness.value.roca ? [{ path: '/n' }] : [];
    }
};
