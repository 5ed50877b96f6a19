import type { ModulusWeakness } from '../types.js';
import { hasClosePrimes } from './closePrimes.js';
import { bitLength, squareRoot } from './integers.js';
import { LONGEST_TESTED } from './primality.js';
import { hasRocaFingerprint } from './roca.js';
import { smallFactor } from './smallPrimes.js';

/** Longer moduli are not looked at: no one uses them, and they would take seconds. */
export const LONGEST_EXAMINED = 16_384;

const NOTHING: ModulusWeakness = {
    structure: null,
    smallFactor: null,
    closePrimes: false,
    roca: false,
    isComplete: true
};

/**
 * Looks for what makes an RSA modulus easy to factor. The primality test takes most of the time (some ten milliseconds
 * for 2048 bits, half of one for all others), so it comes last and only when nothing else was found.
 *
 * @param n the modulus; any number is taken, moduli over 16384 bits are only tested for being even
 * @param isProbablePrime the primality test; null leaves it out
 */
export function modulusWeakness(n: bigint, isProbablePrime: ((candidate: bigint) => boolean) | null): ModulusWeakness {
    if (BigInt.asUintN(1, n) === 0n) {
        return { ...NOTHING, structure: 'even', smallFactor: 2 };
    }
    if (n >> BigInt(LONGEST_EXAMINED) !== 0n) {
        return { ...NOTHING, isComplete: false };
    }
    const root = squareRoot(n);
    const roca = hasRocaFingerprint(n);
    if (root.rest === 0n) {
        return { ...NOTHING, structure: 'square', closePrimes: true, roca };
    }
    const closePrimes = hasClosePrimes(n, root);
    const factor = smallFactor(n);
    if (factor !== null && BigInt(factor) !== n) {
        return { ...NOTHING, structure: 'small-factor', smallFactor: factor, closePrimes, roca };
    }
    if (closePrimes || roca) {
        return { ...NOTHING, closePrimes, roca };
    }
    if (isProbablePrime === null || bitLength(n) > LONGEST_TESTED) {
        return { ...NOTHING, isComplete: false };
    }
    return isProbablePrime(n) ? { ...NOTHING, structure: 'prime' } : NOTHING;
}
