import type { Rule } from '../../types.js';
import { OID } from '../../certificate/names.js';
import { leafOf, whichCertificate } from '../../certificate/subject.js';

/** The numbers are RSA numbers, but the label forbids every signature but PSS. */
export const publicKeyPss: Rule<'certificate'> = {
    id: 'certificate.public-key-pss',
    severity: 'error',
    title: 'The certificate’s key is for RSASSA-PSS only',
    source: { name: 'RFC 4055', section: '1.2', url: 'https://www.rfc-editor.org/rfc/rfc4055#section-1.2' },
    asks: ['U4'],
    who: 'backend',
    message: '{which} carries an RSASSA-PSS key, which must not be used for RS256 or RS512.',
    why: 'A key with this label is for PS256 and the like, which Salesforce does not accept. Libraries refuse to verify RS256 with it.',
    fix: 'Create a plain RSA key pair and a certificate for it: openssl req -x509 -newkey rsa:2048 -nodes -keyout private.pem -days 730 -subj "/CN=chat" -out cert.pem.',
    appliesTo: (subject) => leafOf(subject) !== null,
    check: (subject) =>
        leafOf(subject)?.publicKey.oid === OID.pss ? [{ data: { which: whichCertificate(subject) } }] : []
};
