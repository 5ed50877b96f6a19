import { clockTime, fill, isTime, placesOf, relativeTime } from 'c/preflightShared';
import { labels } from './labels.js';

/** Percent of the width that the shortest stretch of time gets: a minute of a day would be invisible. */
const SHORTEST = 12;

export interface Times {
    readonly issuedAt: number | null;
    readonly notBefore: number | null;
    readonly expiresAt: number | null;
}

/** A time on the picture. */
export interface TimeMark {
    readonly id: 'iat' | 'nbf' | 'now' | 'exp';
    readonly name: string;
    /** Percent of the width. */
    readonly place: number;
    readonly words: string;
}

/** The picture: its marks from left to right, and the stretch in which the token is good. */
export interface Picture {
    readonly marks: readonly TimeMark[];
    /** null: nothing says when it ends, or it ends before it begins. */
    readonly good: { readonly from: number; readonly to: number } | null;
    readonly isOver: boolean;
}

const NAMES = { iat: labels.issued, nbf: labels.notBefore, now: labels.now, exp: labels.expires } as const;

/** Times that a calendar has; milliseconds in place of seconds go far beyond it. */
function known(time: number | null): number | null {
    return time !== null && isTime(time) ? time : null;
}

/** What there is to draw; null where the token has no time that can be placed. */
export function pictureOf(times: Times, now: number): Picture | null {
    const placed = (
        [
            ['iat', known(times.issuedAt)],
            ['nbf', known(times.notBefore)],
            ['now', now],
            ['exp', known(times.expiresAt)]
        ] as const
    ).flatMap(([id, time]) => (time === null ? [] : [{ id, time }]));
    if (placed.length < 2) {
        return null;
    }
    const at = placesOf(
        placed.map(({ time }) => time),
        SHORTEST
    );
    const end = known(times.expiresAt);
    const begin = known(times.notBefore) ?? known(times.issuedAt) ?? Math.min(now, end ?? now);
    return {
        marks: placed
            .sort((one, other) => one.time - other.time)
            .map(({ id, time }) => ({
                id,
                name: NAMES[id],
                place: at(time),
                words: id === 'now' ? clockTime(now, now) : relativeTime(time, now)
            })),
        good: end !== null && begin < end ? { from: at(begin), to: at(end) } : null,
        isOver: end !== null && end <= now
    };
}

/** How it stands with the token's time, in one sentence. */
export function standingOf({ issuedAt, notBefore, expiresAt }: Times, now: number): string {
    if (expiresAt === null) {
        return labels.noEnd;
    }
    if (!isTime(expiresAt)) {
        return labels.farEnd;
    }
    if (issuedAt !== null && issuedAt > expiresAt) {
        return fill(labels.reversed, relativeTime(expiresAt, now));
    }
    if (expiresAt <= now) {
        return fill(labels.expired, relativeTime(expiresAt, now));
    }
    return notBefore !== null && notBefore > now
        ? fill(labels.notYet, relativeTime(notBefore, now))
        : fill(labels.good, relativeTime(expiresAt, now));
}
