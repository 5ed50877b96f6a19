import fc from 'fast-check';
import { bitLength, gcd, squareRoot } from '../../jwk/integers.js';

function euclid(first: bigint, second: bigint): bigint {
    return second === 0n ? first : euclid(second, first % second);
}

const long = fc.bigInt({ min: 0n, max: 1n << 900n });
/** Where estimates are off by one: around powers of two and squares. */
const edges = [0n, 1n, 51n, 52n, 53n, 64n, 103n, 104n, 105n, 2047n, 2048n].flatMap((exponent) =>
    [-1n, 0n, 1n].map((offset) => (1n << exponent) + offset)
);

describe('bitLength', () => {
    it.each(edges)('counts the digits of %d', (value) => {
        expect(bitLength(value)).toBe(value === 0n ? 0 : value.toString(2).length);
    });
});

describe('squareRoot', () => {
    const check = (value: bigint) => {
        const { root, rest } = squareRoot(value);
        expect(root * root + rest).toBe(value);
        expect(rest >= 0n && rest <= 2n * root).toBe(true);
    };

    it.each(edges)('rounds down for %d', check);

    it('rounds down for squares and their neighbours', () => {
        fc.assert(
            fc.property(long, fc.bigInt(-2n, 2n), (root, offset) => {
                check(root * root + (root > 1n ? offset : 0n));
            }),
            { numRuns: 200 }
        );
    });
});

describe('gcd', () => {
    it('is what Euclid finds', () => {
        fc.assert(
            fc.property(long, long, fc.bigInt(1n, 1n << 200n), (a, b, common) => {
                expect(gcd(a * common, b * common)).toBe(euclid(a * common, b * common));
            }),
            { numRuns: 300 }
        );
    });

    it('takes numbers of very different length, equal ones, and zero', () => {
        const big = (1n << 3000n) + 7n;
        expect(gcd(big, 3n)).toBe(euclid(big, 3n));
        expect(gcd(6n, big * 6n)).toBe(6n);
        expect(gcd(big, big)).toBe(big);
        expect(gcd(0n, big)).toBe(big);
        expect(gcd(0n, 0n)).toBe(0n);
    });

    it('finds the factor in numbers whose quotients are large or all ones', () => {
        let [a, b] = [1n, 1n];
        for (let step = 0; step < 3000; step++) {
            [a, b] = [a + b, a];
        }
        expect(gcd(a * 12n, b * 18n)).toBe(euclid(a * 12n, b * 18n));
        expect(gcd((1n << 2000n) - 1n, 1n << 1000n)).toBe(1n);
    });
});
