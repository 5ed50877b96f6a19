import type { Rule } from '../../types.js';
import { OID, SIGNATURES, signatureName } from '../../certificate/names.js';
import { leafOf, whichCertificate } from '../../certificate/subject.js';
import { signingAlgorithm } from '../../signature/algorithm.js';

const WEAK: readonly string[] = ['MD2', 'MD4', 'MD5', 'SHA-1'];

/** A forger can make two certificates with one digest. */
export const signatureWeak: Rule<'certificate'> = {
    id: 'certificate.signature-weak',
    severity: 'warning',
    title: 'The certificate is signed with a weak algorithm',
    source: { name: 'RFC 6194', section: '3', url: 'https://www.rfc-editor.org/rfc/rfc6194#section-3' },
    asks: [],
    message: '{which} is signed with {algorithm}, which rests on the broken hash {hash}.',
    why: 'The signature of your tokens is not affected, but more and more programs refuse certificates that are signed like this.',
    fix: 'When you renew the certificate, sign it with SHA-256, for example with openssl req -x509 -sha256 -new -key private.pem -days 730 -subj "/CN=chat" -out cert.pem.',
    appliesTo: (subject) => leafOf(subject) !== null,
    check: (subject) => {
        const certificate = leafOf(subject);
        const oid = certificate?.outerSignatureOid ?? '';
        // RSASSA-PSS names its hash in the parameters.
        const ofPss = certificate && oid === OID.pss ? signingAlgorithm(certificate)?.hash : undefined;
        const hash = ofPss ?? SIGNATURES.get(oid)?.hash ?? '';
        const algorithm = signatureName(oid);
        return WEAK.includes(hash) ? [{ data: { which: whichCertificate(subject), algorithm, hash } }] : [];
    }
};
