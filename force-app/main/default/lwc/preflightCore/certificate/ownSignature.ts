import type { Certificate } from '../types.js';
import { bitLength, fromHexDigits } from '../jwk/integers.js';
import { toHex } from '../text/octets.js';

/** Longer numbers take long, and no certificate has them. */
const LONGEST_MODULUS = 16_384;
const LONGEST_EXPONENT = 64;
/** What PKCS #1 puts before the DigestInfo, a SEQUENCE (RFC 8017 section 9.2): 00 01 FF … FF 00 30. */
const PADDED_DIGEST = /^01(?:ff){8,}0030/;

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
    let result = 1n;
    for (const bit of exponent.toString(2)) {
        result = (result * result) % modulus;
        result = bit === '1' ? (result * base) % modulus : result;
    }
    return result;
}

/**
 * True when the signature opens with the certificate's own RSA key to a padded digest, whichever: then its own key made
 * it, so that a signature which does not verify was made over something else, and the certificate was changed.
 */
export function isMadeBy({ signature, publicKey: { modulus, exponent, bits } }: Certificate): boolean {
    if (modulus === null || exponent === null || bits === null || bits > LONGEST_MODULUS || signature.length > bits) {
        return false;
    }
    const [n, e, s] = [modulus, exponent, signature].map((octets) => fromHexDigits(toHex(octets)));
    const canOpen = n !== undefined && e !== undefined && s !== undefined && n > 0n && bitLength(e) <= LONGEST_EXPONENT;
    const opened = canOpen ? power(s, e, n).toString(16) : '';
    return PADDED_DIGEST.test(opened.length % 2 === 1 ? `0${opened}` : opened);
}
