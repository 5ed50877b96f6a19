import type { Certificate, CertificateFacts, CertificateSummary } from '../types.js';
import { isSelfIssued, isSignedByAnother, saysSelfSigned } from './chain.js';
import { DAY } from './period.js';
import { signatureName } from './names.js';

function isSelfSigned(certificate: Certificate, facts: CertificateFacts): boolean | null {
    if (isSignedByAnother(certificate, facts)) {
        // Without key identifiers a signature that does not fit may be another key's, or changed.
        return saysSelfSigned(certificate) === 'no' ? false : null;
    }
    return facts.selfSignature.known || saysSelfSigned(certificate) === 'yes' ? true : null;
}

/** What a person wants to know of a certificate at that time (milliseconds since the Unix epoch). */
export function summarise(certificate: Certificate, facts: CertificateFacts, now: number): CertificateSummary {
    const { serialNumber, notBefore, notAfter, publicKey } = certificate;
    return {
        subject: certificate.subject,
        issuer: certificate.issuer,
        serialNumber: (serialNumber.isNegative ? '-' : '') + serialNumber.hex,
        version: certificate.version,
        notBefore: notBefore.time,
        notAfter: notAfter.time,
        daysLeft: notAfter.time === null ? null : Math.floor((notAfter.time - now) / DAY),
        keyAlgorithm: publicKey.algorithm,
        keyBits: publicKey.bits,
        signatureAlgorithm: signatureName(certificate.outerSignatureOid),
        selfIssued: isSelfIssued(certificate),
        selfSigned: isSelfSigned(certificate, facts),
        sha1: facts.sha1.known ? facts.sha1.value : null,
        sha256: facts.sha256.known ? facts.sha256.value : null,
        der: certificate.der
    };
}
