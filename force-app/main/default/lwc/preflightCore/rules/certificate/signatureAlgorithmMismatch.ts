import type { Rule } from '../../types.js';
import { signatureName } from '../../certificate/names.js';
import { certificateOf, whichCertificate } from '../../certificate/subject.js';
import { shorten } from '../../text/words.js';

/** The inner field is signed, the outer is not: if they differ, somebody may have changed the outer one. */
export const signatureAlgorithmMismatch: Rule<'certificate'> = {
    id: 'certificate.signature-algorithm-mismatch',
    severity: 'error',
    title: 'The certificate names two signature algorithms',
    source: { name: 'RFC 5280', section: '4.1.1.2', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.1.2' },
    asks: ['U7'],
    who: 'backend',
    message: '{which} names {inner} inside and {outer} outside as the algorithm of its signature.',
    why: 'Both fields must be the same, otherwise the signature could stand for anything. Readers refuse such a certificate.',
    fix: 'Have the certificate issued again by a current tool, for example with openssl req -x509 -new -key private.pem -days 730 -subj "/CN=chat" -out cert.pem.',
    variants: {
        nothing: {
            message:
                '{which} names {inner} twice as its signature algorithm, but only once with NULL as its parameters.',
            asks: ['U4']
        },
        parameters: {
            message: '{which} names {inner} twice as its signature algorithm, but with different parameters.'
        }
    },
    appliesTo: (subject) => certificateOf(subject) !== null,
    check: (subject) => {
        const certificate = certificateOf(subject);
        if (!certificate || certificate.signatureFieldsAgree) {
            return [];
        }
        const { signatureOid, outerSignatureOid } = certificate;
        const data = { which: whichCertificate(subject), inner: shorten(signatureName(signatureOid)) };
        return signatureOid === outerSignatureOid
            ? [{ variant: certificate.signatureFieldsAgreeButForNull ? 'nothing' : 'parameters', data }]
            : [{ data: { ...data, outer: shorten(signatureName(outerSignatureOid)) } }];
    }
};
