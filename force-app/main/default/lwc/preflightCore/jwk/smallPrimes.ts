import { gcd } from './integers.js';

/** A little over 2^16: generators that stop there start with 65537 and 65539. */
const LIMIT = 70_000;

let primes: readonly number[] | null = null;
let primorial: bigint | null = null;

/** All primes below the limit (Eratosthenes), made on first use. */
export function smallPrimes(): readonly number[] {
    if (!primes) {
        const composite: boolean[] = new Array<boolean>(LIMIT).fill(false);
        const found: number[] = [];
        for (let candidate = 2; candidate < LIMIT; candidate++) {
            if (!composite[candidate]) {
                found.push(candidate);
                for (let multiple = candidate * candidate; multiple < LIMIT; multiple += candidate) {
                    composite[multiple] = true;
                }
            }
        }
        primes = found;
    }
    return primes;
}

/** Product by halves, so that long numbers meet long numbers. */
export function productOf(factors: readonly bigint[]): bigint {
    if (factors.length <= 1) {
        return factors[0] ?? 1n;
    }
    const middle = factors.length >> 1;
    return productOf(factors.slice(0, middle)) * productOf(factors.slice(middle));
}

/** The smallest prime factor below the limit, or null. A prime below it is its own smallest factor. */
export function smallFactor(value: bigint): number | null {
    primorial ??= productOf(smallPrimes().map(BigInt));
    if (value <= 1n || gcd(primorial % value, value) === 1n) {
        return null;
    }
    return smallPrimes().find((prime) => value % BigInt(prime) === 0n) ?? null;
}
