import { bitString, nothing, objectIdentifier, sequence, unsignedInteger } from '../der/derWriter.js';
import { OID } from '../certificate/names.js';
import { decodeBase64 } from '../text/base64.js';
import type { PublicNumbers } from './verifyToken.js';

const integer = (base64url: string): string => unsignedInteger(decodeBase64(base64url, 'base64url').octets ?? '');

/** A key as RSAPublicKey (RFC 8017 appendix A.1.1), in DER. */
export function rsaPublicKey({ n, e }: PublicNumbers): string {
    return sequence(integer(n), integer(e));
}

/** A key as SubjectPublicKeyInfo (RFC 5280 section 4.1), in DER; rsaEncryption with its NULL (RFC 3279 section 2.3.1). */
export function publicKeyInfo(key: PublicNumbers): string {
    return sequence(sequence(objectIdentifier(OID.rsa), nothing()), bitString(rsaPublicKey(key)));
}
