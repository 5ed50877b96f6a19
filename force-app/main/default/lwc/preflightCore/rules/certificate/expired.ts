import type { Rule } from '../../types.js';
import { DAY, formatSpan } from '../../certificate/period.js';
import { certificateOf, whichCertificate } from '../../certificate/subject.js';
import { formatTime, shorten } from '../../text/words.js';

/** The last instant of notAfter still counts (RFC 5280 section 4.1.2.5). */
export const expired: Rule<'certificate'> = {
    id: 'certificate.expired',
    severity: 'error',
    title: 'The certificate has expired',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['U5', 'T10'],
    who: 'backend',
    message: '{which} expired {ago} ago ({notAfter}).',
    why: 'Salesforce refuses expired certificates, and verification fails once one in use expires. keytool -printcert prints them without a word.',
    fix: 'Create a new certificate for the same private key, for example with openssl req -x509 -new -key private.pem -days 730 -subj "/CN=chat" -out cert.pem, and use it in "x5c".',
    variants: {
        'further-up': {
            message: '{which} ({subject}), an issuer of your certificate, expired {ago} ago ({notAfter}).',
            fix: 'Ask the issuer for its current certificates and use those, or leave your own certificate as the only one in "x5c".'
        }
    },
    appliesTo: (subject) => (certificateOf(subject)?.notAfter.time ?? null) !== null,
    check: (subject, { now }) => {
        const certificate = certificateOf(subject);
        const notAfter = certificate?.notAfter.time ?? now;
        if (now <= notAfter) {
            return [];
        }
        const days = Math.floor((now - notAfter) / DAY);
        const data = {
            which: whichCertificate(subject),
            notAfter: formatTime(notAfter),
            days,
            ago: formatSpan(now - notAfter)
        };
        const name = shorten(certificate?.subject ?? '');
        return subject.index === 0 ? [{ data }] : [{ variant: 'further-up', data: { ...data, subject: name } }];
    }
};
