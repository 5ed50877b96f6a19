/** What people paste and drop besides keys, made from the throw-away keys of the tests. */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import * as der from './derWriter.js';
import { keys, makeCertificate, publicKeyInfo, signatureAlgorithm, toBase64 } from './makeCertificate.js';

export const pem = (label: string, octets: string): string =>
    `-----BEGIN ${label}-----\n${toBase64(octets).replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;

const exported = (key: string, options: object): string =>
    createPrivateKey(key)
        .export({ format: 'der', ...options } as { format: 'der'; type: 'pkcs8' })
        .toString('latin1');

/** DER of private keys by their form. */
export const privateKeys = {
    pkcs8: exported(keys.leaf, { type: 'pkcs8' }),
    pkcs1: exported(keys.leaf, { type: 'pkcs1' }),
    'encrypted-pkcs8': exported(keys.leaf, { type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'throw-away' }),
    sec1: exported(keys.ec, { type: 'sec1' })
} as const;

export const privatePems = {
    pkcs8: pem('PRIVATE KEY', privateKeys.pkcs8),
    pkcs1: pem('RSA PRIVATE KEY', privateKeys.pkcs1),
    'encrypted-pkcs8': pem('ENCRYPTED PRIVATE KEY', privateKeys['encrypted-pkcs8']),
    sec1: pem('EC PRIVATE KEY', privateKeys.sec1),
    openssh: pem('OPENSSH PRIVATE KEY', `openssh-key-v1\0${'\x07'.repeat(200)}`),
    pgp: `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${'QUJD'.repeat(30)}\n=ABCD\n-----END PGP PRIVATE KEY BLOCK-----\n`,
    putty: `PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nPrivate-Lines: 1\n${'QUJD'.repeat(16)}\n`
} as const;

const data = der.oid('1.2.840.113549.1.7.1');

export const files = {
    pkcs12: der.sequence(
        der.integer(3),
        der.sequence(data, der.tagged(0, der.octetString('\x05'.repeat(90)))),
        der.sequence(der.octetString('mac'))
    ),
    'java-keystore': `\xfe\xed\xfe\xed\0\0\0\x02\0\0\0\x01${'\x09'.repeat(90)}`,
    jceks: `\xce\xce\xce\xce\0\0\0\x02\0\0\0\x01${'\x09'.repeat(90)}`,
    /** Without a certificate in it. */
    pkcs7: der.sequence(
        der.oid('1.2.840.113549.1.7.2'),
        der.tagged(0, der.sequence(der.integer(1), der.set(), der.sequence(data), der.set()))
    ),
    request: der.sequence(
        der.sequence(der.integer(0), der.name('CN=chat signer'), publicKeyInfo(keys.leaf), der.tagged(0)),
        signatureAlgorithm(keys.leaf),
        der.bitString('\x01'.repeat(256))
    ),
    crl: der.sequence(
        der.sequence(der.integer(1), signatureAlgorithm(keys.leaf), der.name('CN=Acme root'), der.time('2026-01-01')),
        signatureAlgorithm(keys.leaf),
        der.bitString('\x01'.repeat(256))
    )
} as const;

export const publicPem = pem('PUBLIC KEY', publicKeyInfo(keys.leaf));
export const certificatePem = pem('CERTIFICATE', makeCertificate());

/** Members "d", "p", "q", … beside the public ones. */
export const privateJwk = createPrivateKey(keys.leaf).export({ format: 'jwk' });
export const publicJwk = createPublicKey(keys.leaf).export({ format: 'jwk' });

const url = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');

/** A token with three segments; its signature is no signature. */
export const token = [
    url('{"alg":"RS256","kid":"chat-2026-11"}'),
    url('{"sub":"customer-42","iss":"https://id.example.com","exp":1795438800}'),
    url('\x01'.repeat(256))
].join('.');
export const encryptedToken = [url('{"alg":"RSA-OAEP","enc":"A256GCM"}'), 'a2V5', 'aXY', 'Y2lwaGVydGV4dA', 'dGFn'].join(
    '.'
);

/** Octets of a text in UTF-16, without a byte order mark. */
export const utf16 = (text: string, encoding: 'le' | 'be' = 'le'): string => {
    const octets = Buffer.from(text, 'utf16le');
    return (encoding === 'le' ? octets : octets.swap16()).toString('latin1');
};
export const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
