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
 * Places times on a line from the first of them to the last. Each stretch between two of them is as wide as it is long,
 * but never narrower than can be seen, so order is always right and short periods are true to scale.
 *
 * @param notBefore, notAfter, now milliseconds since the Unix epoch
 */
export function scaleOf(notBefore: number, notAfter: number, now: number): Scale {
    const thirty = notAfter - 30 * DAY;
    const ten = notAfter - 10 * DAY;
    const knots = [
        ...new Set([notBefore, notAfter, now, thirty, ten].filter((time) => time >= Math.min(notBefore, now)))
    ];
    knots.sort((one, other) => one - other);
    const first = knots[0] ?? notBefore;
    const length = (knots.at(-1) ?? notAfter) - first || 1;
    const widths = knots.slice(1).map((time, index) => (100 * (time - (knots[index] ?? time))) / length);
    const raised = widths.map((width) => Math.max(width, SHORTEST));
    const sum = raised.reduce((total, width) => total + width, 0);
    const places = new Map([[first, 0]]);
    let place = 0;
    raised.forEach((width, index) => {
        place += (100 * width) / sum;
        places.set(knots[index + 1] ?? notAfter, place);
    });
    const at = (time: number): number => Math.round((places.get(time) ?? 0) * 100) / 100;
    return {
        from: at(notBefore),
        to: at(notAfter),
        thirtyDays: thirty > notBefore ? at(thirty) : null,
        tenDays: ten > notBefore ? at(ten) : null,
        today: at(now)
    };
}
