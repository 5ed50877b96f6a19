import type { Rule } from '../../types.js';
import { certificateOf, whichCertificate } from '../../certificate/subject.js';

/** Encoders that forget the sign octet make every second key negative. */
export const publicKeyInvalid: Rule<'certificate'> = {
    id: 'certificate.public-key-invalid',
    severity: 'error',
    title: 'The public key in the certificate is broken',
    source: { name: 'RFC 8017', section: 'A.1.1', url: 'https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.1' },
    asks: ['U7'],
    who: 'backend',
    message: '{which} holds an RSA key that cannot be read.',
    why: 'Without a sound public key no signature can be verified, so Setup refuses the certificate.',
    fix: 'Have the certificate issued again by a current tool, for example with openssl req -x509 -new -key private.pem -days 730 -subj "/CN=chat" -out cert.pem.',
    variants: {
        // Java, and so keytool, takes negative numbers as they were meant.
        'negative-modulus': {
            message:
                '{which} holds an RSA key with a negative modulus: the leading zero byte of the number is missing.',
            asks: ['U4']
        },
        'negative-exponent': {
            message:
                '{which} holds an RSA key with a negative exponent: the leading zero byte of the number is missing.',
            asks: ['U4']
        },
        'trailing-data': { message: '{which} holds an RSA key with superfluous bytes behind its two numbers.' },
        'modulus-size': {
            message: '{which} holds an RSA key of {bits} bits; Java, and so keytool, takes 505 to 16384 bits.'
        },
        'exponent-size': {
            message:
                '{which} holds an RSA key whose exponent is too small or too large: Java, and so keytool, refuses it.'
        },
        'empty-modulus': { message: '{which} holds an RSA key without a modulus: the number is zero or empty.' },
        'empty-exponent': { message: '{which} holds an RSA key without an exponent: the number is zero or empty.' }
    },
    appliesTo: (subject) => {
        const algorithm = certificateOf(subject)?.publicKey.algorithm;
        return algorithm === 'RSA' || algorithm === 'RSASSA-PSS';
    },
    check: (subject) => {
        const { defect = null, bits = null } = certificateOf(subject)?.publicKey ?? {};
        if (defect === null) {
            return [];
        }
        const data = { which: whichCertificate(subject), ...(defect === 'modulus-size' && bits !== null && { bits }) };
        return [{ ...(defect !== 'unreadable' && { variant: defect }), data }];
    }
};
