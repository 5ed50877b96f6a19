import type { Rule } from '../../types.js';
import { DAY, formatSpan } from '../../certificate/period.js';
import { certificateOf, whichCertificate } from '../../certificate/subject.js';
import { formatTime } from '../../text/words.js';

/** Often a certificate made on a server whose clock or time zone is off. */
export const notYetValid: Rule<'certificate'> = {
    id: 'certificate.not-yet-valid',
    severity: 'error',
    title: 'The certificate is not valid yet',
    source: { name: 'RFC 5280', section: '4.1.2.5', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5' },
    asks: ['U5'],
    who: 'backend',
    message: '{which} becomes valid in {ahead} ({notBefore}), not before.',
    why: 'Until then the certificate counts as not valid, and tokens of this key are refused.',
    fix: 'Wait until {notBefore}, or create a certificate that is valid from now on. If it was meant to be, check the clock of the machine that made it.',
    appliesTo: (subject) => (certificateOf(subject)?.notBefore.time ?? null) !== null,
    check: (subject, { now }) => {
        const notBefore = certificateOf(subject)?.notBefore.time ?? now;
        const which = whichCertificate(subject);
        const ahead = notBefore - now;
        const days = Math.floor(ahead / DAY);
        return ahead > 0 ? [{ data: { which, notBefore: formatTime(notBefore), days, ahead: formatSpan(ahead) } }] : [];
    }
};
