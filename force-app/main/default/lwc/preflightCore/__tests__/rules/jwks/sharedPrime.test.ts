import { sharedPrime } from '../../../rules/jwks/sharedPrime.js';
import { goodKey, keys, makeJwk } from '../../support/makeCertificate.js';
import { base64UrlOf, isPrime, moduli } from '../../support/moduli.js';
import { testRule } from '../../support/testRule.js';

const purpose = 'endpoint';
const set = (...members: unknown[]) => JSON.stringify({ keys: members });
const withModulus = (kid: string, modulus: bigint) => makeJwk({ kid, n: base64UrlOf(modulus), x5c: undefined });
const [firstModulus, secondModulus] = moduli.sharing;

/** Products of neighbours in a ring of primes, the even ones first: both primes are shared, and partners are far apart. */
function ring(): bigint[] {
    const primes: bigint[] = [];
    for (let candidate = 101n; primes.length < 200; candidate += 2n) {
        if (isPrime(candidate)) {
            primes.push(candidate);
        }
    }
    const products = primes.map((prime, index) => prime * (primes[(index + 1) % primes.length] ?? 1n));
    return [...products.filter((_, index) => index % 2 === 0), ...products.filter((_, index) => index % 2 === 1)];
}

/** Comparing stops after 5,000 times, which is in the middle of the 42nd key; a rule reports at most 100 findings. */
const ofTheRing = Array.from({ length: 100 }, (_, index) => {
    const second = index === 0 ? 100 : 99 + index;
    return index <= 40
        ? { path: `/keys/${second}/n`, data: { number: second + 1, other: index + 1 } }
        : { path: `/keys/${index}/n`, variant: 'some-key', data: { number: index + 1 } };
});

testRule(sharedPrime, {
    valid: [
        {
            title: 'two keys without a common prime',
            purpose,
            input: set(goodKey(), makeJwk({ key: keys.other, kid: 'b' }))
        },
        { title: 'the same key twice', purpose, input: set(goodKey(), makeJwk({ kid: 'b' })) }
    ],
    invalid: [
        {
            title: 'two keys with a common prime',
            purpose,
            input: set(
                withModulus('a', firstModulus),
                makeJwk({ key: keys.other, kid: 'b' }),
                withModulus('c', secondModulus)
            ),
            findings: [{ path: '/keys/2/n', data: { number: 3, other: 1 } }]
        },
        {
            title: 'three keys with a common prime',
            purpose,
            input: set(goodKey(), withModulus('a', firstModulus), withModulus('c', secondModulus)),
            findings: [
                { path: '/keys/1/n', data: { number: 2, other: 1 } },
                { path: '/keys/2/n', data: { number: 3, other: 1 } }
            ]
        },
        {
            title: 'more keys than can be compared one by one',
            purpose,
            input: set(...ring().map((modulus, index) => withModulus(`k${index}`, modulus))),
            findings: ofTheRing
        }
    ],
    notApplicable: [{ title: 'one key', purpose, input: set(goodKey()) }],
    notChecked: [
        {
            title: 'number theory switched off',
            purpose,
            input: set(goodKey(), makeJwk({ key: keys.other, kid: 'b' })),
            options: { numberTheory: false }
        }
    ]
});
