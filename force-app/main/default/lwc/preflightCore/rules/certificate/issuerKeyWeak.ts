import type { CertificatePublicKey, Rule } from '../../types.js';
import { certificateOf, whichCertificate } from '../../certificate/subject.js';
import { fromHexDigits } from '../../jwk/integers.js';
import { modulusWeakness } from '../../jwk/weakness.js';
import { toHex } from '../../text/octets.js';
import { shorten } from '../../text/words.js';

/** What Java and browsers call weak, in bits; of curves what nobody issues certificates with. */
const SHORTEST: Readonly<Record<string, number>> = { RSA: 2048, 'RSASSA-PSS': 2048, DSA: 2048, EC: 224 };
/** Looking for factors takes a millisecond or more: no chain is longer, but a list may be. */
const MOST = 10;

/** What makes the key weak; null when nothing was found. */
function weaknessOf({ algorithm, bits, modulus }: CertificatePublicKey): string | null {
    const n = fromHexDigits(toHex(modulus ?? ''));
    const found = n > 1n ? modulusWeakness(n, null) : null;
    if (found && (found.roca || found.structure !== null || found.closePrimes)) {
        return found.roca ? 'roca' : 'factored';
    }
    return bits !== null && bits < (SHORTEST[algorithm] ?? 0) ? 'short' : null;
}

/** Whoever finds an issuer's private key can issue certificates in its name. */
export const issuerKeyWeak: Rule<'certificate'> = {
    id: 'certificate.issuer-key-weak',
    severity: 'warning',
    title: 'An issuer in the chain has a weak key',
    source: { name: 'RFC 8017', section: '8', url: 'https://www.rfc-editor.org/rfc/rfc8017#section-8' },
    asks: [],
    who: 'backend',
    message: '{which} ({subject}) has a key of {bits} bits ({algorithm}), which is too short today.',
    why: 'The signature of your tokens is not affected, but programs that follow the chain refuse it, and its issuer’s name can be forged.',
    fix: 'Ask the issuer for its current certificates and use those, or leave your own certificate as the only one in "x5c".',
    variants: {
        short: { message: '{which} ({subject}) has a key of {bits} bits ({algorithm}), which is too short today.' },
        roca: { message: '{which} ({subject}) has a key that was made by chips with a flaw (ROCA) and can be broken.' },
        factored: {
            message: '{which} ({subject}) has a key that is easy to break: factors of its modulus can be found.'
        }
    },
    appliesTo: (subject) => subject.index > 0 && certificateOf(subject) !== null,
    check: (subject) => {
        const certificate = certificateOf(subject);
        if (!certificate) {
            return [];
        }
        if (subject.index > MOST) {
            return { notChecked: 'number-theory-off' };
        }
        const key = certificate.publicKey;
        const variant = weaknessOf(key);
        const data = {
            which: whichCertificate(subject),
            subject: shorten(certificate.subject),
            ...(variant === 'short' && { bits: key.bits ?? 0, algorithm: shorten(key.algorithm) })
        };
        return variant === null ? [] : [{ variant, data }];
    }
};
