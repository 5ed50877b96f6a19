import { bitLength } from './integers.js';

/** Longer numbers are not tested: the time grows with the third power of the length. */
export const LONGEST_TESTED = 8192;

/** More bases only where they cost little: one is wrong about no long number that is not made on purpose. */
const CHEAP_BITS = 4096;

/**
 * Base to the power of the exponent's bits (most significant first), modulo an odd number.
 *
 * Squares are twice as long as the modulus. Folding their upper quarter down by one multiplication leaves half of the
 * division, which is the slower of the two in JavaScript engines.
 */
function power(base: bigint, exponentBits: string, modulus: bigint, bits: number): bigint {
    const cut = bits + (bits >> 1);
    const shift = BigInt(cut);
    const fold = (1n << shift) % modulus;
    let result = base;
    for (let index = 1; index < exponentBits.length; index++) {
        const square = result * result;
        const folded = (square >> shift) * fold + BigInt.asUintN(cut, square);
        result = (exponentBits.charAt(index) === '1' ? folded * base : folded) % modulus;
    }
    return result;
}

/** Strong probable prime test to one base (Miller and Rabin; FIPS 186-5 appendix B.3.1) for an odd number above 3. */
function isStrongProbablePrime(candidate: bigint, base: bigint, bits: number): boolean {
    const last = candidate - 1n;
    const binary = last.toString(2);
    const zeros = binary.length - 1 - binary.lastIndexOf('1');
    let value = power(base, binary.slice(0, binary.length - zeros), candidate, bits);
    if (value === 1n || value === last) {
        return true;
    }
    for (let step = 1; step < zeros; step++) {
        value = (value * value) % candidate;
        if (value === last) {
            return true;
        }
    }
    return false;
}

/** True when the number is almost certainly prime. A number of 2048 bits takes some ten milliseconds. */
export function isProbablePrime(candidate: bigint): boolean {
    if (candidate < 4n || (candidate & 1n) === 0n) {
        return candidate === 2n || candidate === 3n;
    }
    const bits = bitLength(candidate);
    const bases = bits <= CHEAP_BITS ? [2n, 3n, 5n, 7n, 11n] : [2n];
    return bases.every((base) => {
        const reduced = base % candidate;
        return reduced === 0n || isStrongProbablePrime(candidate, reduced, bits);
    });
}
