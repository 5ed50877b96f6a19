import { decodeBase64, encodeBase64Url } from '../text/base64.js';

/**
 * `n` or `e` in its one right form (base64urlUInt, RFC 7518 section 2), for comparing keys that were written in different
 * ways: base64 or base64url, with padding, line breaks or leading zero octets.
 *
 * @returns null when it cannot be read, or is zero
 */
export function normalisePublicNumber(text: string): string | null {
    const digits = text
        .replace(/[\t-\r =]+/g, '')
        .replaceAll('+', '-')
        .replaceAll('/', '_');
    const octets = decodeBase64(digits, 'base64url').octets?.replace(/^\0+/, '') ?? '';
    return octets === '' ? null : encodeBase64Url(octets);
}
