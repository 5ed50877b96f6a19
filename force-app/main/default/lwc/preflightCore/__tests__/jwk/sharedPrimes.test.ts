import fc from 'fast-check';
import { gcd } from '../../jwk/integers.js';
import { findSharedPrimes } from '../../jwk/sharedPrimes.js';
import { moduli, primesOf } from '../support/moduli.js';

const [leaf, issuer, root] = [primesOf('leaf'), primesOf('issuer'), primesOf('root')];

describe('findSharedPrimes', () => {
    it('finds nothing in a sound set', async () => {
        expect(await findSharedPrimes([leaf.p * leaf.q, issuer.p * issuer.q, root.p * root.q])).toEqual([]);
        expect(await findSharedPrimes([])).toEqual([]);
        expect(await findSharedPrimes([moduli.good])).toEqual([]);
    });

    it('names the pair', async () => {
        const set = [issuer.p * root.p, leaf.p * leaf.q, issuer.q * root.q, leaf.q * (root.p + 2n)];
        expect(await findSharedPrimes(set)).toEqual([{ first: 1, second: 3 }]);
    });

    it('does not count the same modulus twice', async () => {
        expect(await findSharedPrimes([moduli.good, moduli.good])).toEqual([]);
        expect(await findSharedPrimes([moduli.good, moduli.good, leaf.p * issuer.p])).toEqual([
            { first: 0, second: 2 }
        ]);
    });

    it('finds partners where both primes of a modulus are shared', async () => {
        const [a, b, c] = [leaf.p, issuer.p, root.p];
        expect(await findSharedPrimes([a * b, b * c, c * a, leaf.q * issuer.q])).toEqual([
            { first: 0, second: 1 },
            { first: 0, second: 2 }
        ]);
    });

    it('leaves out what is no modulus', async () => {
        expect(await findSharedPrimes([0n, 1n, 1n << 20_000n, 6n, 1n << 17_000n, 35n])).toEqual([]);
    });

    it('finds every modulus with a common factor, and no other', async () => {
        await fc.assert(
            fc.asyncProperty(fc.array(fc.bigInt(2n, 1n << 300n), { minLength: 2, maxLength: 40 }), async (given) => {
                const pairs = await findSharedPrimes(given);
                const found = new Set(pairs.flatMap(({ first, second }) => [first, second]));
                const distinct = given.filter((modulus, index) => given.indexOf(modulus) === index);
                given.forEach((modulus, index) => {
                    const isFirst = given.indexOf(modulus) === index;
                    const isShared = distinct.some((other) => other !== modulus && gcd(other, modulus) !== 1n);
                    expect(found.has(index)).toBe(isFirst && isShared);
                });
                for (const { first, second } of pairs) {
                    expect(gcd(given[first] ?? 1n, given[second] ?? 1n)).not.toBe(1n);
                }
            }),
            { numRuns: 60 }
        );
    });

    it('pauses between slices of a long search, and never without work', async () => {
        // Numbers of the right length are enough: what they are made of does not change the time.
        const set = Array.from({ length: 200 }, (_, index) => moduli.good + BigInt(2 * index));
        let pauses = 0;
        const pause = async () => {
            pauses++;
        };
        await findSharedPrimes(set.slice(0, 2), pause);
        expect(pauses).toBe(0);
        await findSharedPrimes(set, pause);
        expect(pauses).toBeGreaterThan(5);
    });

    it('takes reciprocals of long products by Newton’s method', async () => {
        const set = Array.from({ length: 60 }, (_, index) => moduli.good + BigInt(2 * index) + 1n);
        const withShared = [...set, leaf.p * issuer.p, issuer.p * root.p];
        const pairs = await findSharedPrimes(withShared);
        expect(pairs).toContainEqual({ first: 60, second: 61 });
    });
});
