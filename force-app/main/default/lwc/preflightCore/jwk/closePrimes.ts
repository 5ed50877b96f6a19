import { squareRoot, type Root } from './integers.js';

const ROUNDS = 100;

/** Moduli that sieve out non-squares: the product of each group stays below 2^26, so that squares stay exact. */
const GROUPS: readonly (readonly number[])[] = [
    [64, 9, 5, 7, 11, 13, 17],
    [19, 23, 29, 31, 37]
];

interface Sieve {
    readonly product: number;
    readonly tables: readonly (readonly boolean[])[];
}

function squaresModulo(modulus: number): boolean[] {
    const isSquare = new Array<boolean>(modulus).fill(false);
    for (let value = 0; value < modulus; value++) {
        isSquare[(value * value) % modulus] = true;
    }
    return isSquare;
}

let sieves: readonly Sieve[] | null = null;

function makeSieves(): readonly Sieve[] {
    return GROUPS.map((moduli) => ({
        product: moduli.reduce((product, modulus) => product * modulus, 1),
        tables: moduli.map(squaresModulo)
    }));
}

function mayBeSquare(residue: number, { tables }: Sieve): boolean {
    return tables.every((isSquare) => isSquare[residue % isSquare.length]);
}

/**
 * Fermat's factorisation, given up after some rounds: finds p and q when they differ in their lower half only.
 * Of the candidates `a² - n` only those are computed that are squares modulo a dozen small numbers, one in 6,000.
 *
 * @param modulus an odd number
 * @param root its square root, rounded down
 */
export function hasClosePrimes(modulus: bigint, { root, rest }: Root): boolean {
    if (rest === 0n) {
        return true;
    }
    sieves ??= makeSieves();
    const first = root + 1n;
    const residues = sieves.map((sieve) => ({
        sieve,
        first: Number(first % BigInt(sieve.product)),
        modulus: Number(modulus % BigInt(sieve.product))
    }));
    for (let round = 0; round < ROUNDS; round++) {
        const isCandidate = residues.every(({ sieve, first: start, modulus: n }) => {
            const a = (start + round) % sieve.product;
            return mayBeSquare((((a * a - n) % sieve.product) + sieve.product) % sieve.product, sieve);
        });
        if (isCandidate) {
            const a = first + BigInt(round);
            if (squareRoot(a * a - modulus).rest === 0n && a * a - modulus < (a - 1n) * (a - 1n)) {
                return true;
            }
        }
    }
    return false;
}
