/* eslint-disable no-await-in-loop -- one slice of work after the other is the point */
import { bitLength, gcd } from './integers.js';
import { LONGEST_EXAMINED } from './weakness.js';

/** Bits that the operations between two pauses take in together: some twenty milliseconds' work. */
const SLICE_BITS = 2_000_000;
/** What one greatest common divisor costs, in the same measure. */
const GCD_BITS = 50_000;
/** Fractions are kept this much longer than their denominator; rounding eats one bit a level. */
const GUARD = 64;
/** Comparisons one by one; a set made to need more is told which keys are concerned, not always with which others. */
const MOST_COMPARISONS = 5000;
/** Shorter reciprocals come from one division. */
const SHORT = 65_536;

export interface SharedPrime {
    /** Indexes of two different moduli with a common factor; the same index twice when the other one was not looked for. */
    readonly first: number;
    readonly second: number;
}

/** Counts the work done and lets the page breathe after every slice of it. */
interface Pacer {
    spend(bits: number): Promise<void>;
}

function createPacer(pause: (() => Promise<void>) | undefined): Pacer {
    let spent = 0;
    return {
        async spend(bits) {
            spent += bits;
            if (spent >= SLICE_BITS) {
                spent = 0;
                await pause?.();
            }
        }
    };
}

/** A product of moduli and the sum of all its parts with one modulus left out. */
interface Node {
    readonly product: bigint;
    readonly bits: number;
    readonly derivative: bigint;
}

async function productTree(moduli: readonly bigint[], pacer: Pacer): Promise<Node[][]> {
    let level: Node[] = moduli.map((product) => ({ product, bits: bitLength(product), derivative: 1n }));
    const levels = [level];
    while (level.length > 1) {
        const above: Node[] = [];
        for (let index = 0; index < level.length; index += 2) {
            const [left, right] = [level[index], level[index + 1]];
            if (left && right) {
                const bits = left.bits + right.bits;
                const product = left.product * right.product;
                await pacer.spend(bits);
                const part = left.derivative * right.product;
                await pacer.spend(bits);
                const derivative = part + right.derivative * left.product;
                await pacer.spend(bits);
                above.push({ product, bits, derivative });
            } else if (left) {
                above.push(left);
            }
        }
        level = above;
        levels.push(level);
    }
    return levels;
}

/**
 * 2^(2 bits) divided by a number of so many bits, a few units in the last place off (Newton: each round doubles the
 * digits). One division of that size would freeze a page.
 */
async function reciprocal(value: bigint, bits: number, pacer: Pacer): Promise<bigint> {
    if (bits <= SHORT) {
        return (1n << BigInt(2 * bits)) / value;
    }
    const half = (bits >> 1) + 8;
    const cut = BigInt(bits - half);
    const estimate = await reciprocal(value >> cut, half, pacer);
    const error = (1n << BigInt(bits + half)) - value * estimate;
    await pacer.spend(bits + half);
    const correction = ((error >> cut) * estimate) >> BigInt(3 * half - bits);
    await pacer.spend(2 * half);
    return (estimate << cut) + correction;
}

/**
 * What the product of all other moduli leaves modulo each one: batch greatest common divisors (Bernstein; Heninger et
 * al., "Mining your Ps and Qs", 2012), going down the tree by multiplications of fractions instead of divisions.
 */
async function remainders(levels: readonly (readonly Node[])[], pacer: Pacer): Promise<bigint[]> {
    const root = levels.at(-1)?.[0];
    if (!root) {
        return [];
    }
    const inverse = await reciprocal(root.product << BigInt(GUARD), root.bits + GUARD, pacer);
    let fractions = [(root.derivative * inverse) >> BigInt(root.bits)];
    await pacer.spend(2 * root.bits);
    for (let depth = levels.length - 2; depth >= 0; depth--) {
        const level = levels[depth] ?? [];
        const below: bigint[] = [];
        for (const [index, node] of level.entries()) {
            const fraction = fractions[index >> 1] ?? 0n;
            const sibling = level[index ^ 1];
            if (sibling) {
                const precision = node.bits + sibling.bits + GUARD;
                below.push(BigInt.asUintN(precision, fraction * sibling.product) >> BigInt(sibling.bits));
                await pacer.spend(precision + sibling.bits);
            } else {
                below.push(fraction);
            }
        }
        fractions = below;
    }
    return (levels[0] ?? []).map(({ product, bits }, index) => {
        const half = 1n << BigInt(bits + GUARD - 1);
        return (((fractions[index] ?? 0n) * product + half) >> BigInt(bits + GUARD)) % product;
    });
}

interface Suspect {
    readonly index: number;
    /** What it has in common with all others together: a prime, or both. */
    readonly common: bigint;
}

/** Finds a partner for each suspect: at once where one prime is all that is shared, by comparing with all others else. */
async function pairUp(suspects: readonly Suspect[], pacer: Pacer): Promise<SharedPrime[]> {
    const withCommon = new Map<bigint, number[]>();
    for (const { index, common } of suspects) {
        const known = withCommon.get(common) ?? [];
        if (known.length < 2) {
            withCommon.set(common, [...known, index]);
        }
    }
    let comparisons = 0;
    const partnerOf = async ({ index, common }: Suspect): Promise<number> => {
        const twin = withCommon.get(common)?.find((other) => other !== index);
        if (twin !== undefined) {
            return twin;
        }
        for (const other of suspects) {
            if (comparisons === MOST_COMPARISONS) {
                break;
            }
            comparisons++;
            await pacer.spend(GCD_BITS);
            if (other.index !== index && gcd(other.common, common) !== 1n) {
                return other.index;
            }
        }
        return index;
    };
    const paired = new Set<number>();
    const pairs: SharedPrime[] = [];
    for (const suspect of suspects) {
        if (!paired.has(suspect.index)) {
            const partner = await partnerOf(suspect);
            paired.add(suspect.index).add(partner);
            pairs.push({ first: Math.min(suspect.index, partner), second: Math.max(suspect.index, partner) });
        }
    }
    return pairs;
}

/**
 * Finds moduli that share a prime with another one: both can then be factored by anybody. Each modulus concerned is in
 * at least one pair. The same modulus twice is no shared prime; numbers below 2 and over 16384 bits are left out.
 *
 * @param moduli in any order; the indexes of the result are theirs
 * @param pause awaited after every slice of work, so that a page can paint
 */
export async function findSharedPrimes(
    moduli: readonly bigint[],
    pause?: () => Promise<void>
): Promise<readonly SharedPrime[]> {
    const pacer = createPacer(pause);
    const first = new Map<bigint, number>();
    moduli.forEach((modulus, index) => {
        if (modulus > 1n && modulus >> BigInt(LONGEST_EXAMINED) === 0n && !first.has(modulus)) {
            first.set(modulus, index);
        }
    });
    const distinct = [...first].map(([modulus, index]) => ({ index, modulus }));
    if (distinct.length < 2) {
        return [];
    }
    const levels = await productTree(
        distinct.map(({ modulus }) => modulus),
        pacer
    );
    const rests = await remainders(levels, pacer);
    const suspects: Suspect[] = [];
    for (const [position, suspect] of distinct.entries()) {
        const common = gcd(rests[position] ?? 0n, suspect.modulus);
        if (common !== 1n) {
            suspects.push({ index: suspect.index, common });
        }
        await pacer.spend(GCD_BITS);
    }
    return pairUp(suspects, pacer);
}
