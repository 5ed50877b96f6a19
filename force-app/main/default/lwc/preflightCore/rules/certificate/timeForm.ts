import type { Rule } from '../../types.js';
import { leafOf, whichCertificate } from '../../certificate/subject.js';

/** Two forms of one date would be two encodings of one certificate. */
export const timeForm: Rule<'certificate'> = {
    id: 'certificate.time-form',
    severity: 'warning',
    title: 'A date of the certificate has the wrong form',
    source: { name: 'RFC 5280', section: '4.1.2.5', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5' },
    asks: [],
    who: 'backend',
    message: '{which} has its {field} date ("{text}") as GeneralizedTime; up to the year 2049 it must be UTCTime.',
    why: 'Most programs read the date all the same. Strict ones refuse the certificate.',
    fix: 'When you renew the certificate, use a current tool, for example openssl or keytool: both choose the right form.',
    appliesTo: (subject) => leafOf(subject) !== null,
    check: (subject) => {
        const certificate = leafOf(subject);
        const dates = [
            { field: 'start', date: certificate?.notBefore },
            { field: 'end', date: certificate?.notAfter }
        ];
        return dates
            .filter(({ date }) => date?.defect === 'other-form')
            .map(({ field, date }) => ({ data: { which: whichCertificate(subject), field, text: date?.text ?? '' } }));
    }
};
