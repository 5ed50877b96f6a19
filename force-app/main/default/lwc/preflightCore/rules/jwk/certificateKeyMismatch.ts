import type { CertificatePublicKey, IntegerDefect, Jwk, Rule, Violation } from '../../types.js';

/** Written so, the number lies inside the base64url alphabet: a reader of the key gets another one without noticing. */
const MISREAD: readonly (IntegerDefect | null)[] = [
    'hex',
    'decimal',
    'encoded-hex',
    'encoded-decimal',
    'encoded-twice'
];
/** Anything longer than a modulus by so much may hold one inside. */
const WRAPPING = 8;

const keyOf = (jwk: Jwk, index: number): CertificatePublicKey | undefined =>
    jwk.certificates[index]?.reading?.certificate?.publicKey;

function matches(n: string, e: string, key: CertificatePublicKey | undefined): boolean {
    return key !== undefined && key.modulus === n && key.exponent === e;
}

/** The kind of difference between the key's modulus and the certificate's. */
function modulusVariant(
    jwk: Jwk,
    n: string,
    e: string,
    modulus: string
): { variant?: string; data?: { number: number } } {
    const elsewhere = jwk.certificates.findIndex((_, index) => index > 0 && matches(n, e, keyOf(jwk, index)));
    if (elsewhere > 0) {
        return { variant: 'other-certificate', data: { number: elsewhere + 1 } };
    }
    if (n !== '' && n.length < modulus.length && modulus.startsWith(n)) {
        return { variant: 'truncated' };
    }
    return n.length >= modulus.length + WRAPPING && n.includes(modulus) ? { variant: 'whole-key' } : {};
}

function compare(jwk: Jwk, n: string, e: string, key: CertificatePublicKey): readonly Violation[] {
    if (key.modulus === null) {
        return [{ path: '/x5c/0', variant: 'not-rsa', data: { algorithm: key.algorithm } }];
    }
    if (key.modulus !== n) {
        return [{ path: '/n', ...modulusVariant(jwk, n, e, key.modulus) }];
    }
    if (key.exponent !== e) {
        return [{ path: '/e', variant: 'exponent' }];
    }
    return [
        ...(MISREAD.includes(jwk.modulus?.defect ?? null) ? [{ path: '/n', variant: 'misread-modulus' }] : []),
        ...(MISREAD.includes(jwk.exponent?.defect ?? null) ? [{ path: '/e', variant: 'misread-exponent' }] : [])
    ];
}

export const certificateKeyMismatch: Rule<'jwk'> = {
    id: 'jwk.certificate-key-mismatch',
    severity: 'error',
    title: 'The key and its certificate do not belong together',
    source: { name: 'RFC 7517', section: '4.7', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.7' },
    asks: ['T7', 'T9'],
    who: 'backend',
    message: '"n" (modulus) is not the public key in the certificate in "x5c": they belong to different key pairs.',
    why: 'A token is verified with one of the two. If they differ, tokens fail although the upload went well.',
    fix: 'Find out which key pair signs your tokens, and make the key again from the certificate of that pair.',
    variants: {
        exponent: {
            message: '"e" (exponent) is not that of the certificate in "x5c", although "n" (modulus) is.',
            fix: 'Make the key again from the certificate. The usual exponent 65537 is written "e": "AQAB".'
        },
        truncated: {
            message: '"n" (modulus) is cut off: the certificate in "x5c" has the same number, but longer.',
            fix: 'Copy "n" again in full, or make the key again from the certificate.'
        },
        'whole-key': {
            message: '"n" holds the whole public key of the certificate in its file format, not the modulus alone.',
            fix: 'Make the key again from the certificate, so that "n" holds nothing but the modulus.'
        },
        'other-certificate': {
            message: '"n" and "e" belong to certificate {number} in "x5c", but the first one has to be the key’s own.',
            fix: 'Put the certificate of this key first in "x5c", and after it the one that issued it.'
        },
        'not-rsa': {
            message: 'The certificate in "x5c" has a key of type {algorithm}, while "n" and "e" are an RSA key.',
            fix: 'Put the certificate of this RSA key into "x5c".'
        },
        'misread-modulus': {
            message:
                'Read as base64url, as readers do, "n" (modulus) is another number than the one in the certificate.',
            fix: 'Write "n" in base64url: make the key again from the certificate.'
        },
        'misread-exponent': {
            message:
                'Read as base64url, as readers do, "e" (exponent) is another number than the one in the certificate.',
            fix: 'Write "e" in base64url, for 65537 "e": "AQAB", or make the key again from the certificate.'
        }
    },
    appliesTo: ({ modulus, exponent, certificates }) =>
        modulus !== null &&
        modulus.octets !== null &&
        exponent !== null &&
        exponent.octets !== null &&
        certificates.length > 0,
    check: (jwk) => {
        const key = keyOf(jwk, 0);
        if (!key || key.defect !== null) {
            return { notChecked: 'unreadable' };
        }
        return compare(jwk, jwk.modulus?.octets ?? '', jwk.exponent?.octets ?? '', key);
    }
};
