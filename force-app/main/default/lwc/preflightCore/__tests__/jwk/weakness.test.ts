import { hasClosePrimes } from '../../jwk/closePrimes.js';
import { squareRoot } from '../../jwk/integers.js';
import { isProbablePrime, LONGEST_TESTED } from '../../jwk/primality.js';
import { hasRocaFingerprint } from '../../jwk/roca.js';
import { smallFactor } from '../../jwk/smallPrimes.js';
import { LONGEST_EXAMINED, modulusWeakness } from '../../jwk/weakness.js';
import { isPrime, moduli, primesOf } from '../support/moduli.js';

const { p, q } = primesOf('leaf');
const NOTHING = { structure: null, smallFactor: null, closePrimes: false, roca: false, isComplete: true };

describe('isProbablePrime', () => {
    it('tells the primes below 3,000', () => {
        for (let candidate = 0n; candidate < 3000n; candidate++) {
            const expected = candidate === 2n || (candidate % 2n === 1n && candidate > 1n && isPrime(candidate));
            expect([candidate, isProbablePrime(candidate)]).toEqual([candidate, expected]);
        }
    });

    it('knows long primes, and products of two', () => {
        expect(isProbablePrime(p)).toBe(true);
        expect(isProbablePrime(q)).toBe(true);
        expect(isProbablePrime(p * q)).toBe(false);
        expect(isProbablePrime((1n << 521n) - 1n)).toBe(true);
        expect(isProbablePrime((1n << 523n) - 1n)).toBe(false);
    });

    it.each([561n, 1105n, 2047n, 3277n, 25326001n, 3215031751n])('is not fooled by the pseudoprime %d', (candidate) => {
        expect(isProbablePrime(candidate)).toBe(false);
    });
});

describe('smallFactor', () => {
    it.each([
        [3n * p, 3],
        [65_537n * p, 65_537],
        [65_539n * p, 65_539],
        [69_997n * p, 69_997],
        [5n * 7n * p, 5],
        [65_521n, 65_521]
    ])('finds the smallest one of %d', (value, factor) => {
        expect(smallFactor(value)).toBe(factor);
    });

    it.each([0n, 1n, p, p * q, 70_001n * p])('finds none in %d', (value) => {
        expect(smallFactor(value)).toBeNull();
    });
});

describe('hasClosePrimes', () => {
    const find = (modulus: bigint) => hasClosePrimes(modulus, squareRoot(modulus));

    it('finds primes that differ in their lower half', () => {
        expect(find(p * (p + 32n))).toBe(true);
        expect(find(p * (p + (1n << 500n)))).toBe(true);
    });

    it('finds the factors in the last round, and none after it', () => {
        // a is the mean of the factors, root about the geometric one: they lie d^2 / 2p apart.
        const rounds = (d: bigint) => {
            const modulus = (p - d) * (p + d);
            return p - squareRoot(modulus).root;
        };
        const base = squareRoot(2n * p).root;
        const last = base * 10n - 1n;
        expect(rounds(last)).toBe(100n);
        expect(find((p - last) * (p + last))).toBe(true);
        const next = (base * 10_025n) / 1000n;
        expect(rounds(next)).toBe(101n);
        expect(find((p - next) * (p + next))).toBe(false);
    });

    it('leaves sound moduli alone', () => {
        expect(find(p * q)).toBe(false);
        expect(find(3n * 5n)).toBe(true);
        expect(find(7n)).toBe(false);
    });
});

describe('hasRocaFingerprint', () => {
    it('needs one exponent that fits all primes', () => {
        expect(hasRocaFingerprint(moduli.roca)).toBe(true);
        expect(hasRocaFingerprint(moduli.rocaLookAlike)).toBe(false);
    });

    it('is not content with powers modulo each prime, which is all that the simple test looks at', () => {
        for (let prime = 3n; prime <= 167n; prime += 2n) {
            const powers = new Set<bigint>();
            for (let power = 1n; isPrime(prime) && !powers.has(power); power = (power * 65_537n) % prime) {
                powers.add(power);
            }
            expect(powers.size === 0 || powers.has(moduli.rocaLookAlike % prime)).toBe(true);
        }
    });
});

describe('modulusWeakness', () => {
    it('finds nothing in a sound modulus', () => {
        expect(modulusWeakness(moduli.good, isProbablePrime)).toEqual(NOTHING);
    });

    it.each([
        ['even', moduli.even, { structure: 'even', smallFactor: 2 }],
        ['even', 0n, { structure: 'even', smallFactor: 2 }],
        ['even and very long', 1n << 1_000_000n, { structure: 'even', smallFactor: 2 }],
        ['prime', moduli.prime, { structure: 'prime' }],
        ['a small prime', 65_539n, { structure: 'prime' }],
        ['square', moduli.square, { structure: 'square', closePrimes: true }],
        ['small factor', moduli.smallFactor, { structure: 'small-factor', smallFactor: 65_539 }],
        ['close primes', moduli.closePrimes, { closePrimes: true }],
        ['ROCA', moduli.roca, { roca: true }],
        ['small factor and close factors', 3n * 5n, { structure: 'small-factor', smallFactor: 3, closePrimes: true }]
    ] as const)('names what is wrong: %s', (_name, modulus, expected) => {
        expect(modulusWeakness(modulus, isProbablePrime)).toEqual({ ...NOTHING, ...expected });
    });

    it('asks for primality last, and only when nothing else was found', () => {
        const asked: bigint[] = [];
        const isProbablePrimeAsked = (candidate: bigint) => asked.push(candidate) < 0;
        for (const modulus of [moduli.even, moduli.square, moduli.smallFactor, moduli.closePrimes, moduli.roca]) {
            modulusWeakness(modulus, isProbablePrimeAsked);
        }
        expect(asked).toEqual([]);
        modulusWeakness(moduli.good, isProbablePrimeAsked);
        expect(asked).toEqual([moduli.good]);
    });

    it('does not test long numbers for primality, nor very long ones for anything but being even', () => {
        const isProbablePrimeNever = () => {
            throw new Error('asked');
        };
        const long = p ** 9n;
        expect(long.toString(2).length).toBeGreaterThan(LONGEST_TESTED);
        expect(modulusWeakness(long, isProbablePrimeNever)).toEqual({ ...NOTHING, isComplete: false });
        const square = (1n << BigInt(LONGEST_EXAMINED)) + 1n;
        expect(modulusWeakness(square * square, isProbablePrimeNever)).toEqual({ ...NOTHING, isComplete: false });
    });

    it('says so when the primality test was left out, unless something else was found', () => {
        expect(modulusWeakness(moduli.good, null)).toEqual({ ...NOTHING, isComplete: false });
        expect(modulusWeakness(moduli.closePrimes, null)).toEqual({ ...NOTHING, closePrimes: true });
    });
});
