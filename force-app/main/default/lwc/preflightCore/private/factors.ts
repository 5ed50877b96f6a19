import { bitLength, gcd } from '../jwk/integers.js';

/** A number that stands somewhere in an input. */
export interface Candidate {
    readonly value: bigint;
    /** Where; the moduli that stand nearest are tried first. */
    readonly at: number;
    /** True of a number that was turned round: tried last. */
    readonly isTurned?: boolean;
    /** Of a modulus: false where its name is not just "n", so that it may be another number. */
    readonly isSure?: boolean;
}

/** Pairs of a number and a modulus that are divided: a tenth of a second's work. */
const MOST_DIVISIONS = 200_000;
/** Moduli that each number is tried with at least, however many numbers there are. */
const LEAST_MODULI = 4;
/** What powers may cost in all: bits of the exponent times those of the modulus, squared. 20 of 2048 bits. */
const MOST_WORK = 20 * 2048 ** 3;
/** Nobody's modulus is longer. */
const LONGEST_MODULUS = 17_000;
const SHORTEST_MODULUS = 500;
/** A factor of fewer bits tells of a weak modulus, not of a private number. */
const SHORTEST_FACTOR = 96;
/** Long numbers without a name that are taken for moduli. */
const MOST_OTHERS = 32;
const EXPONENTS: readonly bigint[] = [65537n, 3n, 17n];

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
    let result = 1n;
    const digits = exponent.toString(2);
    for (let index = 0; index < digits.length; index++) {
        result = (result * result) % modulus;
        if (digits.charAt(index) === '1') {
            result = (result * base) % modulus;
        }
    }
    return result;
}

/**
 * True of a private exponent of the modulus, whole (2^(e·d) ≡ 2) or modulo one prime (RFC 8017's dP and dQ: then that
 * holds modulo this prime, which is the common divisor), and of a multiple of p - 1: φ(n), λ(n).
 */
function isExponentOf(value: bigint, modulus: bigint): boolean {
    const raised = power(2n, value, modulus);
    const product = EXPONENTS.reduce(
        (sum, exponent) => (sum * (power(raised, exponent, modulus) - 2n + modulus)) % modulus,
        (raised - 1n + modulus) % modulus
    );
    return product === 0n || bitLength(gcd(product, modulus)) > SHORTEST_FACTOR;
}

interface Modulus extends Candidate {
    readonly bits: number;
}

/** Moduli in the order of their distance from a place. */
function* nearestTo(at: number, moduli: readonly Modulus[]): Generator<Modulus> {
    let [first, after] = [0, moduli.length];
    while (first < after) {
        const middle = (first + after) >> 1;
        if ((moduli[middle]?.at ?? at) < at) {
            first = middle + 1;
        } else {
            after = middle;
        }
    }
    let before = after - 1;
    while (before >= 0 || after < moduli.length) {
        const [left, right] = [moduli[before], moduli[after]];
        if (left && (!right || at - left.at <= right.at - at)) {
            before--;
            yield left;
        } else if (right) {
            after++;
            yield right;
        }
    }
}

function sorted(moduli: readonly Candidate[]): readonly Modulus[] {
    const seen = new Set<bigint>();
    return moduli
        .map((modulus) => ({ ...modulus, bits: bitLength(modulus.value) }))
        .filter(({ value, bits }) => {
            const isNew = bits >= SHORTEST_MODULUS && bits <= LONGEST_MODULUS && !seen.has(value);
            seen.add(value);
            return isNew;
        })
        .sort((first, second) => first.at - second.at);
}

function isDivisor(numbers: readonly Modulus[], moduli: readonly Modulus[]): boolean {
    const most = Math.max(LEAST_MODULI, Math.floor(MOST_DIVISIONS / Math.max(1, numbers.length)));
    return numbers.some(({ value, bits, at }) => {
        let tried = 0;
        for (const modulus of nearestTo(at, moduli)) {
            // A modulus has eight primes at most; what is as long as itself is another modulus.
            if (bits * 9 >= modulus.bits && bits <= modulus.bits - SHORTEST_FACTOR) {
                if (modulus.value % value === 0n) {
                    return true;
                }
                tried++;
            }
            if (tried === most) {
                break;
            }
        }
        return false;
    });
}

/** How likely it is that a number is an exponent: whole ones and those modulo a prime have a length of their own. */
function rankOf(bits: number, modulus: number): number {
    const isNear = (wanted: number): boolean => bits <= wanted + 8 && bits > wanted - 24;
    return isNear(modulus) ? 0 : isNear(modulus / 2) ? 1 : 2;
}

/** The same without the number itself, which may be taken for one of them. */
function* othersNearTo(at: number, moduli: readonly Modulus[], value: bigint): Generator<Modulus> {
    for (const modulus of nearestTo(at, moduli)) {
        if (modulus.value !== value) {
            yield modulus;
        }
    }
}

function isExponent(numbers: readonly Modulus[], moduli: readonly Modulus[]): boolean {
    const seen = new Set<bigint>();
    const likely = numbers
        .flatMap(({ value, bits, at, isTurned }) => {
            // The second one: a modulus in lines, and with the word behind it, stand at the same place.
            const [first, second] = seen.has(value) ? [] : othersNearTo(at, moduli, value);
            seen.add(value);
            return [first, second].flatMap((modulus) =>
                modulus && bits * 4 >= modulus.bits && bits <= modulus.bits + 8
                    ? [{ value, bits, modulus, rank: rankOf(bits, modulus.bits) + (isTurned ? 3 : 0) }]
                    : []
            );
        })
        .sort((first, second) => first.rank - second.rank);
    let work = 0;
    for (const { value, bits, modulus } of likely) {
        work += bits * modulus.bits ** 2;
        if (work > MOST_WORK) {
            return false;
        }
        if (isExponentOf(value, modulus.value)) {
            return true;
        }
    }
    return false;
}

/**
 * Says whether one of the numbers is private for one of the moduli: a factor, or an exponent. The time is bounded: numbers
 * are divided into the nearest moduli first, and a few dozen are tried as exponents.
 *
 * @param numbers numbers that may be private
 * @param moduli what is known to be a modulus
 * @param others long numbers that may be one, under whatever name: they are divided only
 */
export function isPrivateNumber(
    numbers: readonly Candidate[],
    moduli: readonly Candidate[],
    others: readonly Candidate[]
): boolean {
    const known = sorted(moduli);
    const own = new Set(moduli.flatMap(({ value, isSure = true }) => (isSure ? [value] : [])));
    const tried = numbers
        .filter(({ value }) => value > 1n && !own.has(value))
        .map((number) => ({ ...number, bits: bitLength(number.value) }));
    return (
        isDivisor(tried, known) || isDivisor(tried, sorted(others).slice(0, MOST_OTHERS)) || isExponent(tried, known)
    );
}
