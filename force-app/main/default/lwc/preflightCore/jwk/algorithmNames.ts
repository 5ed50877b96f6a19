import { withoutUnseen } from '../text/invisible.js';

/** No name of an algorithm is as long. */
const LONGEST = 100;
/** RS256 under the names that it has elsewhere: Java, OpenSSL, XML. */
const OTHER_NAMES =
    /^(?:rs|rsassa-pkcs1-v1-5-)?(?:rsa-?)?(?:sha-?)?(256|512)(?:with-?rsa(?:encryption)?)?$|^rsa-?(?:sha-?)?(256|512)$/;

/** What an `alg` that is neither RS256 nor RS512 stands for (RFC 7518 sections 3.1 and 4.1, RFC 8037). */
export type AlgorithmKind = 'spelling' | 'rsa' | 'hmac' | 'elliptic' | 'encryption' | 'none' | 'other';

const KINDS: readonly (readonly [kind: AlgorithmKind, names: RegExp])[] = [
    ['rsa', /^(?:RS|PS)\d{3}$/i],
    ['hmac', /^HS\d{3}$/i],
    ['elliptic', /^(?:ES\d{3}K?|EdDSA|Ed25519|Ed448)$/i],
    ['encryption', /^(?:RSA-OAEP|RSA1_5|ECDH-ES|A\d{3}|dir)/],
    ['none', /^none$/i]
];

/** Whether a key type means RSA: in other case, with blanks or quotes around it, or as Azure names an RSA key in an HSM. */
export function isRsaName(kty: string): boolean {
    return /^(?:RSA|RSA-HSM)$/.test(plainName(kty).toUpperCase());
}

/** A name without what nobody sees, and without quotes, as Python prints those of bytes. */
export function plainName(name: string): string {
    if (name.length > LONGEST) {
        return name;
    }
    const plain = withoutUnseen(name);
    return /^b?(['"])(.*)\1$/.exec(plain)?.[2] ?? plain;
}

/** RS256 or RS512 when that is what the name means, else ''. */
export function meantBy(name: string): string {
    const match = OTHER_NAMES.exec(plainName(name).toLowerCase().replaceAll('_', '-'));
    const bits = match?.[1] ?? match?.[2];
    return bits === undefined ? '' : `RS${bits}`;
}

/** Says what is meant by the name of an algorithm that is not taken as it stands there. */
export function kindOfAlgorithm(name: string): AlgorithmKind {
    return meantBy(name) === '' ? (KINDS.find(([, names]) => names.test(name))?.[0] ?? 'other') : 'spelling';
}
