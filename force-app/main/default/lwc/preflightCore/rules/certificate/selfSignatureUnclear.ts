import type { Rule } from '../../types.js';
import { isSignedByAnother, saysSelfSigned } from '../../certificate/chain.js';
import { certificateOf, whichCertificate } from '../../certificate/subject.js';

/** The default answers of openssl give a small authority and what it issues one name. */
export const selfSignatureUnclear: Rule<'certificate'> = {
    id: 'certificate.self-signature-unclear',
    severity: 'warning',
    title: 'It cannot be told who signed the certificate',
    source: { name: 'RFC 5280', section: '3.2', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-3.2' },
    asks: [],
    who: 'backend',
    message:
        '{which} bears its issuer’s name, but its own key did not sign it: another certificate of that name did, or it was changed.',
    why: 'Without key identifiers nothing tells the two apart. OpenSSL takes such a certificate for self-signed, and refuses it.',
    fix: 'If another certificate of that name issued it, put that one behind it in "x5c": ["MIID…", "MIIE…"]. If not, export the certificate again from where it was created.',
    appliesTo: (subject) => {
        const certificate = certificateOf(subject);
        return certificate !== null && saysSelfSigned(certificate) === 'maybe';
    },
    check: (subject) => {
        const { selfSignature, signedByNext } = subject.facts;
        const certificate = certificateOf(subject);
        if (!certificate || (signedByNext.known && signedByNext.value)) {
            return [];
        }
        if (!selfSignature.known) {
            return { notChecked: selfSignature.reason };
        }
        return isSignedByAnother(certificate, subject.facts) ? [{ data: { which: whichCertificate(subject) } }] : [];
    }
};
