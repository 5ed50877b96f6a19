import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { readBundles } from '../conformance/cases.js';

/** The clock of the samples: the good key's certificate runs out a year later. */
export const AT = '2026-11-23T12:00:00Z';

const made = readBundles().find(({ name }) => name === 'made')?.cases ?? [];

/** The text of one of the keys made for the conformance set, such as `jwk/ok.minimal`. */
export function madeKey(name: string): string {
    const text = made.find(({ id }) => id === `shared/${name}`)?.input.text;
    if (text === undefined) {
        throw new Error(`made.json has no case shared/${name}`);
    }
    return text;
}

export const goodKey = madeKey('jwk/ok.minimal');
const goodMembers = JSON.parse(goodKey) as { kid: string; n: string; x5c: [string] };

/** The good key with some members replaced; undefined leaves one out. */
export function keyWith(members: Readonly<Record<string, unknown>>): string {
    return JSON.stringify({ ...goodMembers, ...members }, null, 2);
}

export const der = Buffer.from(goodMembers.x5c[0], 'base64');

/** PEM (RFC 7468) of any octets. */
export function pem(label: string, octets: Buffer): string {
    const body = octets.toString('base64').replace(/.{1,64}/g, '$&\n');
    return `-----BEGIN ${label}-----\n${body}-----END ${label}-----\n`;
}

function jsonSegment(value: unknown): string {
    return Buffer.from(JSON.stringify(value)).toString('base64url');
}

const tokenSegments = [
    jsonSegment({ alg: 'RS256', typ: 'JWT', kid: goodMembers.kid }),
    jsonSegment({ iss: 'https://id.example.com', sub: 'customer-4711', exp: 1795435200 }),
    randomBytes(256).toString('base64url')
];
export const token = tokenSegments.join('.');

/** A private key made for this run only, in the forms that people have. */
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const privateJwk = pair.privateKey.export({ format: 'jwk' });
const encrypted = { type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'secret' } as const;

export const privateKeys: Readonly<Record<string, string | Buffer>> = {
    'pkcs8.pem': pair.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    'pkcs8.der': pair.privateKey.export({ type: 'pkcs8', format: 'der' }),
    'pkcs1.pem': pair.privateKey.export({ type: 'pkcs1', format: 'pem' }),
    'pkcs1.der': pair.privateKey.export({ type: 'pkcs1', format: 'der' }),
    'encrypted.pem': pair.privateKey.export({ ...encrypted, format: 'pem' }),
    'key.jwk': JSON.stringify({ ...privateJwk, kid: 'signer', alg: 'RS256' }, null, 2),
    'set.json': JSON.stringify({ keys: [goodMembers, { ...privateJwk, kid: 'signer', alg: 'RS256' }] }),
    'broken.json': JSON.stringify({ ...privateJwk, kid: 'signer' }).replace('"kid"', 'kid'),
    'in-x5c.json': keyWith({ x5c: [pair.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')] }),
    'pem-in-x5c.json': keyWith({ x5c: [pair.privateKey.export({ type: 'pkcs8', format: 'pem' })] }),
    'pem-and-certificate.pem': `${pem('CERTIFICATE', der)}${String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }))}`,
    'labelled.txt': `JWK : ${JSON.stringify({ ...privateJwk, kid: 'signer' })}`
};

/** Texts that must never come out again: the secret members, and the private key in base64. */
export const secrets: readonly string[] = [
    ...(['d', 'p', 'q', 'dp', 'dq', 'qi'] as const).flatMap((name) => privateJwk[name] ?? []),
    pair.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64').slice(400),
    pair.privateKey.export({ type: 'pkcs1', format: 'der' }).toString('base64').slice(400)
];

/** Made once with openssl: a request, a bundle of one certificate, and a list that revokes nothing. */
const others: Readonly<Record<string, string>> = {
    'CERTIFICATE REQUEST':
        'MIHMMHQCAQAwEjEQMA4GA1UEAwwHcmVxdWVzdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABGLnID1LKe7PsPoH0dY0UMi+R469' +
        'Xh7yI8VENu1Elo7jsMSn/GqfHDrPQuHcoanXV/BJxq2uuFn8OJWZUBUkqcugADAKBggqhkjOPQQDAgNIADBFAiBKG11FF7TOQmhy' +
        'dLDncc4+QkhFGHXqXh6FozQNaklIMQIhANF6mzZuRabUDMfzkejaLobcR14tCIMEsQQ/aT1XAHQ5',
    // Without certificates: with some it is read as these.
    PKCS7: 'MCMGCSqGSIb3DQEHAqAWMBQCAQExADALBgkqhkiG9w0BBwExAA==',
    'X509 CRL':
        'MIGlMEwCAQEwCgYIKoZIzj0EAwIwDTELMAkGA1UEAwwCY2EXDTI2MTEyMzE1MDUxM1oXDTI2MTIyMzE1MDUxM1qgDjAMMAoGA1Ud' +
        'FAQDAgEBMAoGCCqGSM49BAMCA0kAMEYCIQDT4Py9Qr99fLX0s0KMsKHYeqYqFxSPhRXHX4uSamOQtgIhAMLbvGEdAjMuNUafmwEz' +
        'Bce5qEC0NwGZlPXMy2Tgae9c'
};

function otherPem(label: string): string {
    return pem(label, Buffer.from(others[label] ?? '', 'base64'));
}

/** One input of each kind that the report knows. */
export const kinds: Readonly<Record<string, string | Buffer>> = {
    empty: ' \n',
    'too-large': ' '.repeat(1_048_576) + goodKey,
    jwk: goodKey,
    jwks: JSON.stringify({ keys: [goodMembers, { ...goodMembers, kid: 'other' }] }),
    'key-array': JSON.stringify([goodMembers]),
    certificate: pem('CERTIFICATE', der),
    'public-key': String(createPublicKey(pair.privateKey).export({ type: 'spki', format: 'pem' })),
    'private-key': String(privateKeys['pkcs8.pem']),
    'certificate-request': otherPem('CERTIFICATE REQUEST'),
    pkcs7: otherPem('PKCS7'),
    crl: otherPem('X509 CRL'),
    token,
    json: '42',
    unknown: 'Please find the key attached.',
    binary: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff, 0xfe, 0x80])
};
