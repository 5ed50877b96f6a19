import type { Rule } from '../../types.js';
import { isRoot } from '../../certificate/chain.js';
import { signatureName } from '../../certificate/names.js';
import { certificateOf, whichCertificate } from '../../certificate/subject.js';
import { signatureHash } from '../../signature/algorithm.js';

const WEAK: readonly string[] = ['MD2', 'MD4', 'MD5', 'SHA-1'];

/** A forger can make two certificates with one digest. */
export const signatureWeak: Rule<'certificate'> = {
    id: 'certificate.signature-weak',
    severity: 'warning',
    title: 'The certificate is signed with a weak algorithm',
    source: { name: 'RFC 6194', section: '3', url: 'https://www.rfc-editor.org/rfc/rfc6194#section-3' },
    asks: [],
    who: 'backend',
    message: '{which} is signed with {algorithm}, which rests on the broken hash {hash}.',
    why: 'The signature of your tokens is not affected, but more and more programs refuse certificates that are signed like this.',
    fix: 'When you renew the certificate, sign it with SHA-256, for example with openssl req -x509 -sha256 -new -key private.pem -days 730 -subj "/CN=chat" -out cert.pem.',
    variants: {
        'further-up': {
            message: '{which}, an issuer of yours, is signed with {algorithm}, which rests on the broken hash {hash}.',
            fix: 'Ask the issuer for its current certificates and use those, or leave your own certificate as the only one in "x5c".'
        }
    },
    // A root is trusted for being known, not for what it says of itself: its own signature proves nothing anyway.
    appliesTo: (subject) => certificateOf(subject) !== null && !isRoot(subject),
    check: (subject) => {
        const certificate = certificateOf(subject);
        const hash = certificate ? (signatureHash(certificate) ?? '') : '';
        const algorithm = signatureName(certificate?.outerSignatureOid ?? '');
        const variant = subject.index === 0 ? {} : { variant: 'further-up' };
        return WEAK.includes(hash) ? [{ ...variant, data: { which: whichCertificate(subject), algorithm, hash } }] : [];
    }
};
