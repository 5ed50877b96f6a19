import type { Certificate, Rule } from '../../types.js';
import { describeChain } from '../../certificate/chain.js';
import { certificateOf, whichCertificate } from '../../certificate/subject.js';
import { shorten } from '../../text/words.js';

/** What forbids a certificate to issue others that many steps above the first; null when nothing does. */
function objection(certificate: Certificate, depth: number): string | null {
    const { version, basicConstraints, keyUsage } = certificate;
    if (version < 3 && basicConstraints === null) {
        // Before version 3 there was no way to say it.
        return null;
    }
    if (!basicConstraints?.ca) {
        return basicConstraints === null ? 'no-constraints' : 'not-ca';
    }
    if (keyUsage !== null && !keyUsage.includes('keyCertSign')) {
        return 'key-usage';
    }
    const { pathLength } = basicConstraints;
    return pathLength !== null && pathLength < depth ? 'path-length' : null;
}

/** Otherwise the holder of any certificate could issue further ones in everybody's name. */
export const issuerNotCa: Rule<'certificate'> = {
    id: 'certificate.issuer-not-ca',
    severity: 'error',
    title: 'An issuer in the chain may not issue certificates',
    source: { name: 'RFC 5280', section: '4.2.1.9', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.9' },
    asks: ['U4'],
    who: 'backend',
    message: '{which} ({subject}) issued another one, but is no certificate authority (CA).',
    why: 'Only a certificate authority may issue certificates. A reader that follows the chain refuses the key.',
    fix: 'Get your certificate from a real certificate authority, or create one that is signed by itself: openssl req -x509 -new -key private.pem -days 730 -subj "/CN=chat" -out cert.pem.',
    variants: {
        'not-ca': {
            message: '{which} ({subject}) issued another one, but says of itself that it is no certificate authority.'
        },
        'no-constraints': {
            message:
                '{which} ({subject}) issued another one, but does not say that it is a certificate authority (CA:TRUE).'
        },
        'key-usage': {
            message: '{which} ({subject}) issued another one, but its key usage does not allow to sign certificates.'
        },
        'path-length': {
            message: '{which} ({subject}) allows {allowed} authorities below it, but the chain has {depth}.'
        }
    },
    appliesTo: (subject) => {
        const place = describeChain(subject.chain)[subject.index];
        return subject.index > 0 && certificateOf(subject) !== null && place?.copyOf === null && place.isIssuer;
    },
    check: (subject) => {
        const certificate = certificateOf(subject);
        const depth = describeChain(subject.chain)[subject.index]?.depth ?? 0;
        const variant = certificate ? objection(certificate, depth) : null;
        const data = {
            which: whichCertificate(subject),
            subject: shorten(certificate?.subject ?? ''),
            allowed: certificate?.basicConstraints?.pathLength ?? 0,
            depth
        };
        return variant === null ? [] : [{ variant, data }];
    }
};
