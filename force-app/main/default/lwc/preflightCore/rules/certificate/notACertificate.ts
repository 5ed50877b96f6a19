import type { Rule } from '../../types.js';
import { whichCertificate } from '../../certificate/subject.js';

const CREATE =
    'Put the certificate there instead. If you have none, create it with openssl req -x509 -new -key private.pem -days 730 -subj "/CN=chat" -out cert.pem.';
const EXPOSED =
    'Treat this private key as exposed: create a new key pair and a new certificate, and delete every copy of the text that you pasted here.';

/** Keys, requests and containers look much like certificates once they are base64. */
export const notACertificate: Rule<'certificate'> = {
    id: 'certificate.not-a-certificate',
    severity: 'error',
    title: 'Something else stands where the certificate belongs',
    source: { name: 'RFC 7517', section: '4.7', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.7' },
    asks: ['U6', 'U7'],
    who: 'backend',
    message: '{which} is no certificate but something else.',
    why: 'Setup only accepts a public certificate there. A private key in this place would let everybody who reads it sign tokens as any of your customers.',
    fix: CREATE,
    variants: {
        'private-key': {
            message: '{which} is a private key. Whoever has seen this text can sign tokens as any of your customers.',
            fix: EXPOSED
        },
        'encrypted-private-key': {
            message: '{which} is a private key, encrypted with a password. It must never leave your server.',
            fix: EXPOSED
        },
        pkcs12: {
            message: '{which} is a key store (PKCS #12), which as a rule holds a private key.',
            fix: EXPOSED
        },
        'public-key': {
            message: '{which} is a bare public key: the certificate around it is missing.',
            fix: CREATE
        },
        'certificate-request': {
            message: '{which} is a certificate signing request (CSR), which is what one sends to get a certificate.',
            fix: 'Put the certificate there that you got for the request, or sign it yourself with openssl x509 -req -in request.csr -key private.pem -days 730 -out cert.pem.'
        },
        pkcs7: {
            message: '{which} is a PKCS #7 bundle (.p7b) with certificates inside.',
            // keytool prints what is in it.
            asks: ['U4'],
            fix: 'Take the certificates out with openssl pkcs7 -inform DER -in bundle.p7b -print_certs, and put each into "x5c" as a string of its own.'
        },
        crl: {
            message: '{which} is a list of revoked certificates (CRL).',
            fix: CREATE
        }
    },
    appliesTo: ({ entry: { reading } }) => reading !== null && reading.found !== 'unknown',
    check: (subject) => {
        const found = subject.entry.reading?.found ?? 'certificate';
        return found === 'certificate' ? [] : [{ variant: found, data: { which: whichCertificate(subject) } }];
    }
};
