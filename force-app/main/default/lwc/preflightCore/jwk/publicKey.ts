import type { CertificatePublicKey, Jwk } from '../types.js';

/** Modulus and exponent as one text that is the same for the same key; null when they cannot be read. */
export function publicKeyOf({ modulus, exponent }: Pick<Jwk, 'modulus' | 'exponent'>): string | null {
    const n = modulus?.octets ?? '';
    const e = exponent?.octets ?? '';
    return n === '' || e === '' ? null : `${e.length}:${e}${n}`;
}

/** The same of a certificate's RSA key; null for others, and for one that is no good. */
export function publicKeyOfCertificate(key: CertificatePublicKey): string | null {
    const { algorithm, defect, modulus: n, exponent: e } = key;
    return algorithm !== 'RSA' || defect !== null || n === null || e === null ? null : `${e.length}:${e}${n}`;
}
