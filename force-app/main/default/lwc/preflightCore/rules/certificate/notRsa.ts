import type { Rule } from '../../types.js';
import { OID } from '../../certificate/names.js';
import { leafOf, whichCertificate } from '../../certificate/subject.js';
import { shorten } from '../../text/words.js';

/** RS256 and RS512, the only algorithms that Salesforce takes, are RSA. */
export const notRsa: Rule<'certificate'> = {
    id: 'certificate.not-rsa',
    severity: 'error',
    title: 'The certificate’s key is not RSA',
    source: { name: 'RFC 7518', section: '3.3', url: 'https://www.rfc-editor.org/rfc/rfc7518#section-3.3' },
    asks: ['U4'],
    who: 'backend',
    message: '{which} carries a key of type {algorithm}; RS256 and RS512 need an RSA key.',
    why: 'Salesforce verifies tokens with RS256 or RS512 only. No other kind of key can make such a signature.',
    fix: 'Create an RSA key pair and a certificate for it: openssl req -x509 -newkey rsa:2048 -nodes -keyout private.pem -days 730 -subj "/CN=chat" -out cert.pem.',
    appliesTo: (subject) => leafOf(subject) !== null,
    check: (subject) => {
        const { oid = OID.rsa, algorithm = '' } = leafOf(subject)?.publicKey ?? {};
        const isRsa = oid === OID.rsa || oid === OID.pss;
        return isRsa ? [] : [{ data: { which: whichCertificate(subject), algorithm: shorten(algorithm) } }];
    }
};
