import type { Rule } from '../../types.js';

const USUAL = 65_537n;

export const exponentSmall: Rule<'jwk'> = {
    id: 'jwk.exponent-small',
    severity: 'warning',
    title: 'The exponent is smaller than 65537',
    source: { name: 'FIPS 186-5', section: 'A.1.1', url: 'https://csrc.nist.gov/pubs/fips/186-5/final' },
    asks: [],
    who: 'backend',
    message: '"e" (exponent) is {exponent}; 65537 is the smallest that standards allow today.',
    why: 'With a small exponent a sloppy verifier can be fooled by forged signatures.',
    fix: 'Create the next RSA key pair with the exponent 65537, which is what openssl genrsa 2048 does.',
    appliesTo: ({ exponent }) => exponent !== null && exponent.bits > 1,
    check: ({ exponent }) => {
        const value = exponent && exponent.bits <= 17 ? exponent.value() : null;
        const isSmall = value !== null && value < USUAL && value % 2n === 1n;
        return isSmall ? [{ path: '/e', data: { exponent: Number(value) } }] : [];
    }
};
