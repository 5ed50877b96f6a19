import type { Validity } from 'c/preflightShared';

/** Milliseconds of a day. */
const DAY = 86_400_000;

/** What the picture shows at most: further back and further ahead, arrows stand for the rest. */
const PAST = 90 * DAY;
const AHEAD = 730 * DAY;
/** Shown ahead at least: else thirty days would fill a picture in which everything ends soon. */
const LEAST_AHEAD = 120 * DAY;

/** Months between two dates on the axis: the first that gives no more than `MOST_TICKS`. */
const STEPS: readonly number[] = [1, 2, 3, 6, 12];
const MOST_TICKS = 9;

/** A stretch of the picture, in percent of its width. */
export interface Stretch {
    readonly x: number;
    readonly width: number;
}

export interface Bar extends Stretch {
    /** It goes on beyond the edge of the picture. */
    readonly goesBack: boolean;
    readonly goesOn: boolean;
}

export interface Tick {
    /** First instant of a month, UTC. */
    readonly time: number;
    readonly x: number;
    /** True: left out where there is room for half of them only. */
    readonly isMinor: boolean;
}

export interface TimeScale {
    readonly from: number;
    readonly to: number;
    readonly today: number;
    /** The next ten days, and the twenty after them. */
    readonly ten: Stretch;
    readonly thirty: Stretch;
    readonly ticks: readonly Tick[];
    barOf(validity: Validity): Bar;
}

/**
 * A linear time axis from ninety days ago to the last end, at most two years ahead.
 *
 * @param validities, now milliseconds since the Unix epoch
 */
export function timeScaleOf(validities: readonly Validity[], now: number): TimeScale {
    const from = now - PAST;
    const last = validities.reduce((latest, { notAfter }) => Math.max(latest, notAfter), now + LEAST_AHEAD);
    const to = Math.min(last + 5 * DAY, now + AHEAD);
    const at = (time: number): number =>
        Math.round((10_000 * (Math.min(Math.max(time, from), to) - from)) / (to - from)) / 100;
    const stretch = (start: number, end: number): Stretch => ({
        x: at(start),
        width: Math.round(100 * Math.max(0, at(end) - at(start))) / 100
    });
    return {
        from,
        to,
        today: at(now),
        ten: stretch(now, now + 10 * DAY),
        thirty: stretch(now + 10 * DAY, now + 30 * DAY),
        ticks: ticksOf(from, to, at),
        barOf: ({ notBefore, notAfter }) => ({
            ...stretch(notBefore, Math.max(notBefore, notAfter)),
            goesBack: notBefore < from,
            goesOn: notAfter > to
        })
    };
}

function ticksOf(from: number, to: number, at: (time: number) => number): Tick[] {
    const step = STEPS.find((months) => monthsWithin(from, to, months).length <= MOST_TICKS) ?? 12;
    return monthsWithin(from, to, step).map((time, index) => ({ time, x: at(time), isMinor: index % 2 === 1 }));
}

/** The firsts of every so many months of the year. */
function monthsWithin(from: number, to: number, step: number): number[] {
    const start = new Date(from);
    const months: number[] = [];
    for (let month = start.getUTCMonth() - (start.getUTCMonth() % step); ; month += step) {
        const time = Date.UTC(start.getUTCFullYear(), month, 1);
        if (time > to) {
            return months;
        }
        if (time >= from) {
            months.push(time);
        }
    }
}
