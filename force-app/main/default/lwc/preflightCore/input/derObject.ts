import type { CertificateEntry, Input, InputKind, PrivateKeyForm } from '../types.js';
import { identifyDer } from '../certificate/identify.js';
import { contentOfStore, isJavaStore } from '../private/keystore.js';
import { formOfPrivateKey, frameAt } from '../private/privateOctets.js';
import { certificatesIn } from '../certificate/pkcs7.js';
import { readCertificate } from '../certificate/readCertificate.js';

/** What one piece of an input turned out to be. */
export interface Recognised {
    readonly kind: InputKind;
    readonly certificates?: readonly CertificateEntry[];
    readonly certificateForm?: Input['certificateForm'];
    readonly privateKeyForm?: PrivateKeyForm;
    readonly foundLabel?: string;
}

/** The word for a keystore without any private key. */
export const TRUSTSTORE = 'truststore';

/** A certificate that needed no decoding worth a finding. */
export function certificateEntry(der: string): CertificateEntry {
    return { defect: null, at: null, der, reading: readCertificate(der) };
}

/** Certificates one after the other; what follows the last is left with it for the certificate rules to report. */
function splitCertificates(octets: string, most: number): string[] {
    const parts: string[] = [];
    let rest = octets;
    while (parts.length < most) {
        const end = frameAt(rest, 0)?.end ?? rest.length;
        if (end >= rest.length || identifyDer(rest.slice(end)) !== 'certificate') {
            break;
        }
        parts.push(rest.slice(0, end));
        rest = rest.slice(end);
    }
    return [...parts, rest];
}

/**
 * Recognises DER and Java's keystores.
 *
 * @param most certificates read at most
 * @returns null when the octets are none of these
 */
export function recogniseOctets(octets: string, most: number): Recognised | null {
    if (isJavaStore(octets)) {
        return contentOfStore(octets) === 'private'
            ? { kind: 'private-key', privateKeyForm: 'java-keystore', foundLabel: 'Java keystore' }
            : { kind: 'binary', foundLabel: TRUSTSTORE };
    }
    switch (identifyDer(octets)) {
        case 'certificate':
            return { kind: 'certificate', certificates: splitCertificates(octets, most).map(certificateEntry) };
        case 'private-key':
            return { kind: 'private-key', privateKeyForm: formOfPrivateKey(octets), foundLabel: 'PRIVATE KEY' };
        case 'encrypted-private-key':
            return { kind: 'private-key', privateKeyForm: 'encrypted-pkcs8', foundLabel: 'ENCRYPTED PRIVATE KEY' };
        case 'pkcs12':
            return contentOfStore(octets) === 'private'
                ? { kind: 'private-key', privateKeyForm: 'pkcs12', foundLabel: 'PKCS#12' }
                : { kind: 'binary', foundLabel: TRUSTSTORE };
        case 'public-key':
            return { kind: 'public-key', foundLabel: 'PUBLIC KEY' };
        case 'certificate-request':
            return { kind: 'certificate-request', foundLabel: 'CERTIFICATE REQUEST' };
        case 'pkcs7': {
            const certificates = certificatesIn(octets, most).map(certificateEntry);
            return { kind: certificates.length > 0 ? 'certificate' : 'pkcs7', certificates, foundLabel: 'PKCS7' };
        }
        case 'crl':
            return { kind: 'crl', foundLabel: 'X509 CRL' };
        case 'unknown':
        default:
            return null;
    }
}
