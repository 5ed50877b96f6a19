import type { Fact } from '../types.js';
import { fromBytes, toBytes } from '../text/octets.js';

export type DigestAlgorithm = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

/** The digest of octets, as octets; unknown without crypto. */
export async function digest(
    subtle: SubtleCrypto | undefined,
    algorithm: DigestAlgorithm,
    octets: string
): Promise<Fact<string>> {
    return digestBytes(subtle, algorithm, subtle ? toBytes(octets) : null);
}

/** The same for bytes that are at hand already: making them is slow in Lightning Web Security. */
export async function digestBytes(
    subtle: SubtleCrypto | undefined,
    algorithm: DigestAlgorithm,
    bytes: Uint8Array<ArrayBuffer> | null
): Promise<Fact<string>> {
    if (!subtle || !bytes) {
        return { known: false, reason: 'no-crypto' };
    }
    try {
        return { known: true, value: fromBytes(await subtle.digest(algorithm, bytes)) };
    } catch {
        return { known: false, reason: 'algorithm-unsupported' };
    }
}
