import { TAG, constructed } from '../der/tags.js';

/** What a keystore holds, as far as it can be told without its password. */
export type StoreContent = 'private' | 'trusted-only';

const JAVA = /^(?:\xfe\xed\xfe\xed|\xce\xce\xce\xce)/;
const TRUSTED = 2;
/** Entries that are looked at: certificate authorities' stores have some hundred. */
const MOST_ENTRIES = 10_000;

function uint32(octets: string, at: number): number {
    let value = 0;
    for (let index = at; index < at + 4; index++) {
        value = value * 256 + octets.charCodeAt(index);
    }
    return value;
}

const uint16 = (octets: string, at: number): number => octets.charCodeAt(at) * 256 + octets.charCodeAt(at + 1);

/** Length of what stands before each certificate in version 2: the name of its type. */
function afterText(octets: string, at: number): number {
    return at + 2 + uint16(octets, at);
}

/** Java's JKS and JCEKS: the tag of each entry stands in plain text. What cannot be followed to the end may be private. */
function readJavaStore(octets: string): StoreContent {
    const version = uint32(octets, 4);
    const count = uint32(octets, 8);
    if (!(count >= 1 && count <= MOST_ENTRIES)) {
        return 'private';
    }
    let at = 12;
    for (let entry = 0; entry < count; entry++) {
        if (uint32(octets, at) !== TRUSTED) {
            return 'private';
        }
        const date = afterText(octets, at + 4);
        const length = version === 1 ? date + 8 : afterText(octets, date + 8);
        at = length + 4 + uint32(octets, length);
        if (!(at <= octets.length)) {
            return 'private';
        }
    }
    return 'trusted-only';
}

interface Element {
    readonly tag: number;
    readonly content: string;
    readonly next: number;
}

/** One whole element of definite length; null for anything else. */
function elementAt(octets: string, at: number): Element | null {
    const first = octets.charCodeAt(at + 1);
    const count = first < 0x80 ? 0 : first & 0x7f;
    if (!(first <= 0x84) || first === 0x80) {
        return null;
    }
    let length = count === 0 ? first : 0;
    for (let index = 0; index < count; index++) {
        length = length * 256 + octets.charCodeAt(at + 2 + index);
    }
    const content = at + 2 + count;
    const next = content + length;
    return next <= octets.length ? { tag: octets.charCodeAt(at), content: octets.slice(content, next), next } : null;
}

function elementsOf(octets: string): readonly Element[] | null {
    const found: Element[] = [];
    for (let at = 0; at < octets.length;) {
        const element = elementAt(octets, at);
        if (!element || found.length === MOST_ENTRIES) {
            return null;
        }
        found.push(element);
        at = element.next;
    }
    return found;
}

/** PKCS #7 data and encrypted data (RFC 2315 section 14), and the bag for certificates (RFC 7292 appendix D). */
const DATA = '\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01';
const ENCRYPTED = '\x2a\x86\x48\x86\xf7\x0d\x01\x07\x06';
const CERTIFICATE_BAG = '\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x0a\x01\x03';

/** The octets in `[0] { OCTET STRING }` behind the identifier of a ContentInfo. */
function dataOf(octets: string): string | null {
    const [identifier, wrapped] = elementsOf(octets) ?? [];
    const inner = wrapped?.tag === constructed(0) ? elementAt(wrapped.content, 0) : null;
    return identifier?.content === DATA && inner?.tag === TAG.octetString ? inner.content : null;
}

/** True of a part in which no key can be: certificates, open or encrypted (every program leaves encrypted keys in an open part). */
function isWithoutKey(content: string): boolean {
    const [identifier] = elementsOf(content) ?? [];
    if (identifier?.content === ENCRYPTED) {
        return true;
    }
    const data = dataOf(content);
    const bags = data === null ? null : elementsOf(elementAt(data, 0)?.content ?? '');
    return bags?.every((bag) => elementAt(bag.content, 0)?.content === CERTIFICATE_BAG) ?? false;
}

/** PKCS#12 (RFC 7292 section 4): the parts of its authenticated safe. */
function readPkcs12(octets: string): StoreContent {
    const [, contents] = elementsOf(elementAt(octets, 0)?.content ?? '') ?? [];
    const safe = contents ? dataOf(contents.content) : null;
    const parts = safe === null ? null : elementsOf(elementAt(safe, 0)?.content ?? '');
    return parts && parts.length > 0 && parts.every(({ content }) => isWithoutKey(content))
        ? 'trusted-only'
        : 'private';
}

export function isJavaStore(octets: string): boolean {
    return JAVA.test(octets);
}

/**
 * What a keystore holds. What cannot be read is taken for private.
 *
 * @param octets a JKS, JCEKS or PKCS#12 file
 */
export function contentOfStore(octets: string): StoreContent {
    return isJavaStore(octets) ? readJavaStore(octets) : readPkcs12(octets);
}
