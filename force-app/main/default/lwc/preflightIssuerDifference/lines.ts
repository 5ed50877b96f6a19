import { fill, numeral } from 'c/preflightShared';
import { labels } from './labels.js';

/** A text around the first character that differs. */
export interface Line {
    readonly before: string;
    /** The character that differs, made visible; a blank place at the end of the text. */
    readonly mark: string;
    readonly after: string;
}

/** Longer texts are shown around the difference. */
const MOST_BEFORE = 60;
const MOST_AFTER = 60;
/** The place where more would stand: wide enough to be marked. */
const END = '\u00a0';

/** Letters, digits and signs that can be told apart by eye; everything else is named by its number. */
const PLAIN = /^[\x21-\x7e]$/;

const codeOf = (character: string): string =>
    `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The character at an offset: never half of a pair. */
function characterAt(text: string, position: number): string {
    return position < text.length ? String.fromCodePoint(text.codePointAt(position) ?? 0) : '';
}

/** A pair of code units that is the same in its first half differs as a whole. */
function startOf(text: string, position: number): number {
    return position > 0 && /^[\udc00-\udfff]$/.test(text.charAt(position)) ? position - 1 : position;
}

/** Blanks and whatever cannot be seen, made visible. */
function visible(text: string): string {
    return [...text].map((character) => (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? character : '␣')).join('');
}

/** @param position offset of the first UTF-16 code unit that differs */
export function lineOf(text: string, position: number): Line {
    const start = startOf(text, position);
    const character = characterAt(text, start);
    const before = visible(text.slice(0, start));
    const after = visible(text.slice(start + character.length));
    return {
        before: before.length > MOST_BEFORE ? `…${before.slice(-MOST_BEFORE)}` : before,
        mark: character === '' ? END : visible(character),
        after: after.length > MOST_AFTER ? `${after.slice(0, MOST_AFTER)}…` : after
    };
}

function nameOf(text: string, position: number): string {
    const character = characterAt(text, startOf(text, position));
    if (character === '') {
        return text === '' ? labels.nothing : labels.end;
    }
    if (PLAIN.test(character)) {
        return `“${character}”`;
    }
    if (character === ' ') {
        return labels.blank;
    }
    return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)
        ? `“${character}” (${codeOf(character)})`
        : fill(labels.unseen, codeOf(character));
}

/** "Character 21: the keyset has “/”, your tokens end here." */
export function placeOf(keyset: string, tokens: string, position: number, words = labels.place): string {
    return fill(words, numeral(position + 1), nameOf(keyset, position), nameOf(tokens, position));
}
