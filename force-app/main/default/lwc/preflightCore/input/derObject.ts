import type { CertificateEntry, Input, InputKind, PrivateKeyForm } from '../types.js';
import { identifyDer } from '../certificate/identify.js';
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

const KEYSTORE_MAGIC = /^(?:\xfe\xed\xfe\xed|\xce\xce\xce\xce)/;
const SEQUENCE = 0x30;
const VERSION = '\x02\x01';
const FORM_BY_TAG: Readonly<Record<string, PrivateKeyForm>> = { '\x02': 'pkcs1', '\x30': 'pkcs8', '\x04': 'sec1' };

/** Offset past the tag and length of the element at the beginning, and its end; null when there is none. */
function frameOf(octets: string): { readonly content: number; readonly end: number } | null {
    const first = octets.charCodeAt(1);
    if (octets.charCodeAt(0) !== SEQUENCE || !(first <= 0x84) || first === 0x80) {
        return null;
    }
    const count = first < 0x80 ? 0 : first & 0x7f;
    let length = count === 0 ? first : 0;
    for (let index = 0; index < count; index++) {
        length = length * 256 + octets.charCodeAt(2 + index);
    }
    return { content: 2 + count, end: 2 + count + length };
}

function privateForm(octets: string): PrivateKeyForm {
    const content = frameOf(octets)?.content ?? 0;
    const afterVersion = octets.startsWith(VERSION, content) ? octets.charAt(content + 3) : '';
    return FORM_BY_TAG[afterVersion] ?? 'unknown';
}

/** A certificate that needed no decoding worth a finding. */
export function certificateEntry(der: string): CertificateEntry {
    return { defect: null, at: null, der, reading: readCertificate(der) };
}

/** Certificates one after the other; what follows the last is left with it for the certificate rules to report. */
function splitCertificates(octets: string, most: number): string[] {
    const parts: string[] = [];
    let rest = octets;
    while (parts.length < most) {
        const end = frameOf(rest)?.end ?? rest.length;
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
    if (KEYSTORE_MAGIC.test(octets)) {
        return { kind: 'private-key', privateKeyForm: 'java-keystore', foundLabel: 'Java keystore' };
    }
    switch (identifyDer(octets)) {
        case 'certificate':
            return { kind: 'certificate', certificates: splitCertificates(octets, most).map(certificateEntry) };
        case 'private-key':
            return { kind: 'private-key', privateKeyForm: privateForm(octets), foundLabel: 'PRIVATE KEY' };
        case 'encrypted-private-key':
            return { kind: 'private-key', privateKeyForm: 'encrypted-pkcs8', foundLabel: 'ENCRYPTED PRIVATE KEY' };
        case 'pkcs12':
            return { kind: 'private-key', privateKeyForm: 'pkcs12', foundLabel: 'PKCS#12' };
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
