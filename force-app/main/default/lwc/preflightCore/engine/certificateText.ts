import type { CertificateSummary, Fact } from '../types.js';
import { printCertificate } from '../certificate/print.js';
import { readCertificate } from '../certificate/readCertificate.js';
import { writePem } from '../text/pem.js';

function fact(value: string | null): Fact<string> {
    return value === null ? { known: false, reason: 'no-crypto' } : { known: true, value };
}

/** The text that `keytool -printcert` prints of the certificate. */
export function describeCertificate({ der, sha1, sha256 }: CertificateSummary): string {
    const { certificate } = readCertificate(der);
    return certificate ? printCertificate(certificate, { sha1: fact(sha1), sha256: fact(sha256) }) : '';
}

/** The certificate as PEM (RFC 7468), for a .pem file. */
export function toPem({ der }: CertificateSummary): string {
    return writePem('CERTIFICATE', der);
}
