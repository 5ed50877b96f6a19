import { DerReader } from '../der/derReader.js';
import { nothing, objectIdentifier, octetString, sequence, unsignedInteger } from '../der/derWriter.js';
import { TAG } from '../der/tags.js';
import { OID } from '../certificate/names.js';
import { encodeBase64Url } from '../text/base64.js';

/** An RSA private key as PrivateKeyInfo, with its public half. */
export interface RsaPrivateKey {
    /** DER (RFC 5958). */
    readonly pkcs8: string;
    readonly bits: number;
    readonly publicKey: { readonly n: string; readonly e: string };
}

const withoutZeros = (octets: string): string => octets.replace(/^\0+/, '');

/** RSAPrivateKey (RFC 8017 appendix A.1.2), its first numbers; null when it is none. */
function readNumbers(pkcs1: string): { readonly n: string; readonly e: string } | null {
    const reader = new DerReader(pkcs1);
    reader.enter(TAG.sequence, 'the RSA private key');
    reader.value(TAG.integer, 'the version');
    const n = withoutZeros(reader.value(TAG.integer, 'the modulus'));
    const e = withoutZeros(reader.value(TAG.integer, 'the public exponent'));
    const d = reader.value(TAG.integer, 'the private exponent');
    return reader.failure || n === '' || e === '' || d === '' ? null : { n, e };
}

function keyOf(pkcs8: string, pkcs1: string): RsaPrivateKey | null {
    const numbers = readNumbers(pkcs1);
    return (
        numbers && {
            pkcs8,
            bits: numbers.n.length * 8 - Math.clz32(numbers.n.charCodeAt(0)) + 24,
            publicKey: { n: encodeBase64Url(numbers.n), e: encodeBase64Url(numbers.e) }
        }
    );
}

/** An RSA key in PKCS #1, put into PKCS #8, which is what browsers take; null when it is none. */
export function fromPkcs1(pkcs1: string): RsaPrivateKey | null {
    const algorithm = sequence(objectIdentifier(OID.rsa), nothing());
    return keyOf(sequence(unsignedInteger(''), algorithm, octetString(pkcs1)), pkcs1);
}

/** The OID of the key's algorithm in PKCS #8, in dots, and the key inside; null when it is none. */
export function readPkcs8(pkcs8: string): { readonly oid: string; readonly key: string } | null {
    const reader = new DerReader(pkcs8);
    reader.enter(TAG.sequence, 'the private key');
    reader.value(TAG.integer, 'the version');
    reader.enter(TAG.sequence, 'the algorithm');
    const oid = reader.objectIdentifier('the algorithm');
    while (reader.more && !reader.failure) {
        reader.skip('the parameters');
    }
    reader.leave('the algorithm');
    const key = reader.value(TAG.octetString, 'the key');
    return reader.failure ? null : { oid, key };
}

/** An RSA key in PKCS #8; null when it is none. */
export function fromPkcs8(pkcs8: string): RsaPrivateKey | null {
    const found = readPkcs8(pkcs8);
    return found?.oid === OID.rsa ? keyOf(pkcs8, found.key) : null;
}

/** The numbers of a private JWK (RFC 7518 section 6.3.2), octets, put into PKCS #8. */
export function fromNumbers(numbers: readonly string[]): RsaPrivateKey | null {
    return fromPkcs1(sequence(unsignedInteger(''), ...numbers.map(unsignedInteger)));
}
