import { placesOf } from 'c/preflightShared';

/** Milliseconds of a day. */
const DAY = 86_400_000;

/** Percent of the width that the shortest stretch of time gets: ten days of thirty years would be invisible. */
const SHORTEST = 6;

/** Where things lie on the picture, in percent of its width. */
export interface Scale {
    readonly from: number;
    readonly to: number;
    /** null: the certificate is not that long valid. */
    readonly thirtyDays: number | null;
    readonly tenDays: number | null;
    readonly today: number;
}

/**
 * Places times on a line from the first of them to the last; see `placesOf`.
 *
 * @param notBefore, notAfter, now milliseconds since the Unix epoch
 */
export function scaleOf(notBefore: number, notAfter: number, now: number): Scale {
    const thirty = notAfter - 30 * DAY;
    const ten = notAfter - 10 * DAY;
    const at = placesOf(
        [notBefore, notAfter, now, thirty, ten].filter((time) => time >= Math.min(notBefore, now)),
        SHORTEST
    );
    return {
        from: at(notBefore),
        to: at(notAfter),
        thirtyDays: thirty > notBefore ? at(thirty) : null,
        tenDays: ten > notBefore ? at(ten) : null,
        today: at(now)
    };
}
