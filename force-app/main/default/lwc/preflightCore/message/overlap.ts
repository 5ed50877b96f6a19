import type { Word } from './readWords.js';

/** Words that say nothing of what a sentence is about. */
const LITTLE = new Set(
    'a also an and are as at be by for has have if in into is it its of on or so than that the then this to was were when will with you your'.split(
        ' '
    )
);
/** Names that hardly anybody else uses count twice. */
const TELLING = new Set(['authscheme', 'setidentitytoken', 'onembeddedmessagingready', 'unauth', 'auth']);

/** Of two texts with the same share of a message's words the one with fewer words between them is nearer. */
const LEAST_SHARE = 0.6;
const LEAST_WORDS = 3;

/** A run of words of a text that are those of a message, all or nearly. */
export interface Overlap {
    /** 0 to 1: how much of the message is there. */
    readonly share: number;
    readonly start: number;
    readonly end: number;
}

/** The words that count, in the singular. */
export function tellingWords(words: readonly Word[]): Word[] {
    return words
        .filter(({ word }) => !LITTLE.has(word))
        .map((entry) => ({ ...entry, word: entry.word.replace(/(?<=\w{3})s$/, '') }));
}

/** Where a text holds words one right after the other; -1 for nowhere. */
export function indexOfRun(text: readonly Word[], run: readonly Word[]): number {
    return run.length === 0
        ? -1
        : text.findIndex((_, at) => run.every(({ word }, step) => text[at + step]?.word === word));
}

const weightOf = ({ word }: Word): number => (TELLING.has(word) ? 2 : 1);
const sum = (words: readonly Word[]): number => words.reduce((total, word) => total + weightOf(word), 0);

/** The words of `window` that are words of the message in the message's order: the heaviest such choice. */
function inOrder(window: readonly Word[], message: readonly Word[]): Word[] {
    // best[i][j]: the most that the first i words of the window and the first j of the message have in common.
    const best: number[][] = [message.map(() => 0).concat(0)];
    for (const [i, entry] of window.entries()) {
        const above = best[i] ?? [];
        const row = [0];
        for (const [j, { word }] of message.entries()) {
            const taken = word === entry.word ? (above[j] ?? 0) + weightOf(entry) : 0;
            row.push(Math.max(taken, above[j + 1] ?? 0, row[j] ?? 0));
        }
        best.push(row);
    }
    const chosen: Word[] = [];
    for (let [i, j] = [window.length, message.length]; i > 0 && j > 0;) {
        const [here, above] = [best[i]?.[j], best[i - 1]?.[j]];
        const entry = window[i - 1];
        if (here === above) {
            i -= 1;
        } else if (here === best[i]?.[j - 1]) {
            j -= 1;
        } else {
            if (entry) {
                chosen.unshift(entry);
            }
            i -= 1;
            j -= 1;
        }
    }
    return chosen;
}

/**
 * Where a text comes nearest to a message. Looked at is every stretch of the text that is up to twice as long as the
 * message; it counts when its words make up three fifths of the message's, in the message's order, when all words that
 * are `needed` are there, and when at least half of the words from the first to the last of them are the message's.
 * Linear in the text: the stretches have a fixed length.
 *
 * @param text `tellingWords` of the text
 * @param message `tellingWords` of the message
 * @param needed words without which a sentence says something else
 */
export function nearest(text: readonly Word[], message: readonly Word[], needed: readonly string[]): Overlap | null {
    const known = new Map<string, number>();
    for (const entry of message) {
        known.set(entry.word, (known.get(entry.word) ?? 0) + weightOf(entry));
    }
    const all = sum(message);
    let found: Overlap | null = null;
    for (const [at, { word }] of text.entries()) {
        if (!known.has(word) || found?.share === 1) {
            continue;
        }
        const window = text.slice(at, at + 2 * message.length);
        const common = new Set(window.map((entry) => entry.word));
        // No choice of words can be heavier: most stretches need no closer look.
        const most = [...common].reduce((total, one) => total + (known.get(one) ?? 0), 0) / all;
        if (most < LEAST_SHARE || most <= (found?.share ?? 0) || !needed.every((need) => common.has(need))) {
            continue;
        }
        const chosen = inOrder(window, message);
        const [first, last] = [chosen[0], chosen.at(-1)];
        const share = sum(chosen) / all;
        if (!first || !last || chosen.length < LEAST_WORDS || share < LEAST_SHARE || share <= (found?.share ?? 0)) {
            continue;
        }
        const span = window.indexOf(last) - window.indexOf(first) + 1;
        const isAllNeeded = needed.every((need) => chosen.some((entry) => entry.word === need));
        if (isAllNeeded && span <= 2 * chosen.length) {
            found = { share, start: first.start, end: last.end };
        }
    }
    return found;
}
