import type { Fact, Token, TokenSubject } from '../types.js';
import { encodeBase64 } from '../text/base64.js';
import { valueOf } from '../text/member.js';
import { encodeUtf8, toBytes } from '../text/octets.js';
import { publicKeyInfo, rsaPublicKey } from './publicKeyInfo.js';
import type { PublicNumbers } from './verifyToken.js';

type SecretForm = 'certificate' | 'certificate-pem' | 'public-key-pem' | 'public-key-der' | 'jwk';

/** What of a given key may have served as a secret; null: it has none. */
export interface PublicForms {
    /** DER of its certificate. */
    readonly certificate: string | null;
    readonly numbers: PublicNumbers | null;
    /** The JWK as it was given. */
    readonly jwk: string | null;
}

const HASHES: ReadonlyMap<string, string> = new Map([
    ['HS256', 'SHA-256'],
    ['HS384', 'SHA-384'],
    ['HS512', 'SHA-512']
]);
const NOT_ASCII = /[^\0-\x7f]/;
const NOTHING: TokenSubject['hmacSecret'] = { known: true, value: null };

/** A text as a file holds it: with and without a line end, of either kind. */
function asFile(text: string): string[] {
    const plain = text.trimEnd();
    const windows = plain.replace(/\r?\n/g, '\r\n');
    return [...new Set([text, plain, `${plain}\n`, windows, `${windows}\r\n`])];
}

function pem(label: string, der: string): string[] {
    const lines = encodeBase64(der).match(/.{1,64}/g) ?? [];
    return asFile([`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join('\n'));
}

function secretsOf({ certificate, numbers, jwk }: PublicForms): [SecretForm, string][] {
    const spki = numbers && publicKeyInfo(numbers);
    const found: [SecretForm, readonly string[]][] = [
        ['certificate', certificate === null ? [] : [...asFile(encodeBase64(certificate)), certificate]],
        ['certificate-pem', certificate === null ? [] : pem('CERTIFICATE', certificate)],
        ['public-key-pem', spki === null ? [] : pem('PUBLIC KEY', spki)],
        ['public-key-pem', numbers === null ? [] : pem('RSA PUBLIC KEY', rsaPublicKey(numbers))],
        ['public-key-der', spki === null ? [] : [spki, ...asFile(encodeBase64(spki))]],
        ['jwk', jwk === null || jwk === '' ? [] : asFile(encodeUtf8(jwk))]
    ];
    return found.flatMap(([form, texts]) => texts.map((text): [SecretForm, string] => [form, text]));
}

/**
 * With an HMAC (RFC 7518 section 3.2): which public form of a given key served as its secret. Whoever has the public key
 * can make such a token (RFC 8725 section 2.1).
 */
export async function hmacSecretOf(
    subtle: SubtleCrypto | undefined,
    token: Token,
    keys: readonly PublicForms[]
): Promise<Fact<SecretForm | null>> {
    const hash = HASHES.get(valueOf(token.alg) ?? '');
    const { signature, signingInput } = token;
    const canBe = hash !== undefined && keys.length > 0;
    if (!canBe || signature === null || signingInput === null || NOT_ASCII.test(signingInput)) {
        return NOTHING;
    }
    if (!subtle) {
        return { known: false, reason: 'no-crypto' };
    }
    const made = toBytes(signature);
    const signed = toBytes(signingInput);
    const algorithm = { name: 'HMAC', hash };
    const verifies = async ([, secret]: [SecretForm, string]): Promise<boolean> => {
        const key = await subtle.importKey('raw', toBytes(secret), algorithm, false, ['verify']);
        return subtle.verify('HMAC', key, made, signed);
    };
    try {
        const secrets = keys.flatMap(secretsOf);
        const results = await Promise.all(secrets.map(verifies));
        return { known: true, value: secrets[results.indexOf(true)]?.[0] ?? null };
    } catch {
        return { known: false, reason: 'algorithm-unsupported' };
    }
}
