import type { ConversationCounts, ConversationDay } from 'c/preflightOrganization';
import { fill, numeral, plural } from 'c/preflightShared';
import { labels } from './labels.js';

/** What the numbers say, so that the next step can be named. */
export type Meaning =
    | 'no-access'
    /** There were none. */
    | 'none'
    /** There were some, but of nobody whom the user may see. */
    | 'unseen'
    | 'all-verified'
    /** Verified users to this day, and guests. */
    | 'mixed'
    /** Nobody was verified, and nothing of the channel is broken. */
    | 'all-guests'
    /** Nobody was verified on the newest day, before that some were, and nothing of the channel is broken. */
    | 'stopped'
    /** Nobody was verified on the newest day, and the channel's chain says why. */
    | 'broken';

/** All days together. */
export function sumOf({ days }: ConversationCounts): { readonly verified: number; readonly guests: number } {
    return days.reduce(
        (sum, { verified, guests }) => ({ verified: sum.verified + verified, guests: sum.guests + guests }),
        { verified: 0, guests: 0 }
    );
}

export function meaningOf(counts: ConversationCounts, isBroken: boolean): Meaning {
    if (!counts.hasAccess) {
        return 'no-access';
    }
    const newest = counts.days.at(-1);
    if (!newest) {
        return counts.unknownCount > 0 ? 'unseen' : 'none';
    }
    const { verified, guests } = sumOf(counts);
    if (newest.verified > 0) {
        return guests === 0 ? 'all-verified' : 'mixed';
    }
    return isBroken ? 'broken' : verified === 0 ? 'all-guests' : 'stopped';
}

const verifiedWords = (count: number): string => plural(count, labels.verifiedOne, labels.verified);
const guestWords = (count: number): string => plural(count, labels.guestOne, labels.guests);

/** "Of the last 40 conversations, 38 were verified and 2 were guests." */
export function sentenceOf(counts: ConversationCounts): string {
    const { verified, guests } = sumOf(counts);
    const all = verified + guests;
    if (all === 0) {
        return counts.unknownCount > 0
            ? plural(counts.unknownCount, labels.unseenOne, labels.unseen)
            : fill(labels.empty, numeral(counts.dayCount));
    }
    const [one, many] =
        verified === all
            ? [labels.onlyVerified, labels.allVerified]
            : guests === all
              ? [labels.onlyGuest, labels.allGuests]
              : [labels.sentence, labels.sentence];
    return fill(all === 1 ? one : many, numeral(all), verifiedWords(verified), guestWords(guests));
}

/** "Newest day, 2026-11-22: 12 were verified, 1 was a guest." */
export function newestWords({ day, verified, guests }: ConversationDay): string {
    return fill(labels.newest, day, verifiedWords(verified), guestWords(guests));
}

/** Where the numbers come from, what they leave out, and what is normal. */
export function notesOf(
    { days, unknownCount, isCut, limitCount, dayCount }: ConversationCounts,
    meaning: Meaning
): string[] {
    const first = days[0];
    if (!first) {
        return [];
    }
    return [
        isCut ? fill(labels.cut, numeral(limitCount), first.day) : fill(labels.period, numeral(dayCount)),
        ...(unknownCount > 0 ? [plural(unknownCount, labels.unknownOne, labels.unknown)] : []),
        ...(meaning === 'mixed' ? [labels.mixedNote] : [])
    ];
}

/** The newest day with a verified user. */
function lastVerified({ days }: ConversationCounts): string {
    return [...days].reverse().find(({ verified }) => verified > 0)?.day ?? '';
}

/** What stands above several steps; '' where there is one, or none. */
export function leadOf(meaning: Meaning, counts: ConversationCounts): string {
    return meaning === 'all-guests'
        ? labels.guestsNext
        : meaning === 'stopped'
          ? fill(labels.stoppedNext, lastVerified(counts))
          : '';
}

/** What to do next, one step a line; none where there is nothing to do. */
export function stepsOf(meaning: Meaning, counts: ConversationCounts): readonly string[] {
    const steps: Readonly<Record<Meaning, readonly string[]>> = {
        'no-access': [labels.noAccessNext],
        none: [labels.emptyNext],
        unseen: [labels.unseenNext],
        'all-verified': [],
        mixed: [],
        'all-guests': [labels.tokenNext, labels.publishNext, labels.cacheNext],
        stopped: [
            fill(labels.changeNext, lastVerified(counts)),
            labels.tokenNext,
            labels.publishNext,
            labels.cacheNext
        ],
        broken: [labels.brokenNext]
    };
    return steps[meaning];
}
