import type { CertificateTime, Rule, Violation } from '../../types.js';
import { certificateOf, whichCertificate } from '../../certificate/subject.js';
import { shorten } from '../../text/words.js';

/** A date that readers cannot make out, or make out differently. */
export const timeUnreadable: Rule<'certificate'> = {
    id: 'certificate.time-unreadable',
    severity: 'error',
    title: 'A date of the certificate cannot be read',
    source: { name: 'RFC 5280', section: '4.1.2.5', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5' },
    asks: ['U7'],
    who: 'backend',
    message: '{which} has "{text}" as its {field} date, which is no time in UTCTime or GeneralizedTime.',
    why: 'Without its dates nobody can tell whether the certificate is valid, so Setup refuses it.',
    fix: 'Have the certificate issued again, for example with openssl req -x509 -new -key private.pem -days 730 -subj "/CN=chat" -out cert.pem.',
    variants: {
        // keytool prints the first four.
        'no-such-day': {
            message: '{which} has "{text}" as its {field} date: the month has no such day.',
            asks: ['U4']
        },
        'no-seconds': {
            message: '{which} has "{text}" as its {field} date: the seconds are missing.',
            asks: ['U4']
        },
        'no-zulu': {
            message: '{which} has "{text}" as its {field} date: it must be in UTC and end with Z.',
            asks: ['U4']
        },
        fraction: {
            message: '{which} has "{text}" as its {field} date: parts of a second are not allowed.',
            asks: ['U4']
        },
        'no-zone': { message: '{which} has "{text}" as its {field} date: it must be in UTC and end with Z.' }
    },
    appliesTo: (subject) => certificateOf(subject) !== null,
    check: (subject) => {
        const certificate = certificateOf(subject);
        const which = whichCertificate(subject);
        const violation = (field: string, { defect, text }: CertificateTime): Violation[] => {
            if (defect === null || defect === 'other-form') {
                return [];
            }
            return [
                { ...(defect !== 'not-a-time' && { variant: defect }), data: { which, field, text: shorten(text) } }
            ];
        };
        return certificate
            ? [...violation('start', certificate.notBefore), ...violation('end', certificate.notAfter)]
            : [];
    }
};
