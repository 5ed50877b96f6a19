import type { TokenWrapping } from '../types.js';
import { isSpace, skipSpace, trimEnd } from './space.js';

/** What programs and people write before a token, such as `Authorization: Bearer ` and Salesforce's own `JWT : `. */
const WORD =
    /(?:(?:proxy-)?authorization|bearer|(?:access|id|identity|user)[_-]?token|token|jwt|jws)(?=[^A-Za-z0-9_.-]|e[yw])/iy;
const QUOTES = '"\'`\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a';
const SEPARATORS = ':=';
/** What a copied line of code ends with. */
const ENDINGS = `${QUOTES};,`;
const MOST_WORDS = 3;
const MOST_ENDINGS = 4;

/** A text without what stands around its middle. */
export interface Unwrapped {
    readonly start: number;
    readonly end: number;
    readonly wrapping: TokenWrapping | null;
    /** Blanks or line ends around it, or between quotes and it. */
    readonly hasSpaceAround: boolean;
}

function skip(text: string, at: number, characters: string): number {
    let next = at;
    while (next < text.length && characters.includes(text.charAt(next))) {
        next++;
    }
    return next;
}

function matchWord(text: string, at: number): string {
    WORD.lastIndex = at;
    return WORD.exec(text)?.[0] ?? '';
}

/** Takes words with what belongs to them off the front: "Authorization: Bearer", `"token": "`. */
function skipLabels(text: string, start: number, end: number) {
    let at = start;
    let label = '';
    for (let words = 0; words < MOST_WORDS; words++) {
        const from = skip(text, at, QUOTES);
        const word = matchWord(text, from);
        if (word === '') {
            break;
        }
        const close = skip(text, from + word.length, QUOTES);
        const colon = skipSpace(text, close, end);
        const after = skip(text, colon, SEPARATORS);
        label += `${label === '' ? '' : ' '}${word}`;
        at = skipSpace(text, after, end);
        // A colon belongs to the label when another word follows.
        label += after > colon ? ':' : '';
    }
    const quoted = skip(text, at, QUOTES);
    const inner = skipSpace(text, quoted, end);
    const hasQuotes = quoted > at;
    return { at: inner, label: label.replace(/:$/, ''), hasQuotes, isSpaced: hasQuotes && inner > quoted };
}

function skipEndings(text: string, start: number, end: number): number {
    let last = end;
    for (let count = 0; count < MOST_ENDINGS && last > start && ENDINGS.includes(text.charAt(last - 1)); count++) {
        last--;
    }
    return last;
}

function wrappingOf(label: string, hasQuotes: boolean, hasEnding: boolean): TokenWrapping | null {
    if (label !== '') {
        return { form: /bearer|authorization/i.test(label) ? 'bearer' : 'label', label };
    }
    return hasQuotes ? { form: 'quotes', label: '' } : hasEnding ? { form: 'text', label: '' } : null;
}

/** Takes off what usually stands around a token: space, labels, quotes, the end of a line of code. */
export function unwrap(text: string): Unwrapped {
    const outerEnd = trimEnd(text, 0, text.length);
    const outerStart = skipSpace(text, 0, outerEnd);
    const front = skipLabels(text, outerStart, outerEnd);
    const back = skipEndings(text, front.at, outerEnd);
    const end = trimEnd(text, front.at, back);
    const endings = text.slice(back, outerEnd);
    const hasQuotes = front.hasQuotes || [...endings].some((character) => QUOTES.includes(character));
    return {
        start: front.at,
        end,
        wrapping: wrappingOf(front.label, hasQuotes, endings !== ''),
        hasSpaceAround:
            outerStart > 0 || outerEnd < text.length || front.isSpaced || (end < back && isSpace(text.charAt(end)))
    };
}
