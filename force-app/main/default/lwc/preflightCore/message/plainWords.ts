import { readWords, type Word } from './readWords.js';

/** Ways to say no that people change without noticing. */
const NEGATIONS = new Set(['isnt', 'cant', 'cannot']);
const BEFORE_NOT = new Set(['is', 'can']);
/** Names that are written apart, too. */
const COMPOUNDS = new Set(['authschemes', 'authscheme', 'unauth']);

/** What two words in a row are together; null where they stay two. */
function join(first: Word | undefined, second: Word): Word | null {
    if (!first) {
        return null;
    }
    const together = first.word + second.word;
    const isNegation = second.word === 'not' && BEFORE_NOT.has(first.word);
    return isNegation || COMPOUNDS.has(together)
        ? { word: isNegation ? 'not' : together, start: first.start, end: second.end }
        : null;
}

/** The words of a text with "isn’t", "cannot" and "can not" made "not", and "Auth Schemes" made one word. */
export function plainWords(text: string): Word[] {
    const words: Word[] = [];
    for (const read of readWords(text)) {
        const word = NEGATIONS.has(read.word) ? { ...read, word: 'not' } : read;
        const joined = join(words.at(-1), word);
        if (joined) {
            words.pop();
        }
        words.push(joined ?? word);
    }
    return words;
}
