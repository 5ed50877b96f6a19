import type { IntegerDefect, KeyInteger } from '../types.js';
import { decodeBase64, type Base64Problem } from '../text/base64.js';
import { withoutUnseen } from '../text/invisible.js';
import { fromHex, toHex } from '../text/octets.js';
import { standInOf } from './standIn.js';

/** Shorter texts of hex or decimal digits alone may well be base64url. */
const LONG = 64;
/** Longer decimal numbers are no key, and take long to convert: 16384 bits have this many digits. */
const LONGEST_DECIMAL = 4933;
/** A text of two or three different characters is a pattern, whatever it is written in. */
const FEWEST_DIFFERENT = 6;

/** Octets of the longest number that is worth calculating with: four times the longest modulus anybody uses. */
const LONGEST_VALUE = 8192;
/** More `=` than this are no padding, right or wrong. */
const MOST_PADS = 8;

/** Exponents in use (RFC 8017 names 3 and 65537), as people write them instead of base64url. */
const USUAL_EXPONENTS: ReadonlySet<number> = new Set([
    3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 35, 37, 41, 43, 47, 257, 65537
]);

interface Reading {
    readonly defect: IntegerDefect | null;
    readonly at: { readonly start: number; readonly end: number } | null;
    readonly isNonCanonical: boolean;
    readonly octets: string | null;
}

function unreadable(defect: IntegerDefect, at: Reading['at'] = null): Reading {
    return { defect, at, isNonCanonical: false, octets: null };
}

function withoutLeadingZeros(octets: string): string {
    return octets.replace(/^\0+/, '');
}

/** Octets of a number in hex digits. */
function fromHexNumber(digits: string): string {
    return withoutLeadingZeros(fromHex(digits.length % 2 === 0 ? digits : `0${digits}`) ?? '');
}

function variety(text: string): number {
    return new Set(text.toLowerCase()).size;
}

/** True for digits that are all decimal, or all hex in one case with both digits and letters among them. */
function isHexText(text: string): boolean {
    return (
        (/^[0-9a-f]+$/.test(text) || /^[0-9A-F]+$/.test(text)) &&
        /[0-9]/.test(text) &&
        /[a-f]/i.test(text) &&
        variety(text) >= FEWEST_DIFFERENT
    );
}

/** Hex with a prefix, as openssl rsa -modulus prints it too, or octets set apart by colons or blanks, as openssl prints them. */
function readMarkedHex(text: string): Reading | null {
    const prefixed = /^\s*(?:(?:modulus|exponent)\s{0,9}[=:]\s{0,9}|0x)+([0-9a-f]+)\s*$/i.exec(text);
    if (prefixed?.[1] !== undefined && text.length > 4) {
        return { defect: 'hex', at: null, isNonCanonical: false, octets: fromHexNumber(prefixed[1]) };
    }
    if (/^\s*[0-9a-f]{1,2}(?:\s*:\s*[0-9a-f]{2})+\s*$/i.test(text)) {
        const digits = text.replace(/[^0-9a-f]/gi, '');
        return { defect: 'hex-colons', at: null, isNonCanonical: false, octets: fromHexNumber(digits) };
    }
    return null;
}

/** Long hex and decimal numbers, which lie inside the base64url alphabet: no random key looks like one. */
function readLongNumber(text: string): Reading | null {
    const compact = /^[\s0-9a-f]+$/i.test(text) ? text.replace(/\s/g, '') : '';
    if (compact.length < LONG) {
        return null;
    }
    if (/^[0-9]+$/.test(compact) && variety(compact) >= FEWEST_DIFFERENT) {
        const octets = compact.length <= LONGEST_DECIMAL ? fromHexNumber(BigInt(compact).toString(16)) : null;
        return { defect: 'decimal', at: null, isNonCanonical: false, octets };
    }
    return isHexText(compact)
        ? { defect: 'hex', at: null, isNonCanonical: false, octets: fromHexNumber(compact) }
        : null;
}

/** A small exponent in decimal or hex. What is sound base64url stays that, unless it spells a usual exponent. */
function readShortNumber(text: string): Reading | null {
    const compact = text.trim();
    if (!/^[0-9]{1,16}$/.test(compact)) {
        return null;
    }
    const isSound = decodeBase64(compact, 'base64url').problem === null;
    const decimal = Number(compact);
    if (/^0*10001$/.test(compact)) {
        return { defect: 'hex', at: null, isNonCanonical: false, octets: fromHexNumber(compact) };
    }
    return USUAL_EXPONENTS.has(decimal) || !isSound
        ? { defect: 'decimal', at: null, isNonCanonical: false, octets: fromHexNumber(BigInt(decimal).toString(16)) }
        : null;
}

const DEFECTS: Readonly<Record<Base64Problem['kind'], IntegerDefect>> = {
    'white-space': 'white-space',
    'other-alphabet': 'base64-alphabet',
    'other-character': 'other-character',
    padding: 'padding',
    'missing-padding': 'padding',
    'impossible-length': 'impossible-length',
    'non-canonical': 'other-character'
};

