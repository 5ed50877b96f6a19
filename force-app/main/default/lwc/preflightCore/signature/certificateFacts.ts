import type { Certificate, CertificateEntry, CertificateFacts, Fact } from '../types.js';
import { describeChain, saysSelfSigned } from '../certificate/chain.js';
import { toBytes, toHex } from '../text/octets.js';
import { digestBytes, type DigestAlgorithm } from './digest.js';
import { verifyCertificate, type ImportedKeys, type SignedBytes } from './verifyCertificate.js';

const UNREADABLE = { known: false, reason: 'unreadable' } as const;

/** Views of the certificate's own bytes: each further copy would be slow in Lightning Web Security. */
export function signedBytes(certificate: Certificate, bytes: Uint8Array<ArrayBuffer>): SignedBytes {
    const { der, tbs, signature } = certificate;
    const tbsAt = der.indexOf(tbs);
    const signatureAt = der.lastIndexOf(signature);
    return {
        certificate,
        tbs: bytes.subarray(tbsAt, tbsAt + tbs.length),
        signature: bytes.subarray(signatureAt, signatureAt + signature.length)
    };
}

async function factsOf(
    { der, reading }: CertificateEntry,
    next: Certificate | null,
    subtle: SubtleCrypto | undefined,
    keys: ImportedKeys
): Promise<CertificateFacts> {
    if (der === null) {
        return { sha1: UNREADABLE, sha256: UNREADABLE, selfSignature: UNREADABLE, signedByNext: UNREADABLE };
    }
    const certificate = reading?.certificate ?? null;
    // What follows the certificate is no part of it.
    const bytes = subtle ? toBytes(certificate?.der ?? der) : null;
    const hexDigest = async (algorithm: DigestAlgorithm): Promise<Fact<string>> => {
        const found = await digestBytes(subtle, algorithm, bytes);
        return found.known ? { known: true, value: toHex(found.value) } : found;
    };
    const verifyWith = async (issuer: Certificate | null): Promise<Fact<boolean>> => {
        if (!certificate || !issuer) {
            return UNREADABLE;
        }
        return bytes
            ? verifyCertificate(subtle, signedBytes(certificate, bytes), issuer.publicKey, keys)
            : { known: false, reason: 'no-crypto' };
    };
    const [sha1, sha256, selfSignature, signedByNext] = await Promise.all([
        hexDigest('SHA-1'),
        hexDigest('SHA-256'),
        verifyWith(certificate && saysSelfSigned(certificate) !== 'no' ? certificate : null),
        verifyWith(next)
    ]);
    return { sha1, sha256, selfSignature, signedByNext };
}

/** Everything about the certificates of a chain that takes crypto, all at once. */
export function certificateFacts(
    chain: readonly CertificateEntry[],
    subtle: SubtleCrypto | undefined
): Promise<readonly CertificateFacts[]> {
    const keys: ImportedKeys = new Map();
    const places = describeChain(chain);
    return Promise.all(
        chain.map((entry, index) => {
            const next = chain[places[index]?.next ?? -1]?.reading?.certificate ?? null;
            return factsOf(entry, next, subtle, keys);
        })
    );
}
