import type { ModulusWeakness } from '../types.js';
import { hasClosePrimes } from './closePrimes.js';
import { bitLength, squareRoot } from './integers.js';
import { isProbablePrime, LONGEST_TESTED } from './primality.js';
import { hasRocaFingerprint } from './roca.js';
import { smallFactor } from './smallPrimes.js';

/** Longer moduli are not looked at: no one uses them, and they would take seconds. */
export const LONGEST_EXAMINED = 16_384;

const NOTHING: ModulusWeakness = { structure: null, smallFactor: null, closePrimes: false, roca: false };

export interface WeaknessOptions {
    /** A faster primality test than our own. */
    readonly isProbablePrime?: (candidate: bigint) => boolean;
}

/** True when every test of `modulusWeakness` is made for a modulus of so many bits. */
export function isExamined(bits: number): boolean {
    return bits <= LONGEST_TESTED;
}

/**
 * Looks for what makes an RSA modulus easy to factor. The primality test takes most of the time (some ten milliseconds
 * for 2048 bits, half of one for all others), so it comes last and only when nothing else was found.
 *
 * @param n the modulus; any number is taken, moduli over 16384 bits are only tested for being even
 */
export function modulusWeakness(n: bigint, options: WeaknessOptions = {}): ModulusWeakness {
    if (BigInt.asUintN(1, n) === 0n) {
        return { ...NOTHING, structure: 'even', smallFactor: 2 };
    }
    if (n >> BigInt(LONGEST_EXAMINED) !== 0n) {
        return NOTHING;
    }
    const root = squareRoot(n);
    const roca = hasRocaFingerprint(n);
    if (root.rest === 0n) {
        return { structure: 'square', smallFactor: null, closePrimes: true, roca };
    }
    const closePrimes = hasClosePrimes(n, root);
    const factor = smallFactor(n);
    if (factor !== null && BigInt(factor) !== n) {
        return { structure: 'small-factor', smallFactor: factor, closePrimes, roca };
    }
    if (closePrimes || roca || bitLength(n) > LONGEST_TESTED) {
        return { ...NOTHING, closePrimes, roca };
    }
    const isPrime = (options.isProbablePrime ?? isProbablePrime)(n);
    return isPrime ? { ...NOTHING, structure: 'prime' } : NOTHING;
}
