import type { Rule } from '../../types.js';
import { leafOf, whichCertificate } from '../../certificate/subject.js';

/** Keycloak issues version 1 by default, and such keys work: a warning is enough. */
export const versionOld: Rule<'certificate'> = {
    id: 'certificate.version-old',
    severity: 'warning',
    title: 'The certificate is of an old version',
    source: { name: 'RFC 5280', section: '4.1.2.1', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.1' },
    asks: [],
    who: 'backend',
    message: '{which} is of version {version}; today’s certificates are of version 3.',
    why: 'An old certificate cannot say what its key is for. Some programs no longer accept it.',
    fix: 'When you renew the certificate, create one of version 3, for example with openssl req -x509 -new -key private.pem -days 730 -subj "/CN=chat" -out cert.pem.',
    appliesTo: (subject) => leafOf(subject) !== null,
    check: (subject) => {
        const { version = 3, hasExtensions = false } = leafOf(subject) ?? {};
        const isOld = version === 1 || version === 2;
        // With extensions it is no old certificate but a wrong one: certificate.version-invalid says so.
        return isOld && !hasExtensions ? [{ data: { which: whichCertificate(subject), version } }] : [];
    }
};
