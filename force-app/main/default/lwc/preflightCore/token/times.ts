import type { JsonNode } from '../types.js';

/** Clocks may differ by so much, in milliseconds. */
export const LEEWAY = 60_000;
/** The lifetime from which on it is called long, in milliseconds. */
export const LONG = 86_400_000;

/** The first second of the year 5000: no token is meant to last until then. Milliseconds of today lie far beyond. */
const TOO_LATE = Date.UTC(5000, 0) / 1000;
/** Ten years of 365 days, in seconds: as an instant it lies in the 1970s, so it is meant as a duration. */
const LONGEST_DURATION = 10 * 365 * 86_400;

/** instant: a time of our age. duration: how long from now, where a time belongs. too-late: milliseconds, or never. */
export type TimeKind = 'instant' | 'duration' | 'too-late';

/** What a number of seconds since 1970 is taken for (NumericDate, RFC 7519 section 2). Negative ones are instants. */
export function kindOfTime(seconds: number): TimeKind {
    if (seconds >= TOO_LATE) {
        return 'too-late';
    }
    return seconds > 0 && seconds < LONGEST_DURATION ? 'duration' : 'instant';
}

const DIGITS = /^\s*[+-]?\d{1,30}(?:\.\d{1,30})?\s*$/;
/** With a zone, or a day alone, which is one in UTC. */
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** True of a number that was put into quotes. */
export function isDigits(text: string): boolean {
    return DIGITS.test(text);
}

/** Seconds since 1970 as a time claim means them: also of a number in quotes and of a date; null of anything else. */
export function secondsMeant(node: JsonNode | undefined): number | null {
    const text = node?.type === 'string' ? node.value : '';
    const value =
        node?.type === 'number'
            ? node.value
            : isDigits(text)
              ? Number(text)
              : DATE.test(text)
                ? Date.parse(text) / 1000
                : NaN;
    return Number.isFinite(value) ? value : null;
}

/** The same in milliseconds. */
export function timeOf(seconds: number | null): number | null {
    return seconds === null ? null : seconds * 1000;
}

/** The same, only of a time of our age: neither a duration nor milliseconds. */
export function instantOf(seconds: number | null): number | null {
    return seconds !== null && kindOfTime(seconds) === 'instant' ? timeOf(seconds) : null;
}

/** A time in another unit than seconds. */
export interface OtherUnit {
    readonly unit: 'milliseconds' | 'microseconds' | 'nanoseconds' | '.NET ticks';
    /** What it means, in milliseconds since 1970. */
    readonly time: number;
}

/** .NET counts tenths of a microsecond since the year 1: these are the 1960s to the 2080s, and no nanoseconds of our age. */
const TICKS = { from: 6.18e17, to: 6.6e17, second: 1e7, epoch: 62_135_596_800 } as const;
const FACTORS = [
    ['milliseconds', 1e3],
    ['microseconds', 1e6],
    ['nanoseconds', 1e9]
] as const;

/** The unit that a number was counted in, where it is no seconds of our age and another one makes it such; else null. */
export function otherUnitOf(seconds: number | null): OtherUnit | null {
    if (seconds === null || kindOfTime(seconds) !== 'too-late') {
        return null;
    }
    if (seconds >= TICKS.from && seconds <= TICKS.to) {
        return { unit: '.NET ticks', time: (seconds / TICKS.second - TICKS.epoch) * 1000 };
    }
    const [unit, factor] = FACTORS.find(([, by]) => kindOfTime(seconds / by) === 'instant') ?? [];
    return unit === undefined ? null : { unit, time: (seconds / factor) * 1000 };
}

const UNITS: readonly (readonly [name: string, milliseconds: number])[] = [
    ['year', 31_536_000_000],
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1000]
];
const MOST_YEARS = 1000;

/** A span of milliseconds in words, rounded down, in the largest unit that there are two of: "90 seconds", "2 hours". */
export function formatDuration(milliseconds: number): string {
    const [name, unit] = UNITS.find(([, length]) => milliseconds >= 2 * length) ?? ['second', 1000];
    const count = Math.floor(milliseconds / unit);
    if (name === 'year' && count > MOST_YEARS) {
        return `more than ${MOST_YEARS} years`;
    }
    return count < 1 ? 'less than a second' : `${count} ${name}${count === 1 ? '' : 's'}`;
}
