import type { Certificate, CertificateEntry } from '../types.js';
import { leavesOf, pathFrom, type Issuance } from '../certificate/path.js';

/** Certificates sorted into chains, each from a key's own certificate upwards, as `x5c` has them. */
export interface Chains {
    /** In the order of their first certificates. What could not be read stands alone. */
    readonly chains: readonly (readonly CertificateEntry[])[];
    /** In no chain, and no key's own: copies, second certificates of an issuer, authorities whose certificate in between is missing. */
    readonly left: readonly CertificateEntry[];
}

/**
 * Sorts certificates that came without a key.
 *
 * @param others certificates that keys hold already: what issued one of them is no key's own either
 */
export function chainsOf(
    entries: readonly CertificateEntry[],
    issuance: Issuance,
    others: readonly Certificate[] = []
): Chains {
    const byDer = new Map<string, CertificateEntry>();
    for (const entry of entries) {
        const der = entry.reading?.certificate?.der;
        if (der !== undefined && !byDer.has(der)) {
            byDer.set(der, entry);
        }
    }
    const certificates = [...byDer.values()].flatMap(({ reading }) => reading?.certificate ?? []);
    const leaves = leavesOf([...certificates, ...others], issuance);
    const placed = new Set<CertificateEntry>();
    const chains = entries.flatMap((entry) => {
        const der = entry.reading?.certificate?.der ?? null;
        if (der !== null && (byDer.get(der) !== entry || !leaves.has(der))) {
            return [];
        }
        const path = der === null ? [entry] : pathFrom(der, issuance).flatMap((at) => byDer.get(at) ?? []);
        path.forEach((one) => placed.add(one));
        return [path];
    });
    return { chains, left: entries.filter((entry) => !placed.has(entry)) };
}
