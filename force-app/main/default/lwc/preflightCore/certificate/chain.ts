import type { Certificate, CertificateEntry } from '../types.js';

/** Where a certificate stands among the others of its chain. */
export interface ChainPlace {
    /** Index of an earlier certificate with the same octets; null when there is none. */
    readonly copyOf: number | null;
    /** Index of the next certificate that is no copy; null at the end. */
    readonly next: number | null;
    /** Index of the first certificate that bears its issuer's name; null when there is none. */
    readonly issuer: number | null;
    /** True when another certificate was issued in its name. */
    readonly isIssuer: boolean;
    /** True when a self-issued certificate before it, other than the first, ends the chain already. */
    readonly isBehindEnd: boolean;
    /** Certificates between the first one and it that are not self-issued: what a path length counts. */
    readonly depth: number;
}

const known = new WeakMap<readonly CertificateEntry[], readonly ChainPlace[]>();

/** Names compare without regard to case and to blanks in a row (RFC 5280 section 7.1). */
export function normalise(name: string): string {
    return name.toLowerCase().replace(/\s+/g, ' ');
}

/** True when one certificate's issuer bears the other one's name. */
export function namesIssuer(certificate: Certificate, issuer: Certificate): boolean {
    return certificate.issuerDer === issuer.subjectDer || normalise(certificate.issuer) === normalise(issuer.subject);
}

export function isSelfIssued(certificate: Certificate): boolean {
    return certificate.issuerDer === certificate.subjectDer;
}

function differsInOneOctet(one: string, other: string): boolean {
    return one.length === other.length && [...one].filter((octet, index) => octet !== other[index]).length === 1;
}

/**
 * True when a certificate is signed with its own key by what it says: it names itself as its issuer, or would if one
 * octet of a name had not been changed, and its key identifiers still say so.
 */
export function claimsOwnSignature(certificate: Certificate): boolean {
    const { issuerDer, subjectDer, subjectKeyIdentifier, authorityKeyIdentifier } = certificate;
    // Key identifiers alone prove nothing: some authorities write the subject's into both.
    const isOwnKey = authorityKeyIdentifier !== null && authorityKeyIdentifier === subjectKeyIdentifier;
    return isSelfIssued(certificate) || (isOwnKey && differsInOneOctet(issuerDer, subjectDer));
}

/** The issuers' names that others than the bearer of the name mention. */
function issuersOfOthers(certificates: readonly (Certificate | null)[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const certificate of certificates) {
        const name = certificate ? normalise(certificate.issuer) : '';
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
}

function firstIndexes(names: readonly (string | null)[]): ReadonlyMap<string, number> {
    const first = new Map<string, number>();
    names.forEach((name, index) => {
        if (name !== null && !first.has(name)) {
            first.set(name, index);
        }
    });
    return first;
}

function describe(chain: readonly CertificateEntry[]): readonly ChainPlace[] {
    const certificates = chain.map(({ reading }) => reading?.certificate ?? null);
    const firstOfOctets = firstIndexes(chain.map(({ der }) => der));
    const firstOfSubject = firstIndexes(certificates.map((found) => (found ? normalise(found.subject) : null)));
    const issuers = issuersOfOthers(certificates);
    const copies = chain.map(({ der }, index) => {
        const first = der === null ? index : (firstOfOctets.get(der) ?? index);
        return first === index ? null : first;
    });
    const next: (number | null)[] = [];
    for (let index = chain.length - 1; index >= 0; index--) {
        next[index] =
            index + 1 >= chain.length ? null : copies[index + 1] === null ? index + 1 : (next[index + 1] ?? null);
    }
    let isBehindEnd = false;
    let depth = 0;
    return certificates.map((certificate, index): ChainPlace => {
        const ownName = certificate ? normalise(certificate.subject) : '';
        const isSelf = certificate !== null && isSelfIssued(certificate);
        const place = {
            copyOf: copies[index] ?? null,
            next: next[index] ?? null,
            issuer: certificate ? (firstOfSubject.get(normalise(certificate.issuer)) ?? null) : null,
            isIssuer: (issuers.get(ownName) ?? 0) > (isSelf ? 1 : 0),
            isBehindEnd,
            depth
        };
        isBehindEnd ||= isSelf && index > 0;
        depth += index > 0 && !isSelf && place.copyOf === null ? 1 : 0;
        return place;
    });
}

/** Describes the places of all certificates of a chain; computed once, for the rules ask for each certificate. */
export function describeChain(chain: readonly CertificateEntry[]): readonly ChainPlace[] {
    const places = known.get(chain) ?? describe(chain);
    known.set(chain, places);
    return places;
}
