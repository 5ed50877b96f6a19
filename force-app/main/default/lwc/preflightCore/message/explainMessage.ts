import type { KnownMessage, MessageId, MessageMatch } from '../types.js';
import { knownMessages } from './messages.js';
import { indexOfRun, nearest, tellingWords } from './overlap.js';
import { patterns } from './patterns.js';
import { plainWords } from './plainWords.js';
import type { Word } from './readWords.js';
import { findSightings } from './sightings.js';

/** Characters of a text that are looked at; what is behind them is left out. */
export const MESSAGE_LIMIT = 65_536;

/** A match with how near it is, from 0 to 1. */
interface Candidate {
    readonly id: MessageId;
    readonly match: MessageMatch['match'];
    readonly share: number;
    readonly start: number;
    readonly end: number;
}

interface Sentence {
    readonly id: MessageId;
    readonly words: readonly Word[];
    readonly telling: readonly Word[];
    readonly needed: readonly string[];
    readonly pieces: readonly (readonly Word[])[];
    readonly endsInDot: boolean;
}

const sentences: readonly Sentence[] = knownMessages.flatMap(({ id, text }) => {
    const pattern = patterns[id];
    if (!pattern) {
        return [];
    }
    const words = plainWords(text);
    return {
        id,
        words,
        telling: tellingWords(words),
        needed: tellingWords(plainWords(pattern.needed)).map(({ word }) => word),
        pieces: pattern.pieces.map(plainWords),
        endsInDot: text.endsWith('.')
    };
});

/** The run of words in the text; null where it is not. */
function runIn(text: readonly Word[], run: readonly Word[]): { readonly start: number; readonly end: number } | null {
    const at = indexOfRun(text, run);
    const [first, last] = [text[at], text[at + run.length - 1]];
    return first && last ? { start: first.start, end: last.end } : null;
}

/** How near a text comes to a sentence: all of it, or most of its words, or a piece that says enough. */
function compare(text: string, words: readonly Word[], telling: readonly Word[], sentence: Sentence): Candidate | null {
    const { id, endsInDot, pieces } = sentence;
    const whole = runIn(words, sentence.words);
    if (whole) {
        const end = endsInDot && text[whole.end] === '.' ? whole.end + 1 : whole.end;
        return { id, match: 'whole', share: 1, start: whole.start, end };
    }
    const near = nearest(telling, sentence.telling, sentence.needed);
    if (near) {
        return { id, match: 'part', ...near };
    }
    for (const piece of pieces) {
        const found = runIn(words, piece);
        if (found) {
            return { id, match: 'part', share: piece.length / sentence.words.length, ...found };
        }
    }
    return null;
}

const rank = ({ match, share }: Candidate): number => (match === 'whole' ? 2 : share);

/** Best first, then in the order of the text. */
function byRank(first: Candidate, second: Candidate): number {
    return rank(second) - rank(first) || first.start - second.start;
}

const overlaps = (first: Candidate, second: Candidate): boolean => first.start < second.end && second.start < first.end;

/** Each message once, and of several that want the same place in the text the best. */
function choose(candidates: readonly Candidate[]): Candidate[] {
    const chosen: Candidate[] = [];
    for (const candidate of [...candidates].sort(byRank)) {
        if (!chosen.some((better) => better.id === candidate.id || overlaps(better, candidate))) {
            chosen.push(candidate);
        }
    }
    return chosen;
}

const byId: ReadonlyMap<MessageId, KnownMessage> = new Map(knownMessages.map((message) => [message.id, message]));

/**
 * Finds Salesforce's messages in what a console, a network tab or Setup showed: also in pieces, with words changed, in
 * JSON, HTML and addresses. Best first, each message once. Looks at the first 65,536 characters (`MESSAGE_LIMIT`), in
 * linear time, and never throws.
 */
export function explainMessage(text: string): readonly MessageMatch[] {
    const looked = text.slice(0, MESSAGE_LIMIT);
    const words = plainWords(looked);
    const telling = tellingWords(words);
    const found = [
        ...sentences.flatMap((sentence) => compare(looked, words, telling, sentence) ?? []),
        ...findSightings(looked).map((sighting): Candidate => ({ ...sighting, share: 0.5 }))
    ];
    return choose(found).flatMap(({ id, match, start, end }) => {
        const message = byId.get(id);
        return message ? [{ message, match, start, end }] : [];
    });
}
