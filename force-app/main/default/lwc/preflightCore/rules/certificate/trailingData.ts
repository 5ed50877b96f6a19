import type { Rule } from '../../types.js';
import { certificateOf, placeOf, whichCertificate } from '../../certificate/subject.js';

/** Readers differ in what they do with the rest: some ignore it, some refuse everything. */
export const trailingData: Rule<'certificate'> = {
    id: 'certificate.trailing-data',
    severity: 'error',
    title: 'There is more behind the end of the certificate',
    source: { name: 'RFC 7517', section: '4.7', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.7' },
    asks: ['U4'],
    who: 'backend',
    message: '{which} ends after {end} bytes, but {length} more bytes follow.',
    why: 'Each string of "x5c" must hold one certificate and nothing else. Strict readers refuse the key.',
    fix: 'Export the certificate again, for example with openssl x509 -in cert.pem -outform DER | base64 -w0, and use that text.',
    variants: {
        certificate: {
            message: '{which} is followed by another certificate in the same string.',
            fix: 'Put each certificate into a string of its own, yours first: "x5c": ["MIID…", "MIIE…"].'
        }
    },
    appliesTo: (subject) => certificateOf(subject) !== null,
    check: (subject) => {
        const { der, reading } = subject.entry;
        const trailing = reading?.trailing ?? null;
        if (trailing === null) {
            return [];
        }
        const end = (der?.length ?? 0) - trailing.length;
        const variant = trailing.isCertificate ? { variant: 'certificate' } : {};
        const data = { which: whichCertificate(subject), end, length: trailing.length };
        return [{ ...variant, data, ...placeOf(subject, end, end + trailing.length) }];
    }
};
