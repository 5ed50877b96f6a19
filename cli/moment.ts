import { formatUtc } from './time.js';
import { count } from './words.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The last instant that RFC 3339 can write: its years have four digits. */
const LAST = Date.parse('9999-12-31T23:59:59.999Z');
const FIRST = Date.parse('0000-01-01T00:00:00Z');

/** RFC 3339 in UTC; null for what it cannot write. */
export function timeOrNull(time: number | null): string | null {
    return time === null || !(time >= FIRST && time <= LAST) ? null : formatUtc(Math.trunc(time));
}

/** A span of milliseconds, rounded down: "12 seconds", "3 minutes", "1 hour 30 minutes", "2 days". */
export function span(milliseconds: number): string {
    const of = (unit: number): number => Math.floor(milliseconds / unit);
    if (of(DAY) > 0) {
        return count(of(DAY), 'day');
    }
    const minutes = of(MINUTE) % 60;
    if (of(HOUR) > 0) {
        return count(of(HOUR), 'hour') + (minutes === 0 ? '' : ` ${count(minutes, 'minute')}`);
    }
    return minutes > 0 ? count(minutes, 'minute') : count(of(SECOND), 'second');
}

/** "2026-11-23 13:00:00 UTC, in 1 hour"; "…, 3 minutes ago". */
export function moment(time: number, now: number): string {
    const written = timeOrNull(Math.floor(time / SECOND) * SECOND);
    if (written === null) {
        return time > now ? 'beyond the year 9999' : 'before any calendar';
    }
    const distance = time > now ? `in ${span(time - now)}` : `${span(now - time)} ago`;
    return `${written.replace('T', ' ').replace('Z', ' UTC')}, ${time === now ? 'now' : distance}`;
}
