import type { Rule } from '../../types.js';

export const modulusWeak: Rule<'jwk'> = {
    id: 'jwk.modulus-weak',
    severity: 'error',
    title: 'The modulus is not a product of two large primes',
    source: { name: 'RFC 8017', section: '3.1', url: 'https://www.rfc-editor.org/rfc/rfc8017#section-3.1' },
    asks: [],
    who: 'backend',
    message: '"n" (modulus) is not a product of two large primes.',
    why: 'An RSA key is a product of two large primes. From any other number the private key is easily found, or there is none.',
    fix: 'Check that "n" was copied in full. If it was, create a new RSA key pair, for example with openssl genrsa 2048.',
    variants: {
        zero: { message: '"n" (modulus) is zero.' },
        even: { message: '"n" (modulus) is an even number: it is no RSA key.' },
        prime: { message: '"n" (modulus) is itself a prime, so anybody can calculate the private key.' },
        square: { message: '"n" (modulus) is a square: both primes are the same, and anybody can calculate them.' },
        'small-factor': { message: '"n" (modulus) can be divided by {factor}: it is no RSA key.' }
    },
    appliesTo: ({ modulus }) => modulus !== null && modulus.octets !== null,
    check: ({ modulus, facts: { weakness } }) => {
        if (!weakness.known) {
            return { notChecked: weakness.reason };
        }
        const { structure, smallFactor: factor } = weakness.value;
        if (structure === null) {
            return weakness.value.isComplete ? [] : { notChecked: 'limit' };
        }
        const variant = modulus?.bits === 0 ? 'zero' : structure;
        return [{ path: '/n', variant, ...(variant === 'small-factor' && factor !== null && { data: { factor } }) }];
    }
};
