/** Strings of the JSON reader: where they end, what they say, and how their value maps to the text. */

const BACKSLASH = 92;
const APOSTROPHE = 39;
const BACKTICK = 96;
const LAST_ASCII = 127;
const FOUR_HEX = /^[0-9a-fA-F]{4}$/;
const TWO_HEX = /^[0-9a-fA-F]{2}$/;
const NAMED: Readonly<Record<string, string>> = {
    '"': '"',
    '\\': '\\',
    '/': '/',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t'
};

const DOUBLE_QUOTES = '\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\uff02';
const SINGLE_QUOTES = '\u2018\u2019\u201a\u201b\u2032\u2035\u00b4';

/** Typographic marks that end a string which began with an ordinary double quote. */
export const TYPOGRAPHIC_DOUBLE = /[\u201c-\u201f\u2033\u2036\u00ab\u00bb\uff02]/;

/** The kind of slip that an opening mark is, and the marks that may close it; null for no quotation mark. */
export function quotationAt(
    text: string,
    at: number
): { readonly kind: 'single-quotes' | 'typographic-quotes'; readonly closers: string } | null {
    const code = text.charCodeAt(at);
    if (code === APOSTROPHE || code === BACKTICK) {
        return { kind: 'single-quotes', closers: text.charAt(at) };
    }
    if (!(code > LAST_ASCII)) {
        return null;
    }
    const mark = text.charAt(at);
    if (DOUBLE_QUOTES.includes(mark)) {
        return { kind: 'typographic-quotes', closers: `${DOUBLE_QUOTES}"` };
    }
    return SINGLE_QUOTES.includes(mark) ? { kind: 'typographic-quotes', closers: `${SINGLE_QUOTES}'` } : null;
}

/** Offset of the double quote that closes a string, from its first character; -1 when there is none. */
export function findDoubleQuote(text: string, from: number): number {
    for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
        let slashes = at;
        while (slashes > from && text.charCodeAt(slashes - 1) === BACKSLASH) {
            slashes--;
        }
        if ((at - slashes) % 2 === 0) {
            return at;
        }
    }
    return -1;
}

/** The same for any set of closing marks. */
export function findCloser(text: string, from: number, closers: string): number {
    for (let at = from; at < text.length; at++) {
        if (text.charCodeAt(at) === BACKSLASH) {
            at++;
        } else if (closers.includes(text.charAt(at))) {
            return at;
        }
    }
    return -1;
}

/** One escape: its length in the text and what it stands for; one that JSON does not know is read as it was meant. */
function escapeAt(
    text: string,
    at: number
): { readonly length: number; readonly value: string; readonly isBad: boolean } {
    const mark = text.charAt(at + 1);
    const named = NAMED[mark];
    if (named !== undefined) {
        return { length: 2, value: named, isBad: false };
    }
    const hex = text.slice(at + 2, mark === 'u' ? at + 6 : at + 4);
    if ((mark === 'u' && FOUR_HEX.test(hex)) || (mark === 'x' && TWO_HEX.test(hex))) {
        const value = String.fromCharCode(Number.parseInt(hex, 16));
        return { length: 2 + hex.length, value, isBad: mark === 'x' };
    }
    const isBreak = mark === '\n' || mark === '\r';
    return { length: 1 + mark.length, value: isBreak ? '' : mark, isBad: true };
}

/** Decodes what stands between two quotes. `badEscape` is the place of the first escape that JSON does not know. */
export function unescape(inside: string): {
    readonly value: string;
    readonly badEscape: { readonly start: number; readonly end: number } | null;
} {
    let value = '';
    let badEscape: { start: number; end: number } | null = null;
    let from = 0;
    for (let at = inside.indexOf('\\'); at >= 0; at = inside.indexOf('\\', from)) {
        const escape = escapeAt(inside, at);
        if (escape.isBad) {
            badEscape ??= { start: at, end: at + escape.length };
        }
        value += inside.slice(from, at) + escape.value;
        from = at + escape.length;
    }
    return { value: value + inside.slice(from), badEscape };
}

/** The offset in the text of a character of the decoded value; `start` and `end` enclose the string without its quotes. */
export function offsetInText(text: string, start: number, end: number, index: number): number {
    let left = index;
    let at = start;
    while (at < end && left > 0) {
        const isEscape = text.charCodeAt(at) === BACKSLASH;
        const escape = isEscape ? escapeAt(text, at) : null;
        at += escape ? escape.length : 1;
        left -= escape ? escape.value.length : 1;
    }
    return Math.min(at, end);
}
