import type { Rule } from '../../types.js';
import { placeOf, whichCertificate } from '../../certificate/subject.js';

/** What no reader can take apart never reaches the checks that matter. */
export const unreadable: Rule<'certificate'> = {
    id: 'certificate.unreadable',
    severity: 'error',
    title: 'The certificate cannot be read',
    source: { name: 'RFC 5280', section: '4.1', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1' },
    asks: ['U7'],
    message: '{which} cannot be read: byte {offset} should be {expected}.',
    why: 'Setup takes the certificate apart when you upload the key. What it cannot read, it refuses.',
    fix: 'Export the certificate again as DER, for example with openssl x509 -in cert.pem -outform DER | base64 -w0, and use that text.',
    variants: {
        truncated: {
            message: '{which} is cut off: it ends after {length} bytes, and {expected} should follow.',
            fix: 'Copy the whole certificate again: the base64 text between BEGIN CERTIFICATE and END CERTIFICATE, joined into one line.'
        },
        other: {
            message: '{which} decodes to {length} bytes that are no certificate.',
            fix: 'Put the base64 text of your certificate there: what stands between BEGIN CERTIFICATE and END CERTIFICATE, joined into one line.'
        }
    },
    appliesTo: ({ entry: { reading } }) => reading?.found === 'certificate' || reading?.found === 'unknown',
    check: (subject) => {
        const { der, reading } = subject.entry;
        if (!reading?.failure) {
            return [];
        }
        const { offset, expected, truncated } = reading.failure;
        const which = whichCertificate(subject);
        const length = der?.length ?? 0;
        if (reading.found === 'unknown') {
            return [{ variant: 'other', data: { which, length } }];
        }
        return truncated
            ? [{ variant: 'truncated', data: { which, length, expected }, ...placeOf(subject, offset) }]
            : [{ data: { which, offset, expected }, ...placeOf(subject, offset) }];
    }
};