/** The text in the base64url alphabet, without what is often found around or between the digits. */
function asMeant(text: string): string {
    const digits = withoutUnseen(text).replaceAll('+', '-').replaceAll('/', '_');
    const tail = digits.slice(-MOST_PADS);
    return digits.slice(0, digits.length - tail.length) + tail.replace(/(?<!=)=+$/, '');
}

function readBase64Url(text: string): Reading {
    if (text === '') {
        return unreadable('empty');
    }
    const strict = decodeBase64(text, 'base64url');
    if (strict.octets === null) {
        const defect = strict.problem ? DEFECTS[strict.problem.kind] : 'other-character';
        const meant = decodeBase64(asMeant(text), 'base64url');
        const octets = meant.octets === null || meant.octets === '' ? null : withoutLeadingZeros(meant.octets);
        return { ...unreadable(defect, strict.problem?.at ?? null), octets };
    }
    const isNonCanonical = strict.problem?.kind === 'non-canonical';
    if (strict.octets.length > 1 && strict.octets.startsWith('\0')) {
        const octets = withoutLeadingZeros(strict.octets);
        // Six bits a digit: the first two digits hold the first octet.
        return { defect: 'leading-zero', at: { start: 0, end: 2 }, isNonCanonical, octets };
    }
    return { defect: null, at: null, isNonCanonical, octets: withoutLeadingZeros(strict.octets) };
}

/** Octets of a number in any way of writing it that shows by itself that it is none in base64url. */
function readDigits(text: string, isExponent: boolean): Reading | null {
    return readMarkedHex(text) ?? (isExponent ? readShortNumber(text) : null) ?? readLongNumber(text);
}

/** What is written there is text throughout: no number of this length is that by accident. */
const DIGITS_TEXT = /^[\w+/=:\s-]*$/;
/** Random base64 of this length has some sixty different characters; less is a pattern, or words. */
const FEWEST_OF_BASE64 = 20;
/** The usual exponent as text: such octets are not taken for a number. */
const EXPONENT_TEXT = /^(?:65537|0x0?10001|0?10001|01:00:01|AQAB)\s*$/i;

/** The digits of the number were encoded as text, instead of the number itself. */
function readEncodedText(octets: string, isExponent: boolean): Reading | null {
    if (!DIGITS_TEXT.test(octets) || (octets.length < LONG && !(isExponent && EXPONENT_TEXT.test(octets)))) {
        return null;
    }
    const plain = octets.trim();
    const number = readDigits(plain, isExponent);
    if (number) {
        const defect = number.defect === 'decimal' ? 'encoded-decimal' : 'encoded-hex';
        return { defect, at: null, isNonCanonical: false, octets: number.octets };
    }
    const isRandom = isExponent || variety(plain) >= FEWEST_OF_BASE64;
    const inner = isRandom ? decodeBase64(asMeant(plain), 'base64url').octets : null;
    return inner === null || inner === ''
        ? null
        : { ...unreadable('encoded-twice'), octets: withoutLeadingZeros(inner) };
}

/** Text of bytes as Python prints it: b'…'. */
const BYTES = /^\s*b(['"])([^'"]*)\1\s*$/;

function readText(text: string, isExponent: boolean): Reading {
    if (standInOf(text)) {
        return unreadable('stand-in');
    }
    const bytes = BYTES.exec(text);
    if (bytes) {
        return {
            ...unreadable('bytes', { start: 0, end: text.indexOf('b') + 2 }),
            octets: readText(bytes[2] ?? '', isExponent).octets
        };
    }
    const number = readDigits(text, isExponent) ?? readBase64Url(text);
    return (number.octets === null ? null : readEncodedText(number.octets, isExponent)) ?? number;
}

function toKeyInteger(reading: Reading): KeyInteger {
    const { octets } = reading;
    let value: bigint | null = null;
    return {
        ...reading,
        bits: octets === null || octets === '' ? 0 : octets.length * 8 + 24 - Math.clz32(octets.charCodeAt(0)),
        value() {
            value ??= octets === null || octets.length > LONGEST_VALUE ? null : BigInt(`0x0${toHex(octets)}`);
            return value;
        }
    };
}

/**
 * Reads `n` or `e`: base64url of a big-endian number without leading zeros (RFC 7518 section 2, "Base64urlUInt").
 * Other ways of writing it are read as meant and named.
 *
 * @param text the decoded JSON string
 * @param isExponent true for `e`: short decimal numbers are understood there
 */
export function readKeyInteger(text: string, isExponent = false): KeyInteger {
    return toKeyInteger(readText(text, isExponent));
}

/** `e` as a JSON number. */
export function exponentFromNumber(value: number): KeyInteger {
    const isWhole = Number.isSafeInteger(value) && value >= 0;
    const octets = isWhole ? fromHexNumber(value.toString(16)) : null;
    return toKeyInteger({ ...unreadable('number'), octets });
}

/** Compares two numbers in octets without leading zeros. */
export function isSmaller(first: string, second: string): boolean {
    return first.length === second.length ? first < second : first.length < second.length;
}
