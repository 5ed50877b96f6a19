import type { Rule } from '../../types.js';
import { leafOf, whichCertificate } from '../../certificate/subject.js';
import { formatTime } from '../../text/words.js';

const LONGEST_YEARS = 30;
/** RFC 5280 section 4.1.2.5: 99991231235959Z stands for "no well-defined expiration date". */
const NO_EXPIRY = Date.UTC(9999, 0, 1);

/** The same day and hour so many years later, by the calendar; from 29 February it may be 1 March. */
function addYears(time: number, years: number): number {
    const date = new Date(time);
    return date.setUTCFullYear(date.getUTCFullYear() + years);
}

function yearsBetween(from: number, to: number): number {
    const years = new Date(to).getUTCFullYear() - new Date(from).getUTCFullYear();
    return addYears(from, years) > to ? years - 1 : years;
}

/** A key that never expires is never exchanged. */
export const validityLong: Rule<'certificate'> = {
    id: 'certificate.validity-long',
    severity: 'warning',
    title: 'The certificate is valid for very long',
    source: { name: 'RFC 5280', section: '4.1.2.5', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5' },
    asks: [],
    who: 'backend',
    message: '{which} is valid for {years} years, until {notAfter}.',
    why: 'A key pair should be exchanged every few years. A certificate without a real end never reminds anybody of it.',
    fix: 'When you create the next certificate, give it one to three years, for example with -days 730.',
    variants: {
        'no-expiry': { message: '{which} never expires: its end date is {notAfter}.' }
    },
    appliesTo: (subject) => {
        const certificate = leafOf(subject);
        return certificate !== null && certificate.notBefore.time !== null && certificate.notAfter.time !== null;
    },
    check: (subject) => {
        const notBefore = leafOf(subject)?.notBefore.time ?? 0;
        const notAfter = leafOf(subject)?.notAfter.time ?? 0;
        const years = yearsBetween(notBefore, notAfter);
        const data = { which: whichCertificate(subject), years, notAfter: formatTime(notAfter) };
        if (notAfter >= NO_EXPIRY) {
            return [{ variant: 'no-expiry', data }];
        }
        return notAfter > addYears(notBefore, LONGEST_YEARS) ? [{ data }] : [];
    }
};
