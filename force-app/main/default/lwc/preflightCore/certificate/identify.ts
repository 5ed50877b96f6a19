import type { DerObjectKind } from '../types.js';
import { constructed, TAG } from '../der/tags.js';

const SEQUENCE = TAG.sequence;
/** PKCS #5 and PKCS #12 encryption schemes, as the first octets of their identifiers: 1.2.840.113549.1.5, 1.2.840.113549.1.12.1. */
const ENCRYPTION = /^\x2a\x86\x48\x86\xf7\x0d\x01(?:\x05|\x0c\x01)/;
/** 1.2.840.113549.1.7: the content types of PKCS #7 and CMS. */
const PKCS7 = /^\x2a\x86\x48\x86\xf7\x0d\x01\x07/;

/** The head of an element, whether the rest of it is there or not. */
interface Head {
    readonly tag: number;
    readonly content: number;
    readonly end: number;
}

const NO_HEAD: Head = { tag: -1, content: 0, end: 0 };

/** Reads a head as leniently as possible: also cut-off elements and those of indefinite length. */
function headAt(octets: string, at: number, limit: number): Head {
    if (at + 2 > limit) {
        return NO_HEAD;
    }
    const first = octets.charCodeAt(at + 1);
    const count = first <= 0x80 ? 0 : first & 0x7f;
    if (count > 8) {
        return NO_HEAD;
    }
    let length = first < 0x80 ? first : 0;
    for (let index = 0; index < count; index++) {
        length = length * 256 + octets.charCodeAt(at + 2 + index);
    }
    const content = at + 2 + count;
    const end = first === 0x80 || !(content + length <= limit) ? limit : content + length;
    return { tag: octets.charCodeAt(at), content, end };
}

/** The first few elements inside one. */
function children(octets: string, parent: Head, most: number): readonly Head[] {
    const found: Head[] = [];
    for (let at = parent.content; found.length < most && at < parent.end;) {
        const head = headAt(octets, at, parent.end);
        if (head === NO_HEAD) {
            break;
        }
        found.push(head);
        at = head.end;
    }
    return found;
}

/** The contents of the OBJECT IDENTIFIER that an element starts with; null when it starts with something else. */
function identifierIn(octets: string, head: Head): string | null {
    const first = headAt(octets, head.content, head.end);
    return head.tag === SEQUENCE && first.tag === TAG.objectIdentifier && first.end > first.content
        ? octets.slice(first.content, first.end)
        : null;
}

const tags = (heads: readonly Head[]): readonly number[] => heads.map(({ tag }) => tag);

/** What starts with a version or another number: the private keys, PKCS #12, and the bare RSA public key. */
function identifyNumbered(octets: string, parts: readonly Head[]): DerObjectKind {
    const [number, second, third] = parts;
    if (!number || !second) {
        return 'unknown';
    }
    if (second.tag === SEQUENCE) {
        const identifier = identifierIn(octets, second);
        if (identifier !== null && PKCS7.test(identifier)) {
            return 'pkcs12';
        }
        return identifier !== null && (!third || third.tag === TAG.octetString) ? 'private-key' : 'unknown';
    }
    const isVersion = number.end - number.content === 1 && octets.charCodeAt(number.content) <= 1;
    if (second.tag === TAG.octetString) {
        return isVersion ? 'private-key' : 'unknown';
    }
    if (second.tag === TAG.integer) {
        // version, modulus, public exponent, private exponent, …; or modulus and exponent alone
        return isVersion
            ? 'private-key'
            : parts.length === 2 && number.end - number.content >= 32
              ? 'public-key'
              : 'unknown';
    }
    return 'unknown';
}

/** What is signed: a certificate, a request for one, or a list of revoked ones. */
function identifySigned(octets: string, signed: Head): DerObjectKind {
    const parts = children(octets, signed, 4);
    const [first, second, third, fourth] = tags(parts);
    if (first === constructed(0)) {
        const version = headAt(octets, parts[0]?.content ?? 0, signed.end);
        return version.tag === TAG.integer || version === NO_HEAD ? 'certificate' : 'unknown';
    }
    const isTime = (tag: number | undefined): boolean => tag === TAG.utcTime || tag === TAG.generalizedTime;
    const [head, next] = parts;
    if (first === TAG.integer && next && second === SEQUENCE) {
        if (identifierIn(octets, next) === null) {
            return third === SEQUENCE || third === undefined ? 'certificate-request' : 'unknown';
        }
        return isTime(fourth) ? 'crl' : third === SEQUENCE || third === undefined ? 'certificate' : 'unknown';
    }
    const isList = first === SEQUENCE && head !== undefined && identifierIn(octets, head) !== null;
    return isList && second === SEQUENCE && isTime(third) ? 'crl' : 'unknown';
}

/** True for the part of a certificate that is signed, without its signature (TBSCertificate). */
export function isSignedPart(octets: string): boolean {
    const whole = headAt(octets, 0, octets.length);
    return whole.tag === SEQUENCE && whole.end === octets.length && identifySigned(octets, whole) === 'certificate';
}

/**
 * Says what octets are that should be DER, by their first few elements. Cut-off objects are recognised too; whether they
 * are sound is for others to find out.
 */
export function identifyDer(octets: string): DerObjectKind {
    const whole = headAt(octets, 0, octets.length);
    if (whole.tag !== SEQUENCE) {
        return 'unknown';
    }
    const parts = children(octets, whole, 4);
    const [first, second] = parts;
    if (first?.tag === TAG.integer) {
        return identifyNumbered(octets, parts);
    }
    if (first?.tag === TAG.objectIdentifier) {
        return PKCS7.test(octets.slice(first.content, first.end)) ? 'pkcs7' : 'unknown';
    }
    if (first?.tag !== SEQUENCE) {
        return 'unknown';
    }
    const algorithm = identifierIn(octets, first);
    if (algorithm === null) {
        return identifySigned(octets, first);
    }
    if (second?.tag === TAG.bitString) {
        return 'public-key';
    }
    return ENCRYPTION.test(algorithm) && (!second || second.tag === TAG.octetString)
        ? 'encrypted-private-key'
        : 'unknown';
}
