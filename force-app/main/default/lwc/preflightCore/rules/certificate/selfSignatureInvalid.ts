import type { Rule } from '../../types.js';
import { isSignedByAnother, saysSelfSigned } from '../../certificate/chain.js';
import { certificateOf, whichCertificate } from '../../certificate/subject.js';

/** One changed byte anywhere in the certificate shows here. */
export const selfSignatureInvalid: Rule<'certificate'> = {
    id: 'certificate.self-signature-invalid',
    severity: 'error',
    title: 'The certificate’s own signature does not verify',
    source: { name: 'RFC 5280', section: '4.1.1.3', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.1.3' },
    asks: ['U4'],
    who: 'backend',
    message: '{which} is signed by itself, but its signature does not fit: it was changed, or belongs to another key.',
    why: 'A certificate that was changed after it was signed proves nothing. Readers that check it refuse the key.',
    fix: 'Export the certificate again from where it was created. If that does not help, create a new one: openssl req -x509 -new -key private.pem -days 730 -subj "/CN=chat" -out cert.pem.',
    appliesTo: (subject) => {
        const certificate = certificateOf(subject);
        // What may as well be another key's is for certificate.self-signature-unclear.
        return (
            certificate !== null &&
            saysSelfSigned(certificate) !== 'no' &&
            !isSignedByAnother(certificate, subject.facts)
        );
    },
    check: (subject) => {
        const { selfSignature, signedByNext } = subject.facts;
        // An authority that changed its key certifies the new one with the old: one name, two keys.
        if (signedByNext.known && signedByNext.value) {
            return [];
        }
        if (!selfSignature.known) {
            return { notChecked: selfSignature.reason };
        }
        return selfSignature.value ? [] : [{ data: { which: whichCertificate(subject) } }];
    }
};
