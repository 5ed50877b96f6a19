import type { Member } from '../types.js';

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

/** A time claim that is a number, in milliseconds; null for anything else, and for what is beyond all numbers. */
export function timeOf(claim: Member<number>): number | null {
    return claim.state === 'present' && Number.isFinite(claim.value) ? claim.value * 1000 : null;
}

/** The same, only of a time of our age: neither a duration nor milliseconds. */
export function instantOf(claim: Member<number>): number | null {
    const time = timeOf(claim);
    return time !== null && kindOfTime(time / 1000) === 'instant' ? time : null;
}

/** True of a number of milliseconds in a claim, as far as can be told. */
export function isInMilliseconds(claim: Member<number>): boolean {
    const time = timeOf(claim);
    return time !== null && kindOfTime(time / 1000) === 'too-late' && kindOfTime(time / 1_000_000) === 'instant';
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
