import type { Rule } from '../../types.js';
import { certificateOf, whichCertificate } from '../../certificate/subject.js';
import { formatTime } from '../../text/words.js';

/** Such a certificate is valid at no time at all. */
export const validityReversed: Rule<'certificate'> = {
    id: 'certificate.validity-reversed',
    severity: 'error',
    title: 'The certificate ends before it starts',
    source: { name: 'RFC 5280', section: '4.1.2.5', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5' },
    asks: ['U5'],
    who: 'backend',
    message: '{which} starts on {notBefore}, but ends before that, on {notAfter}.',
    why: 'There is no time at which this certificate is valid, so no token can ever be verified with it.',
    fix: 'Have the certificate issued again with the dates in the right order, for example valid from today and for 730 days.',
    appliesTo: (subject) => {
        const certificate = certificateOf(subject);
        return certificate !== null && certificate.notBefore.time !== null && certificate.notAfter.time !== null;
    },
    check: (subject) => {
        const certificate = certificateOf(subject);
        const notBefore = certificate?.notBefore.time ?? 0;
        const notAfter = certificate?.notAfter.time ?? 0;
        const which = whichCertificate(subject);
        return notAfter < notBefore
            ? [{ data: { which, notBefore: formatTime(notBefore), notAfter: formatTime(notAfter) } }]
            : [];
    }
};
