/** Primes whose product every vulnerable generator started from (Nemec et al., CCS 2017, "The Return of Coppersmith's Attack"). */
const PRIMES: readonly number[] = [
    3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109,
    113, 127, 131, 137, 139, 149, 151, 157, 163, 167
];
const GENERATOR = 65_537;
/** Numbers of these bits are exact. */
const SAFE = 2 ** 53;

interface Logarithms {
    readonly prime: number;
    /** Number of powers of the generator. */
    readonly order: number;
    /** Exponent by residue; undefined for those that are no power of it. */
    readonly exponents: readonly (number | undefined)[];
}

function logarithmsOf(prime: number): Logarithms {
    const exponents = new Array<number | undefined>(prime).fill(undefined);
    let order = 0;
    for (let power = 1; exponents[power] === undefined; power = (power * GENERATOR) % prime) {
        exponents[power] = order;
        order++;
    }
    return { prime, order, exponents };
}

interface Batch {
    readonly product: number;
    readonly logarithms: readonly Logarithms[];
}

let batches: readonly Batch[] | null = null;

/** Groups of primes whose product is a plain number: one long division a group. */
function makeBatches(): readonly Batch[] {
    const made: { product: number; logarithms: Logarithms[] }[] = [];
    for (const prime of PRIMES) {
        const last = made.at(-1);
        if (last && last.product * prime < SAFE) {
            last.product *= prime;
            last.logarithms.push(logarithmsOf(prime));
        } else {
            made.push({ product: prime, logarithms: [logarithmsOf(prime)] });
        }
    }
    return made;
}

function gcd(first: number, second: number): number {
    return second === 0 ? first : gcd(second, first % second);
}

/**
 * Fingerprint of the key generator of CVE-2017-15361 ("ROCA"): its moduli are powers of 65537 modulo the product of
 * the primes up to 167. All residues must be powers (the simple test), and one exponent must fit them all: that there is
 * one is decided pair by pair (Chinese remainders), which spares the false alarms of the simple test.
 */
export function hasRocaFingerprint(modulus: bigint): boolean {
    batches ??= makeBatches();
    const known: { order: number; exponent: number }[] = [];
    for (const { product, logarithms } of batches) {
        const residue = Number(modulus % BigInt(product));
        for (const { prime, order, exponents } of logarithms) {
            const exponent = exponents[residue % prime];
            if (exponent === undefined) {
                return false;
            }
            known.push({ order, exponent });
        }
    }
    return known.every((one, index) =>
        known.slice(0, index).every((other) => (one.exponent - other.exponent) % gcd(one.order, other.order) === 0)
    );
}
