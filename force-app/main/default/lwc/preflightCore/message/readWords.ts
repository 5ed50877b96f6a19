import { MARK_CLASS } from '../text/invisible.js';

/** A word of a text, in small letters, with its place in the text. */
export interface Word {
    readonly word: string;
    /** Offsets into the text. */
    readonly start: number;
    readonly end: number;
}

/**
 * A run of letters, or what stands for one character: an escape of JSON (also of JSON in JSON), an entity of HTML, an
 * octet in an address. Every repetition has a bound, so the whole takes linear time.
 */
const UNIT =
    /([\p{L}\p{N}]+)|\\{1,8}(?:u([\da-f]{4})|[nrtbf]|["'/])|&(?:amp;){0,2}(?:#x([\da-f]{1,5})|#(\d{1,6})|(\w{2,6}));|%([0-7][\da-f])|[^]/giu;

/** Apostrophes of all kinds, and what cannot be seen: they do not part a word. */
const GLUE = new RegExp(`^['’‘ʼ′\`´＇${MARK_CLASS}]$`, 'u');
const APOSTROPHES = new Set(['apos', 'rsquo', 'lsquo']);
const LETTERS = /^[\p{L}\p{N}]$/u;

const fromHex = (digits: string): string => String.fromCodePoint(parseInt(digits, 16));

/** What a unit stands for: letters, a character that parts words, or '' for one that does not. */
function valueOf(match: RegExpMatchArray): string {
    const [unit, letters, escaped, hex, decimal, entity, octet] = match;
    if (letters !== undefined) {
        return letters;
    }
    const code = escaped ?? hex ?? octet;
    const character =
        code !== undefined
            ? fromHex(code)
            : decimal !== undefined
              ? String.fromCodePoint(Number(decimal))
              : entity !== undefined
                ? APOSTROPHES.has(entity.toLowerCase())
                    ? '’'
                    : ' '
                : unit.endsWith("'")
                  ? '’'
                  : unit;
    return GLUE.test(character) ? '' : LETTERS.test(character) ? character : ' ';
}

/** The words of a text: case, punctuation, apostrophes and escapes do not matter. Never throws. */
export function readWords(text: string): Word[] {
    const words: Word[] = [];
    let word = '';
    let start = 0;
    let end = 0;
    const close = (): void => {
        if (word !== '') {
            words.push({ word: word.toLowerCase(), start, end });
        }
        word = '';
    };
    for (const match of text.matchAll(UNIT)) {
        const value = valueOf(match);
        if (value === ' ') {
            close();
        } else if (value !== '') {
            start = word === '' ? match.index : start;
            word += value;
            end = match.index + match[0].length;
        }
    }
    close();
    return words;
}
