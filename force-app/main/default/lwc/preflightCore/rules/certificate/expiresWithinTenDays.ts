import type { Rule } from '../../types.js';
import { DAY, formatSpan } from '../../certificate/period.js';
import { leafOf, whichCertificate } from '../../certificate/subject.js';
import { formatTime } from '../../text/words.js';

const NEEDED_DAYS = 10;

/** Salesforce's own rule for an upload. */
export const expiresWithinTenDays: Rule<'certificate'> = {
    id: 'certificate.expires-within-ten-days',
    severity: 'error',
    title: 'The certificate expires in less than 10 days',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['U5', 'T10'],
    who: 'backend',
    message: '{which} expires in {left} ({notAfter}); Salesforce wants at least {needed} days.',
    why: 'Salesforce refuses a key whose certificate is about to expire: verification would stop within days.',
    fix: 'Create a new certificate for the same private key, for example with openssl req -x509 -new -key private.pem -days 730 -subj "/CN=chat" -out cert.pem, and use it in "x5c".',
    appliesTo: (subject) => (leafOf(subject)?.notAfter.time ?? null) !== null,
    check: (subject, { now }) => {
        const notAfter = leafOf(subject)?.notAfter.time ?? 0;
        const left = notAfter - now;
        if (left < 0 || left >= NEEDED_DAYS * DAY) {
            return [];
        }
        const which = whichCertificate(subject);
        const days = Math.floor(left / DAY);
        return [{ data: { which, notAfter: formatTime(notAfter), days, left: formatSpan(left), needed: NEEDED_DAYS } }];
    }
};
