import type { Rule } from '../../types.js';
import { DAY } from '../../certificate/period.js';
import { leafOf, whichCertificate } from '../../certificate/subject.js';
import { formatTime } from '../../text/words.js';

const FROM_DAYS = 10;
const TO_DAYS = 30;

/** Time enough to renew it in peace. */
export const expiresWithinThirtyDays: Rule<'certificate'> = {
    id: 'certificate.expires-within-thirty-days',
    severity: 'warning',
    title: 'The certificate expires within 30 days',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T10'],
    who: 'backend',
    message: '{which} expires in {days} days ({notAfter}).',
    why: 'Salesforce still accepts the key, but verification stops on the day on which the certificate expires.',
    fix: 'Renew it soon: create a new certificate for the same private key, for example with openssl req -x509 -new -key private.pem -days 730 -subj "/CN=chat" -out cert.pem.',
    appliesTo: (subject) => (leafOf(subject)?.notAfter.time ?? null) !== null,
    check: (subject, { now }) => {
        const notAfter = leafOf(subject)?.notAfter.time ?? 0;
        const left = notAfter - now;
        if (left < FROM_DAYS * DAY || left > TO_DAYS * DAY) {
            return [];
        }
        const days = Math.floor(left / DAY);
        return [{ data: { which: whichCertificate(subject), notAfter: formatTime(notAfter), days } }];
    }
};
