import type { Fact } from '../types.js';
import { encodeBase64Url } from '../text/base64.js';
import { digest } from './digest.js';

/**
 * The SHA-256 thumbprint of an RSA key in base64url (RFC 7638 section 3), from the octets of modulus and exponent without
 * leading zeros.
 */
export async function jwkThumbprint(
    modulus: string,
    exponent: string,
    subtle: SubtleCrypto | undefined
): Promise<Fact<string>> {
    const members = `{"e":"${encodeBase64Url(exponent)}","kty":"RSA","n":"${encodeBase64Url(modulus)}"}`;
    const found = await digest(subtle, 'SHA-256', members);
    return found.known ? { known: true, value: encodeBase64Url(found.value) } : found;
}
