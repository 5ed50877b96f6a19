const NOT_ASCII = /[^\0-\x7f]/;
const NOT_HEX = /[^0-9a-fA-F]/;
const REPLACEMENT = 0xfffd;
const HEX = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'));

/** What newer browsers offer (ECMAScript's "Uint8Array to/from base64"): one call instead of one access a byte. */
interface NativeBase64 {
    readonly fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
}
interface NativeBytes extends Uint8Array<ArrayBuffer> {
    readonly toBase64?: () => string;
}

/**
 * Octets for `crypto.subtle`. Everything else works on binary strings: in Lightning Web Security each access to a typed
 * array crosses a membrane.
 */
export function toBytes(octets: string): Uint8Array<ArrayBuffer> {
    const native = Uint8Array as NativeBase64;
    if (native.fromBase64) {
        return native.fromBase64(btoa(octets));
    }
    const bytes = new Uint8Array(octets.length);
    for (let index = 0; index < octets.length; index++) {
        bytes[index] = octets.charCodeAt(index);
    }
    return bytes;
}

/** A digest's octets as a binary string. Spreading the bytes would be fifty times as slow in Lightning Web Security. */
export function fromBytes(buffer: ArrayBuffer): string {
    const bytes: NativeBytes = new Uint8Array(buffer);
    if (bytes.toBase64) {
        return atob(bytes.toBase64());
    }
    const { length } = bytes;
    let octets = '';
    for (let index = 0; index < length; index++) {
        octets += String.fromCharCode(bytes[index] ?? 0);
    }
    return octets;
}

/** Lower-case hex without separators. */
export function toHex(octets: string): string {
    let hex = '';
    for (let index = 0; index < octets.length; index++) {
        hex += HEX[octets.charCodeAt(index)] ?? '';
    }
    return hex;
}

/** The octets of pairs of hex digits in either case; null when it is anything else. */
export function fromHex(hex: string): string | null {
    if (hex.length % 2 !== 0 || NOT_HEX.test(hex)) {
        return null;
    }
    let octets = '';
    for (let index = 0; index < hex.length; index += 2) {
        octets += String.fromCharCode(Number.parseInt(hex.slice(index, index + 2), 16));
    }
    return octets;
}

/** How many octets follow a first octet, and the range that the second one must be in (RFC 3629 section 4). */
function sequenceAfter(first: number): { readonly more: number; readonly low: number; readonly high: number } | null {
    if (first >= 0xc2 && first <= 0xdf) {
        return { more: 1, low: 0x80, high: 0xbf };
    }
    if (first >= 0xe0 && first <= 0xef) {
        return { more: 2, low: first === 0xe0 ? 0xa0 : 0x80, high: first === 0xed ? 0x9f : 0xbf };
    }
    if (first >= 0xf0 && first <= 0xf4) {
        return { more: 3, low: first === 0xf0 ? 0x90 : 0x80, high: first === 0xf4 ? 0x8f : 0xbf };
    }
    return null;
}

/** UTF-8 as text; null when it is malformed, overlong, cut off, or holds surrogates (RFC 3629). Keeps a byte order mark. */
export function decodeUtf8(octets: string): string | null {
    const firstOther = octets.search(NOT_ASCII);
    if (firstOther < 0) {
        return octets;
    }
    let text = octets.slice(0, firstOther);
    let plainFrom = firstOther;
    let index = firstOther;
    while (index < octets.length) {
        const first = octets.charCodeAt(index);
        if (first < 0x80) {
            index++;
            continue;
        }
        text += octets.slice(plainFrom, index);
        const sequence = sequenceAfter(first);
        const second = octets.charCodeAt(index + 1);
        // charCodeAt past the end is NaN, which fails every comparison
        if (!sequence || !(second >= sequence.low && second <= sequence.high)) {
            return null;
        }
        let codePoint = ((first & (0x3f >> sequence.more)) << 6) | (second & 0x3f);
        for (let further = 2; further <= sequence.more; further++) {
            const octet = octets.charCodeAt(index + further);
            if ((octet & 0xc0) !== 0x80) {
                return null;
            }
            codePoint = (codePoint << 6) | (octet & 0x3f);
        }
        text += String.fromCodePoint(codePoint);
        index += sequence.more + 1;
        plainFrom = index;
    }
    return text + octets.slice(plainFrom);
}

/** UTF-8 as text, with one U+FFFD for each longest piece that could have begun a character, as decoders of today have it. */
export function decodeUtf8Leniently(octets: string): string {
    let text = '';
    for (let index = 0; index < octets.length;) {
        const sequence = sequenceAfter(octets.charCodeAt(index));
        let length = 1;
        for (; sequence && length <= sequence.more; length++) {
            const next = octets.charCodeAt(index + length);
            const [low, high] = length === 1 ? [sequence.low, sequence.high] : [0x80, 0xbf];
            if (!(next >= low && next <= high)) {
                break;
            }
        }
        text += decodeUtf8(octets.slice(index, index + length)) ?? '\uFFFD';
        index += length;
    }
    return text;
}

/** Text as UTF-8; a surrogate without its partner becomes U+FFFD, as TextEncoder has it. */
export function encodeUtf8(text: string): string {
    if (!NOT_ASCII.test(text)) {
        return text;
    }
    let octets = '';
    for (const character of text) {
        const found = character.codePointAt(0) ?? REPLACEMENT;
        const code = found >= 0xd800 && found <= 0xdfff ? REPLACEMENT : found;
        if (code < 0x80) {
            octets += character;
        } else if (code < 0x800) {
            octets += String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
        } else if (code < 0x10000) {
            octets += String.fromCharCode(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
        } else {
            octets += String.fromCharCode(
                0xf0 | (code >> 18),
                0x80 | ((code >> 12) & 0x3f),
                0x80 | ((code >> 6) & 0x3f),
                0x80 | (code & 0x3f)
            );
        }
    }
    return octets;
}

/** Octets that the text has in UTF-8. */
export function utf8Length(text: string): number {
    if (!NOT_ASCII.test(text)) {
        return text.length;
    }
    let length = 0;
    for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        if (unit < 0x80) {
            length += 1;
        } else if (unit < 0x800) {
            length += 2;
        } else if (unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00) {
            length += 4;
            index++;
        } else {
            length += 3;
        }
    }
    return length;
}
