import type { Rule } from '../../types.js';
import { certificateOf, whichCertificate } from '../../certificate/subject.js';

/** Java minds an empty name in version 1, and where extensions follow: there certificate.unreadable says so. */
export const subjectMissing: Rule<'certificate'> = {
    id: 'certificate.subject-missing',
    severity: 'error',
    title: 'The certificate does not say whose it is',
    source: { name: 'RFC 5280', section: '4.1.2.6', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.6' },
    asks: ['U4'],
    who: 'backend',
    message: '{which} does not say whose it is: the name of its subject is empty, and it has no other name.',
    why: 'A certificate ties a key to a name. Without any name strict programs refuse it, even though keytool prints it.',
    fix: 'Have the certificate issued again with a name, for example with openssl req -x509 -new -key private.pem -days 730 -subj "/CN=chat" -out cert.pem.',
    appliesTo: (subject) => {
        const certificate = certificateOf(subject);
        return (
            certificate !== null && certificate.version !== 1 && !certificate.hasExtensions && !certificate.hasUniqueIds
        );
    },
    check: (subject) => (certificateOf(subject)?.subject === '' ? [{ data: { which: whichCertificate(subject) } }] : [])
};
