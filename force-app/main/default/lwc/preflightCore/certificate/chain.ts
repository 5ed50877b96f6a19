import type { Certificate, CertificateEntry, CertificateFacts, ChainCertificate } from '../types.js';
import { isMadeBy } from './ownSignature.js';

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
    /** True when a self-signed certificate before it, other than the first, ends the chain already. */
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
 * Whether a certificate is signed with its own key, by what it says: one name for subject and issuer is not enough, for
 * an authority may issue others in its own name ("self-issued" is not "self-signed", RFC 5280 section 3.2). Its key
 * identifiers decide (sections 4.2.1.1 and 4.2.1.2); "maybe" where it has not both of them.
 */
export function saysSelfSigned(certificate: Certificate): 'yes' | 'no' | 'maybe' {
    const { issuerDer, subjectDer, subjectKeyIdentifier, authorityKeyIdentifier } = certificate;
    const isNamed = subjectKeyIdentifier !== null && authorityKeyIdentifier !== null;
    const isOwnKey = isNamed && authorityKeyIdentifier === subjectKeyIdentifier;
    if (!isSelfIssued(certificate)) {
        // Key identifiers alone prove nothing: some authorities write the subject's into both. But a name may have changed.
        return isOwnKey && differsInOneOctet(issuerDer, subjectDer) ? 'yes' : 'no';
    }
    if (isNamed) {
        // One of the identifiers may be what was changed: then the signature still shows whose it is.
        return isOwnKey || isMadeBy(certificate) ? 'yes' : 'no';
    }
    const { authoritySerialNumber, serialNumber } = certificate;
    return authoritySerialNumber === null ? 'maybe' : authoritySerialNumber === serialNumber.hex ? 'yes' : 'no';
}

/** True where the signature shows, or else the certificate says, that another key than its own signed it. */
export function isSignedByAnother(certificate: Certificate, { selfSignature }: CertificateFacts): boolean {
    const says = saysSelfSigned(certificate);
    return says === 'no' || (says === 'maybe' && selfSignature.known && !selfSignature.value && !isMadeBy(certificate));
}

/** True for a certificate behind the first one that ends its chain: signed with its own key, by all that is known. */
export function isRoot({ entry, index, facts }: ChainCertificate): boolean {
    const certificate = entry.reading?.certificate ?? null;
    return index > 0 && certificate !== null && isSelfIssued(certificate) && !isSignedByAnother(certificate, facts);
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
        isBehindEnd ||= isSelf && index > 0 && saysSelfSigned(certificate) !== 'no';
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
