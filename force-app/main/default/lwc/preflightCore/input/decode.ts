import type { Source, TextEncodingName } from '../types.js';
import { decodeUtf8 } from '../text/octets.js';

export interface DecodedSource {
    /** Without byte order mark; '' when it is no text. */
    readonly text: string;
    readonly encoding: TextEncodingName;
    readonly hasByteOrderMark: boolean;
    /** True when it is no text in any encoding. */
    readonly isBinary: boolean;
}

/** So much of an input shows what it is. */
const SAMPLE = 1024;
/** More control characters than this share of a sample, and it is no text. */
const MOST_CONTROLS = 0.1;
/** But for the escape character of a terminal's colours. */
const CONTROL = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x90\x95-\x9f\ufffd]|\x1b(?!\[)/g;
const NUL = /\0/g;
const BYTE_ORDER_MARK = '\ufeff';
/** What a byte order mark becomes when UTF-8 or UTF-16 is read as something else. */
const MISREAD_MARK = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff|\ufffd\ufffd(?=[^\0]?\0))/;
/** The quotation marks of windows-1252, which is what files in "Latin-1" really are. */
const WINDOWS_QUOTES = /[\x91-\x94]/g;
const WINDOWS_QUOTE_CODES: readonly number[] = [0x2018, 0x2019, 0x201c, 0x201d];
const CHUNK = 8192;

function looksBinary(text: string): boolean {
    const sample = text.slice(0, SAMPLE);
    return (sample.match(CONTROL)?.length ?? 0) > sample.length * MOST_CONTROLS;
}

/** Text whose characters are mostly ASCII has a NUL in every second octet in UTF-16. */
function guessUtf16(octets: string): 'utf-16le' | 'utf-16be' | null {
    const sample = octets.slice(0, SAMPLE);
    let even = 0;
    let odd = 0;
    for (const { index } of sample.matchAll(NUL)) {
        if (index % 2 === 0) {
            even++;
        } else {
            odd++;
        }
    }
    const many = sample.length * 0.4;
    return odd > many && odd > even * 4 ? 'utf-16le' : even > many && even > odd * 4 ? 'utf-16be' : null;
}

function decodeUtf16(octets: string, encoding: 'utf-16le' | 'utf-16be'): string {
    const high = encoding === 'utf-16le' ? 1 : 0;
    let text = '';
    let units: number[] = [];
    for (let at = 0; at + 1 < octets.length; at += 2) {
        units.push((octets.charCodeAt(at + high) << 8) | octets.charCodeAt(at + 1 - high));
        if (units.length === CHUNK) {
            text += String.fromCharCode(...units);
            units = [];
        }
    }
    return text + String.fromCharCode(...units);
}

function withoutMark(text: string, encoding: TextEncodingName, hasByteOrderMark = false): DecodedSource {
    const hasMark = text.startsWith(BYTE_ORDER_MARK);
    const plain = hasMark ? text.slice(1) : text;
    const isBinary = looksBinary(plain);
    return { text: isBinary ? '' : plain, encoding, hasByteOrderMark: hasMark || hasByteOrderMark, isBinary };
}

function decodeOctets(octets: string): DecodedSource {
    const marked = octets.startsWith('\xff\xfe') ? 'utf-16le' : octets.startsWith('\xfe\xff') ? 'utf-16be' : null;
    const utf16 = marked ?? guessUtf16(octets);
    if (utf16) {
        return withoutMark(decodeUtf16(octets, utf16), utf16);
    }
    const text = decodeUtf8(octets);
    if (text !== null) {
        return withoutMark(text, 'utf-8');
    }
    const latin = octets.replace(WINDOWS_QUOTES, (quote) =>
        String.fromCharCode(WINDOWS_QUOTE_CODES[quote.charCodeAt(0) - 0x91] ?? 0)
    );
    return withoutMark(latin, 'latin-1');
}

/** Pasted text; somebody else may have read it in the wrong encoding before. */
function repairText(given: string): DecodedSource {
    const mark = MISREAD_MARK.exec(given)?.[0] ?? '';
    const text = given.slice(mark.length);
    const utf16 = guessUtf16(text.replace(BYTE_ORDER_MARK, ''));
    if (utf16) {
        return withoutMark(text.replace(NUL, ''), utf16, mark !== '');
    }
    const isUtf8Mark = mark === '\xef\xbb\xbf';
    return withoutMark(isUtf8Mark ? text : given, 'utf-8', isUtf8Mark);
}

/** The text of a source in UTF-8, UTF-16 (also without byte order mark) or, when it is neither, in Latin-1. */
export function decodeSource(source: Source): DecodedSource {
    return 'bytes' in source ? decodeOctets(source.bytes) : repairText(source.text);
}
