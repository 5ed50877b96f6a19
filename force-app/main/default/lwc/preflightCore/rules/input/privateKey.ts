import type { Rule } from '../../types.js';
import { isKeyJson } from '../../input/kinds.js';

const FIX =
    'Make the JWK from the public certificate instead. If this text was pasted anywhere else, take the key pair for exposed and create a new one.';
const THEN = 'If this file went anywhere else, take its key pair for exposed and create a new one.';

/** Nothing of the input is shown, kept or quoted: not even its form beyond one word. */
export const privateKey: Rule<'input'> = {
    id: 'input.private-key',
    severity: 'error',
    title: 'This is a private key',
    source: {
        name: 'Salesforce Help',
        section: 'Troubleshoot User Verification',
        url: 'https://help.salesforce.com/'
    },
    asks: ['U6'],
    who: 'backend',
    message: 'This is a private key. Preflight does not show, keep or send it.',
    why: 'Whoever has the private key can sign tokens as any of your customers. Salesforce needs only the public half, and the key must be made from the public certificate.',
    fix: FIX,
    variants: {
        pkcs1: { message: 'This is a private RSA key (PKCS#1). Preflight does not show, keep or send it.' },
        pkcs8: { message: 'This is a private key (PKCS#8). Preflight does not show, keep or send it.' },
        'encrypted-pkcs8': {
            message: 'This is a private key, encrypted with a passphrase. Preflight does not show, keep or send it.'
        },
        sec1: { message: 'This is a private EC key (SEC1). Preflight does not show, keep or send it.' },
        openssh: { message: 'This is a private OpenSSH key. Preflight does not show, keep or send it.' },
        pkcs12: {
            message:
                'This is a PKCS#12 file (.p12 or .pfx): it holds a private key. Preflight does not show, keep or send it.',
            fix: `Take only the certificate out of it: openssl pkcs12 -in file.p12 -clcerts -nokeys -out certificate.pem. ${THEN}`
        },
        'java-keystore': {
            message: 'This is a Java keystore: it holds private keys. Preflight does not show, keep or send it.',
            fix: `Take only the certificate out of it: keytool -exportcert -rfc -alias name -keystore file.jks -file certificate.pem. ${THEN}`
        },
        putty: { message: 'This is a private PuTTY key. Preflight does not show, keep or send it.' },
        pgp: { message: 'This is a private PGP key. Preflight does not show, keep or send it.' },
        jwk: {
            message: 'This text holds members of a private key, such as "d". Preflight does not show, keep or send it.',
            fix: 'Delete the private members "d", "p", "q", "dp", "dq", "qi" where the key was made. If this text was pasted anywhere else, create a new key pair.'
        },
        unknown: { message: 'This text holds a private key. Preflight does not show, keep or send it.' }
    },
    appliesTo: (input) =>
        input.kind === 'private-key' || input.kind === 'certificate' || (isKeyJson(input) && input.keyNodes.length > 0),
    check: (input) => (input.privateKeyForm === null ? [] : [{ variant: input.privateKeyForm }])
};
