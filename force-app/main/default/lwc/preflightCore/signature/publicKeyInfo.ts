import { decodeBase64 } from '../text/base64.js';
import type { PublicNumbers } from './verifyToken.js';

/** AlgorithmIdentifier of rsaEncryption with its NULL (RFC 3279 section 2.3.1). */
const RSA = '\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00';

function element(tag: number, content: string): string {
    const { length } = content;
    if (length < 0x80) {
        return String.fromCharCode(tag, length) + content;
    }
    const octets = length < 0x100 ? [length] : [length >> 8, length & 0xff];
    return String.fromCharCode(tag, 0x80 | octets.length, ...octets) + content;
}

function integer(base64url: string): string {
    const octets = decodeBase64(base64url, 'base64url').octets ?? '';
    return element(0x02, octets.charCodeAt(0) >= 0x80 ? `\0${octets}` : octets);
}

/** A key as RSAPublicKey (RFC 8017 appendix A.1.1), in DER. */
export function rsaPublicKey({ n, e }: PublicNumbers): string {
    return element(0x30, integer(n) + integer(e));
}

/** A key as SubjectPublicKeyInfo (RFC 5280 section 4.1), in DER; the numbers have less than 65,536 octets. */
export function publicKeyInfo(key: PublicNumbers): string {
    return element(0x30, RSA + element(0x03, `\0${rsaPublicKey(key)}`));
}
