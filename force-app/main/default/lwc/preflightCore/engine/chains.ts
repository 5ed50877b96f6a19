import type { CertificateEntry } from '../types.js';

/** Certificates that came without a key: a chain stays together, strangers are looked at one by one. */
export function chainsOf(certificates: readonly CertificateEntry[]): CertificateEntry[][] {
    const chains: CertificateEntry[][] = [];
    let issuer: string | null = null;
    for (const entry of certificates) {
        const certificate = entry.reading?.certificate ?? null;
        const last = chains.at(-1);
        if (last && certificate && issuer === certificate.subjectDer) {
            last.push(entry);
        } else {
            chains.push([entry]);
        }
        issuer = certificate && certificate.issuerDer !== certificate.subjectDer ? certificate.issuerDer : null;
    }
    return chains;
}
