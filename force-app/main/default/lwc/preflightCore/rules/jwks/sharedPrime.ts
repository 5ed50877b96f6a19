import type { Rule, Violation } from '../../types.js';

function describe({ first, second }: { readonly first: number; readonly second: number }): Violation {
    const path = `/keys/${second}/n`;
    const number = second + 1;
    return first === second
        ? { path, variant: 'some-key', data: { number } }
        : { path, data: { number, other: first + 1 } };
}

export const sharedPrime: Rule<'jwks'> = {
    id: 'jwks.shared-prime',
    severity: 'error',
    title: 'Two keys share a prime',
    source: { name: 'FIPS 186-5', section: 'A.1', url: 'https://csrc.nist.gov/pubs/fips/186-5/final' },
    asks: [],
    who: 'identity-provider',
    message: 'Keys {other} and {number} have a prime in common, so anybody can calculate both private keys.',
    why: 'It happens when keys are generated without enough randomness, and one division then breaks both keys.',
    fix: 'Create new RSA key pairs for both, on a machine with a good source of randomness, and replace all keys that came from the old one.',
    variants: {
        'some-key': {
            message:
                'Key {number} has a prime in common with another key of the set, so anybody can calculate both private keys.'
        }
    },
    appliesTo: ({ keys }) => keys.length > 1,
    check: ({ sharedPrimes }) =>
        sharedPrimes.known ? sharedPrimes.value.map(describe) : { notChecked: sharedPrimes.reason }
};
