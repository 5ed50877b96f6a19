import { decodeBase64 } from '../text/base64.js';

/** Digits of a segment that tell whether it is a header. */
const ENOUGH = 64;
const OBJECT = /^\s*\{\s*["}]/;

/** True of a segment that decodes to the beginning of a JSON object, whatever its alphabet and padding. */
export function isHeader(segment: string): boolean {
    const digits = segment.slice(0, ENOUGH).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');
    const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
    const { octets } = decodeBase64(whole, 'base64url');
    return octets !== null && OBJECT.test(octets);
}
