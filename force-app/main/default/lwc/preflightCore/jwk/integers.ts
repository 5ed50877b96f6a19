/** Arithmetic of long non-negative integers that the language leaves out. */

const HEX_DIGITS = '0123456789abcdef';

/** Number of significant bits; 0 of 0. */
export function bitLength(value: bigint): number {
    const hex = value.toString(16);
    return (hex.length - 1) * 4 + 32 - Math.clz32(HEX_DIGITS.indexOf(hex.charAt(0)));
}

/** The value of big-endian octets (RFC 8017 section 4.2). */
export function fromHexDigits(hex: string): bigint {
    return hex === '' ? 0n : BigInt(`0x${hex}`);
}

export interface Root {
    /** The root, rounded down. */
    readonly root: bigint;
    /** What its square leaves. */
    readonly rest: bigint;
}

/** The last step fixes the estimate by one at most; the first one is exact. */
function mend(root: bigint, rest: bigint): Root {
    let result = { root, rest };
    while (result.rest < 0n) {
        result = { root: result.root - 1n, rest: result.rest + 2n * result.root - 1n };
    }
    while (result.rest > 2n * result.root) {
        result = { root: result.root + 1n, rest: result.rest - 2n * result.root - 1n };
    }
    return result;
}

/** Square root with remainder: half of the digits first, the other half by one division (P. Zimmermann, 1999). */
function rootOf(value: bigint, bits: number): Root {
    if (bits <= 52) {
        const root = BigInt(Math.floor(Math.sqrt(Number(value))));
        return mend(root, value - root * root);
    }
    const quarter = (bits - 1) >> 2;
    const shift = BigInt(quarter);
    const upper = rootOf(value >> (2n * shift), bits - 2 * quarter);
    const dividend = (upper.rest << shift) + BigInt.asUintN(quarter, value >> shift);
    const divisor = 2n * upper.root;
    const digit = dividend / divisor;
    const rest = ((dividend - digit * divisor) << shift) + BigInt.asUintN(quarter, value) - digit * digit;
    return mend((upper.root << shift) + digit, rest);
}

/** Square root of a non-negative integer, rounded down, and what is left. */
export function squareRoot(value: bigint): Root {
    return rootOf(value, bitLength(value));
}

/** Bits of a leading part that plain numbers can hold, with one to spare for sums. */
const WORD = 52;

/** Number of significant bits of a plain number. Logarithms would round up just below a power of two. */
function wordLength(value: number): number {
    const upper = Math.floor(value / 2 ** 32);
    return upper > 0 ? 64 - Math.clz32(upper) : 32 - Math.clz32(value);
}

function smallGcd(first: number, second: number): number {
    let [a, b] = [first, second];
    while (b > 0) {
        [a, b] = [b, a % b];
    }
    return a;
}

/**
 * The quotients that Euclid's algorithm would take, told from the leading bits alone, as one matrix (Lehmer; Knuth,
 * The Art of Computer Programming 2, algorithm 4.5.2 L). `b` is 0 when not even the first one is certain.
 */
function leadingQuotients(first: number, second: number): readonly [a: number, b: number, c: number, d: number] {
    let [x, y] = [first, second];
    let [a, b, c, d] = [1, 0, 0, 1];
    while (y + c > 0 && y + d > 0) {
        const quotient = Math.floor((x + a) / (y + c));
        if (quotient !== Math.floor((x + b) / (y + d))) {
            break;
        }
        [a, c] = [c, a - quotient * c];
        [b, d] = [d, b - quotient * d];
        [x, y] = [y, x - quotient * y];
    }
    return [a, b, c, d];
}

/** Greatest common divisor of two non-negative integers; about three times as fast as Euclid's steps on long ones. */
export function gcd(first: bigint, second: bigint): bigint {
    let [a, b] = first >= second ? [first, second] : [second, first];
    let bits = bitLength(a);
    while (bits > WORD && b > 0n) {
        const shift = BigInt(bits - WORD);
        const leading = Number(a >> shift);
        const spare = WORD - wordLength(leading);
        if (spare > 0) {
            bits -= spare;
            continue;
        }
        const [p, q, r, s] = leadingQuotients(leading, Number(b >> shift));
        if (q === 0) {
            [a, b] = [b, a % b];
        } else {
            [a, b] = [BigInt(p) * a + BigInt(q) * b, BigInt(r) * a + BigInt(s) * b];
        }
    }
    return b === 0n ? a : BigInt(smallGcd(Number(a), Number(b)));
}
