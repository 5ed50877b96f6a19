import { generateKeyPairSync } from 'node:crypto';
import { keyWith, kinds, madeKey, pem, der, privateKeys } from '../cli/samples.js';
import { ISSUER, signed, signers } from '../cli/tokenSamples.js';
import { NOW_SECONDS } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeToken.js';

/** A mistake as somebody makes it, in one or more ways: what they have then, and what they check it with. */
export interface Mistake {
    readonly command: 'check' | 'token';
    readonly contents: readonly (string | Buffer)[];
    /** What stands behind the file's name. */
    readonly args?: readonly string[];
}

const { chat, stranger } = signers;

const key = (...contents: Mistake['contents']): Mistake => ({ command: 'check', contents });
const token = (...contents: Mistake['contents']): Mistake => ({
    command: 'token',
    contents,
    args: ['--key', 'chat.json', '--issuer', ISSUER]
});

const PLACEHOLDERS = { y: 'y', crv: 'crv', d: 'd', k: 'k' };
const base64 = der.toString('base64');

/** The mistakes of docs/comparison.md, by the words of their rows. */
export const mistakes: Readonly<Record<string, Mistake>> = {
    'Certificate of another key pair': key(madeKey('jwk/n.mismatch_other_cert')),
    'Expired certificate': key(madeKey('jwk/cert.expired')),
    'Certificate with 9 days left': key(madeKey('jwk/cert.expires_in_9d')),
    'Certificate that is not valid yet': key(madeKey('jwk/cert.not_yet_valid')),
    'Key of 1,024 bits': key(madeKey('jwk/weak.rsa1024')),
    'Public exponent 3': key(madeKey('jwk/weak.e3')),
    'Certificate signed with SHA-1': key(madeKey('jwk/cert.sha1')),
    'EC key and certificate': key(madeKey('jwk/cert.ec_key')),
    'RSASSA-PSS key and certificate': key(madeKey('jwk/cert.spki_rsassa_pss')),
    'Private key in the place of the certificate': key(privateKeys['pkcs8.pem'] ?? ''),
    'Certificate and private key in one file': key(privateKeys['pem-and-certificate.pem'] ?? ''),
    'Certificate request in the place of the certificate': key(madeKey('jwk/x5c.csr')),
    'Public key, no certificate': key(kinds['public-key'] ?? ''),
    'Algorithm `RS384`, `HS256`, `rs256` or `none`': key(
        ...['RS384', 'HS256', 'rs256', 'none'].map((alg) => keyWith({ alg }))
    ),
    'No key ID': key(keyWith({ kid: undefined })),
    'Key ID with a blank at its end': key(keyWith({ kid: 'chat-2026 ' })),
    'Sample left in as key ID': key(keyWith({ kid: '<your key id>' })),
    'Placeholders `"d":"d","k":"k"` in the key': key(keyWith(PLACEHOLDERS)),
    'Label `JWK :` pasted along': key(`JWK : ${JSON.stringify(JSON.parse(keyWith(PLACEHOLDERS)))}\n`),
    'PEM lines in `x5c`': key(keyWith({ x5c: [pem('CERTIFICATE', der)] })),
    'Line breaks or blanks in `x5c`': key(
        ...['\n', ' '].map((gap) => keyWith({ x5c: [base64.replace(/.{64}/g, `$&${gap}`)] }))
    ),
    'base64url in `x5c`': key(keyWith({ x5c: [base64.replace(/\+/g, '-').replace(/\//g, '_')] })),
    'Padding missing in `x5c`': key(madeKey('jwk/x5c.missing_padding')),
    'Hex in `x5c`': key(keyWith({ x5c: [der.toString('hex')] })),
    '`x5c` is a text, not a list': key(keyWith({ x5c: base64 })),
    'Certificate cut off when copied': key(madeKey('jwk/x5c.truncated')),
    'Hex in `n`': key(madeKey('jwk/n.hex')),
    '`e` is the number 65537': key(keyWith({ e: 65537 })),
    'Chain in the wrong order': key(madeKey('jwk/chain.reversed')),
    'Keys in an array': key(madeKey('jwk/doc.json_array')),
    'Comma too many in the JSON': key(madeKey('jwk/doc.trailing_comma')),
    'Modulus of a broken generator (ROCA)': key(madeKey('jwk/weak.roca')),
    'No `typ` in the header': token(signed(chat, { header: { typ: undefined } })),
    'Label `JWT :` pasted along': token(`JWT : ${signed(chat)}`),
    'Lifetime of 0 seconds': token(signed(chat, { claims: { iat: NOW_SECONDS, exp: NOW_SECONDS } })),
    'Lifetime of 68 years': token(signed(chat, { claims: { exp: NOW_SECONDS + 2_147_483_647 } })),
    '`exp` in milliseconds': token(signed(chat, { claims: { exp: (NOW_SECONDS + 3600) * 1000 } })),
    'Signed with the key of another pair': token(signed({ ...stranger, kid: chat.kid })),
    'Key ID that the key does not have': token(signed({ ...chat, kid: 'chat-2025' })),
    'Signed with RS384 or PS256': token(...['RS384', 'PS256'].map((alg) => signed(chat, { header: { alg } }))),
    'Signed with RS512, key says RS256': token(signed(chat, { header: { alg: 'RS512' } })),
    'Slash at the end of the issuer': token(signed(chat, { claims: { iss: `${ISSUER}/` } }))
};

function privatePem(type: 'pkcs1' | 'pkcs8', modulusLength = 2048): string {
    return String(generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ type, format: 'pem' }));
}

/** What people have when they want to sign a token, by the words of the page's rows. */
export const keysToSignWith: Readonly<Record<string, string | Buffer>> = {
    'PKCS#8 (`BEGIN PRIVATE KEY`)': privatePem('pkcs8'),
    'PKCS#1 (`BEGIN RSA PRIVATE KEY`)': privatePem('pkcs1'),
    'PKCS#8 with line ends of Windows, on Linux': privatePem('pkcs8').replace(/\n/g, '\r\n'),
    'Encrypted with a password': privateKeys['encrypted.pem'] ?? '',
    'EC key': String(
        generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' })
    ),
    'Key of 1,024 bits': privatePem('pkcs8', 1024),
    'Public key': kinds['public-key'] ?? '',
    Certificate: pem('CERTIFICATE', der)
};
