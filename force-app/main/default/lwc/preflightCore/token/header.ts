import { decodeBase64 } from '../text/base64.js';

/** Digits of a segment that tell whether it is a header. */
const ENOUGH = 64;
const OBJECT = /^(?:\xef\xbb\xbf)?\s*\{\s*["}]/;

/** Digits in which the algorithm of a header is looked for: a certificate in it may stand behind that. */
const ENOUGH_FOR_ALGORITHM = 512;
const ENCRYPTION = /"enc"\s*:/;
const ALGORITHM = /"alg"\s*:/;

function decode(segment: string, most: number): string {
    const digits = segment.slice(0, most).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');
    const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
    return decodeBase64(whole, 'base64url').octets ?? '';
}

/** True of a segment that decodes to the beginning of a JSON object, whatever its alphabet and padding. */
export function isHeader(segment: string): boolean {
    return OBJECT.test(decode(segment, ENOUGH));
}

/** True of a header that says an algorithm: what tells it from claims, which are an object too. */
export function saysAlgorithm(segment: string): boolean {
    const text = decode(segment, ENOUGH_FOR_ALGORITHM);
    return OBJECT.test(text) && ALGORITHM.test(text);
}

/** True of the header of an encrypted token (RFC 7516 section 4.1.2): two tokens in a row have five segments too. */
export function saysEncryption(segment: string): boolean {
    return ENCRYPTION.test(decode(segment, segment.length));
}
