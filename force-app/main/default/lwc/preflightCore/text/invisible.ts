/**
 * Characters that nobody sees: one set for key IDs, issuers, names of members, "x5c", PEM, numbers and tokens. Written as
 * ranges of a class and as escapes, the same in Apex (`PreflightCharacters`): nobody could review the characters themselves.
 */

/**
 * Marks that leave no trace on the screen: what Unicode calls default-ignorable (soft hyphen, joiners, fillers of Hangul,
 * bidirectional marks, variation selectors, tags, byte order mark, …), the blank of Braille, marks of annotation.
 */
const MARKS =
    '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f' +
    '\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb' +
    '\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}';
/** White space of Unicode and the controls C0, DEL and C1. */
const BLANKS = '\\s\\u0000-\\u0020\\u007f-\\u00a0';

/** The marks as the inside of a character class, for an expression with the flag u. */
export const MARK_CLASS: string = MARKS;
/** The marks, and blanks of every kind, control characters among them. */
export const UNSEEN_CLASS: string = BLANKS + MARKS;

/* eslint-disable no-misleading-character-class -- single characters, each written as an escape */
const MARK = new RegExp(`[${MARKS}]+`, 'gu');
const ALL_UNSEEN = new RegExp(`[${UNSEEN_CLASS}]+`, 'gu');
const ONE_UNSEEN = new RegExp(`^[${UNSEEN_CLASS}]$`, 'u');
const SEEN = new RegExp(`[^${UNSEEN_CLASS}]`, 'u');
/** In the middle of a text an ordinary blank can be seen, and nothing else of these. */
const HIDDEN = new RegExp(`[\\p{Cc}\\u2028\\u2029${MARKS}]`, 'gu');
/* eslint-enable no-misleading-character-class */
const ODD_BLANK = /[^\S ]/;
const LONE_SURROGATE = /\p{Cs}/u;

/** True of text in which nothing can be seen. */
export function isBlank(text: string): boolean {
    return !SEEN.test(text);
}

/** The text without its marks; blanks stay. */
export function withoutMarks(text: string): string {
    return text.replace(MARK, '');
}

/** The text without everything that cannot be seen, blanks and line breaks too. */
export function withoutUnseen(text: string): string {
    return text.replace(ALL_UNSEEN, '');
}

/** The text without what cannot be seen in the middle of a line: marks and control characters. */
export function withoutHidden(text: string): string {
    return text.replace(HIDDEN, '');
}

/** Offsets of the part of a text that is not blank: from its first character that can be seen to behind its last. */
export function visiblePart(text: string): { readonly start: number; readonly end: number } {
    const start = text.search(SEEN);
    if (start < 0) {
        return { start: 0, end: 0 };
    }
    let end = text.length;
    for (;;) {
        const isPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(end - 2, end));
        const size = isPair ? 2 : 1;
        if (!ONE_UNSEEN.test(text.slice(end - size, end))) {
            return { start, end };
        }
        end -= size;
    }
}

/** The text without what cannot be seen in front of it and behind it. */
export function trimUnseen(text: string): string {
    const { start, end } = visiblePart(text);
    return text.slice(start, end);
}

/** Offset of the first mark or control character; -1 where there is none. */
export function findHidden(text: string): number {
    HIDDEN.lastIndex = 0;
    return HIDDEN.exec(text)?.index ?? -1;
}

/** Offset of the first white space that looks like an ordinary blank and is none; -1 where there is none. */
export function findOddBlank(text: string): number {
    return text.search(ODD_BLANK);
}

/** True of a character that leaves no trace on the screen; blanks and control characters are others. */
export function isMark(character: string): boolean {
    return character !== '' && withoutMarks(character) === '';
}

/** Offset of half a character (a surrogate without its partner), which UTF-8 cannot write; -1 where there is none. */
export function findHalfCharacter(text: string): number {
    return text.search(LONE_SURROGATE);
}

const NAMES: Readonly<Record<string, string>> = {
    '\u0009': 'tab',
    '\u000a': 'line feed',
    '\u000d': 'carriage return',
    '\u0020': 'blank',
    '\u00a0': 'no-break space',
    '\u00ad': 'soft hyphen',
    '\u200b': 'zero-width space',
    '\u200c': 'zero-width non-joiner',
    '\u200d': 'zero-width joiner',
    '\u200e': 'left-to-right mark',
    '\u200f': 'right-to-left mark',
    '\u202a': 'left-to-right embedding',
    '\u202b': 'right-to-left embedding',
    '\u202c': 'end of a change of direction',
    '\u202d': 'left-to-right override',
    '\u202e': 'right-to-left override',
    '\u202f': 'narrow no-break space',
    '\u2028': 'line separator',
    '\u2060': 'word joiner',
    '\u2800': 'blank of Braille',
    '\u3000': 'wide blank',
    '\u3164': 'filler of Hangul',
    '\ufe0f': 'variation selector',
    '\ufeff': 'byte order mark'
};

/** A character that cannot be seen, by its number, and by its name where it is a usual one: "U+00AD, soft hyphen". */
export function nameOfUnseen(text: string, at: number): string {
    const code = text.codePointAt(at) ?? 0;
    const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    const name = NAMES[String.fromCodePoint(code)];
    return name === undefined ? number : `${number}, ${name}`;
}
