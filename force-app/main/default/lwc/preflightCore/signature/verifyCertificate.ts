import type { Certificate, CertificatePublicKey, Fact } from '../types.js';
import { ALGORITHMS, OID } from '../certificate/names.js';
import { DerReader } from '../der/derReader.js';
import { TAG } from '../der/tags.js';
import { encodeBase64Url } from '../text/base64.js';
import { toBytes } from '../text/octets.js';
import { signingAlgorithm, type SigningAlgorithm } from './algorithm.js';

/** The curves that every browser verifies, with the octets of one number of a signature. */
const CURVES: ReadonlyMap<string, { readonly name: string; readonly octets: number }> = new Map([
    ['1.2.840.10045.3.1.7', { name: 'P-256', octets: 32 }],
    ['1.3.132.0.34', { name: 'P-384', octets: 48 }],
    ['1.3.132.0.35', { name: 'P-521', octets: 66 }]
]);
const UNSUPPORTED: Fact<boolean> = { known: false, reason: 'algorithm-unsupported' };
const REFUSED: Fact<boolean> = { known: true, value: false };

/** Keys imported already, by what was imported: the key of a self-signed issuer is needed twice. */
export type ImportedKeys = Map<string, Promise<CryptoKey>>;

/** A certificate and its octets: `tbs` and `signature` are views of the same bytes. */
export interface SignedBytes {
    readonly certificate: Certificate;
    readonly tbs: Uint8Array<ArrayBuffer>;
    readonly signature: Uint8Array<ArrayBuffer>;
}

function importKey(subtle: SubtleCrypto, key: CertificatePublicKey, algorithm: SigningAlgorithm): Promise<CryptoKey> {
    const { scheme, hash } = algorithm;
    if (scheme === 'ECDSA') {
        const namedCurve = CURVES.get(key.curve ?? '')?.name ?? '';
        return subtle.importKey('spki', toBytes(key.spki), { name: scheme, namedCurve }, false, ['verify']);
    }
    // From its numbers: importing SubjectPublicKeyInfo is many times slower, and refuses RSASSA-PSS keys.
    const n = encodeBase64Url(key.modulus ?? '');
    const e = encodeBase64Url(key.exponent ?? '');
    return subtle.importKey('jwk', { kty: 'RSA', n, e }, { name: scheme, hash }, false, ['verify']);
}

/** r and s of a DER signature (RFC 3279 section 2.2.3) side by side, as WebCrypto wants them; null when they are none. */
function rawSignature(der: string, octets: number): string | null {
    const reader = new DerReader(der);
    reader.enter(TAG.sequence, 'the signature');
    const numbers = [reader.integer('r'), reader.integer('s')].map((number) => number.replace(/^\0+/, ''));
    reader.leave('the signature');
    const fits = !reader.failure && numbers.every((number) => number.length <= octets);
    return fits ? numbers.map((number) => number.padStart(octets, '\0')).join('') : null;
}

/** True when a key of that kind can have made a signature of that scheme. */
function belongsTo({ oid }: CertificatePublicKey, { scheme }: SigningAlgorithm): boolean {
    if (scheme === 'ECDSA') {
        return oid === OID.ec;
    }
    return oid === OID.rsa || (oid === OID.pss && scheme === 'RSA-PSS');
}

/** Tells whether the signature of a certificate verifies with a key. */
export async function verifyCertificate(
    subtle: SubtleCrypto | undefined,
    { certificate, tbs, signature }: SignedBytes,
    key: CertificatePublicKey,
    keys: ImportedKeys
): Promise<Fact<boolean>> {
    if (!subtle) {
        return { known: false, reason: 'no-crypto' };
    }
    const algorithm = signingAlgorithm(certificate);
    // A key of an unknown type may well have made it.
    if (!algorithm || !ALGORITHMS.has(key.oid) || (key.oid === OID.ec && !CURVES.has(key.curve ?? ''))) {
        return UNSUPPORTED;
    }
    if (!belongsTo(key, algorithm)) {
        return REFUSED;
    }
    const { scheme, hash, saltLength } = algorithm;
    const raw =
        scheme === 'ECDSA' ? rawSignature(certificate.signature, CURVES.get(key.curve ?? '')?.octets ?? 0) : null;
    if (scheme === 'ECDSA' && raw === null) {
        return REFUSED;
    }
    try {
        const id = `${scheme} ${hash} ${key.spki}`;
        const imported = keys.get(id) ?? importKey(subtle, key, algorithm);
        keys.set(id, imported);
        const parameters = { name: scheme, hash, saltLength };
        const value = await subtle.verify(parameters, await imported, raw === null ? signature : toBytes(raw), tbs);
        return { known: true, value };
    } catch {
        // A key or a combination that this browser does not take.
        return UNSUPPORTED;
    }
}
