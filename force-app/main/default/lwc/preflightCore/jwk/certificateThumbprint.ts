import { decodeBase64 } from '../text/base64.js';

export type ThumbprintDefect =
    | 'hex'
    /** The hex text was encoded instead of the octets. */
    | 'encoded-hex'
    /** Base64 with padding or the other alphabet. */
    | 'base64'
    /** As long as the other member's digest. */
    | 'other-hash'
    | 'length'
    | 'other-character'
    | 'non-canonical';

export interface Thumbprint {
    readonly defect: ThumbprintDefect | null;
    readonly at: { readonly start: number; readonly end: number } | null;
    /** The digest's octets when it has the right length. */
    readonly octets: string | null;
}

const SHA1 = 20;
const SHA256 = 32;
/** Hex with colons of the longer digest has 95 characters. */
const LONGEST = 200;

function isHex(text: string, octets: number): boolean {
    const digits = text.replace(/[\s:]/g, '');
    return digits.length === 2 * octets && /^[0-9a-f]+$/i.test(digits);
}

const defective = (defect: ThumbprintDefect, at: Thumbprint['at'] = null): Thumbprint => ({ defect, at, octets: null });

/** What is wrong with the length of the decoded octets; null when nothing is. */
function lengthDefect(octets: string, wanted: number): ThumbprintDefect | null {
    if (octets.length === wanted) {
        return null;
    }
    if (isHex(octets, wanted)) {
        return 'encoded-hex';
    }
    return octets.length === SHA1 || octets.length === SHA256 ? 'other-hash' : 'length';
}

/**
 * Reads `x5t` or `x5t#S256`: base64url of a certificate's digest (RFC 7517 sections 4.8 and 4.9).
 *
 * @param wanted octets of the digest: 20 of SHA-1, 32 of SHA-256
 */
export function readThumbprint(text: string, wanted: number): Thumbprint {
    if (text.length > LONGEST) {
        return defective('length');
    }
    if (isHex(text, wanted)) {
        return defective('hex');
    }
    const { octets, problem } = decodeBase64(text, 'base64url');
    if (octets !== null) {
        const defect = lengthDefect(octets, wanted);
        return defect
            ? defective(defect)
            : { defect: problem ? 'non-canonical' : null, at: problem?.at ?? null, octets };
    }
    const meant = text
        .replace(/[\s=]+/g, '')
        .replaceAll('+', '-')
        .replaceAll('/', '_');
    const decoded = decodeBase64(meant, 'base64url').octets;
    const at = problem?.at ?? null;
    if (decoded === null) {
        return defective('other-character', at);
    }
    return defective(lengthDefect(decoded, wanted) ?? 'base64', at);
}
