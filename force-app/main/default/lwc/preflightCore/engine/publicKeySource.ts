import type { CertificatePublicKey, Source } from '../types.js';
import { identifyDer } from '../certificate/identify.js';
import { OID } from '../certificate/names.js';
import { readPublicKey } from '../certificate/publicKey.js';
import { DerReader } from '../der/derReader.js';
import { bitString, nothing, objectIdentifier, sequence, unsignedInteger } from '../der/derWriter.js';
import { decodeSource } from '../input/decode.js';
import { publicKeyInfo, rsaPublicKey } from '../signature/publicKeyInfo.js';
import type { PublicNumbers } from '../signature/verifyToken.js';
import { decodeBase64, encodeBase64Url } from '../text/base64.js';
import { readPem } from '../text/pem.js';

const SPACE = /\s+/g;
const SSH = /^[ \t]{0,40}ssh-rsa[ \t]{1,40}([\w+/=]{64,20000})/m;
const SSH_TYPE = '\0\0\0\x07ssh-rsa';
/** XML as .NET writes it: each number once, in base64. */
const XML = {
    n: /<Modulus>([\w+/=\s]{1,20000})<\/Modulus>/,
    e: /<Exponent>([\w+/=\s]{1,200})<\/Exponent>/
} as const;

/** Octets of base64 in either alphabet, with or without padding, blanks and line ends; '' of anything else. */
function decodeLoosely(text: string): string {
    const digits = text
        .replace(SPACE, '')
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/={1,2}$/, '');
    return decodeBase64(digits, 'base64url').octets ?? '';
}

/** RSAPublicKey of two big-endian numbers. */
const fromNumbers = (n: string, e: string): string => sequence(unsignedInteger(n), unsignedInteger(e));

/** The key in a line for OpenSSH (RFC 4253 section 6.6): a type, the exponent, the modulus, each with its length. */
function readSsh(text: string): string[] {
    const octets = decodeLoosely(SSH.exec(text)?.[1] ?? '');
    if (!octets.startsWith(SSH_TYPE)) {
        return [];
    }
    const [numbers, end] = [0, 1].reduce<readonly [string[], number]>(
        ([found, at]) => {
            const length = [0, 1, 2, 3].reduce((sum, index) => sum * 256 + octets.charCodeAt(at + index), 0);
            return [[...found, octets.slice(at + 4, at + 4 + length)], at + 4 + length];
        },
        [[], SSH_TYPE.length]
    );
    const [e = '', n = ''] = numbers;
    return end === octets.length ? [fromNumbers(n, e)] : [];
}

function readXml(text: string): string[] {
    const [n, e] = [XML.n, XML.e].map((part) => decodeLoosely(part.exec(text)?.[1] ?? ''));
    return n && e ? [fromNumbers(n, e)] : [];
}

/** Bare public keys in a source, in PEM or DER: SubjectPublicKeyInfo (RFC 5280) or RSAPublicKey (RFC 8017), octets. */
export function publicKeysIn(source: Source): readonly string[] {
    if ('bytes' in source && identifyDer(source.bytes) === 'public-key') {
        return [source.bytes];
    }
    const { text, isBinary } = decodeSource(source);
    return isBinary
        ? []
        : readPem(text).flatMap(({ octets }) =>
              octets !== null && identifyDer(octets) === 'public-key' ? [octets] : []
          );
}

/** The same in every form in which programs give a public key: also bare base64, a line for OpenSSH, XML of .NET. */
function publicKeysInAnyForm(source: Source): readonly string[] {
    const found = publicKeysIn(source);
    const { text, isBinary } = decodeSource(source);
    if (found.length > 0 || isBinary) {
        return found;
    }
    const bare = decodeLoosely(text);
    return identifyDer(bare) === 'public-key' ? [bare] : [...readSsh(text), ...readXml(text)];
}

function numbersIn(octets: string): PublicNumbers[] {
    const asInfo = sequence(sequence(objectIdentifier(OID.rsa), nothing()), bitString(octets));
    const keys = [octets, asInfo].map((info) => readPublicKey(new DerReader(info)));
    return keys
        .flatMap(({ modulus, exponent }) => (modulus && exponent ? [{ n: modulus, e: exponent }] : []))
        .slice(0, 1)
        .map(({ n, e }) => ({ n: encodeBase64Url(n), e: encodeBase64Url(e) }));
}

/** `n` and `e` of the bare public RSA keys in a source: no key to upload, but enough to verify a token with. */
export function publicNumbersIn(source: Source): readonly PublicNumbers[] {
    return publicKeysInAnyForm(source).flatMap(numbersIn);
}

/** True when a bare public key is the one in a certificate. */
export function isKeyOf(octets: string, key: CertificatePublicKey | undefined): boolean {
    if (!key) {
        return false;
    }
    const { spki, modulus, exponent } = key;
    if (octets === spki || modulus === null || exponent === null) {
        return octets === spki;
    }
    const numbers = { n: encodeBase64Url(modulus), e: encodeBase64Url(exponent) };
    return octets === publicKeyInfo(numbers) || octets === rsaPublicKey(numbers);
}
