import type { CertificatePublicKey, Source } from '../types.js';
import { identifyDer } from '../certificate/identify.js';
import { decodeSource } from '../input/decode.js';
import { publicKeyInfo, rsaPublicKey } from '../signature/publicKeyInfo.js';
import { encodeBase64Url } from '../text/base64.js';
import { readPem } from '../text/pem.js';

/** Bare public keys in a source, in PEM or DER: SubjectPublicKeyInfo (RFC 5280) or RSAPublicKey (RFC 8017), octets. */
export function publicKeysIn(source: Source): readonly string[] {
    if ('bytes' in source && identifyDer(source.bytes) === 'public-key') {
        return [source.bytes];
    }
    const { text, isBinary } = decodeSource(source);
    return isBinary
        ? []
        : readPem(text).flatMap(({ octets }) =>
              octets !== null && identifyDer(octets) === 'public-key' ? [octets] : []
          );
}

/** True when a bare public key is the one in a certificate. */
export function isKeyOf(octets: string, key: CertificatePublicKey | undefined): boolean {
    if (!key) {
        return false;
    }
    const { spki, modulus, exponent } = key;
    if (octets === spki || modulus === null || exponent === null) {
        return octets === spki;
    }
    const numbers = { n: encodeBase64Url(modulus), e: encodeBase64Url(exponent) };
    return octets === publicKeyInfo(numbers) || octets === rsaPublicKey(numbers);
}
