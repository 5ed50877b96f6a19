import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { timeLabels as labels } from './labels.js';
import { fill } from './words.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;
/** Times beyond it are no dates to JavaScript, and slips to everyone else. */
const LAST = 8.64e15;

/** Each unit from which length on it is used: two of a unit say more than one of the next. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number, number])[] = [
    ['year', YEAR, 2 * YEAR],
    ['day', DAY, 2 * DAY],
    ['hour', HOUR, 2 * HOUR],
    ['minute', MINUTE, 2 * MINUTE],
    ['second', SECOND, 0]
];

const RELATIVE = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'always' });
const formats = (timeZone: string): { readonly date: Intl.DateTimeFormat; readonly time: Intl.DateTimeFormat } => ({
    date: new Intl.DateTimeFormat(LOCALE, { timeZone, dateStyle: 'medium' }),
    time: new Intl.DateTimeFormat(LOCALE, { timeZone, timeStyle: 'medium', hourCycle: 'h23' })
});
const HERE = formats(TIME_ZONE);
const UTC = formats('UTC');

/** True: it is a time that a calendar has. */
export function isTime(time: number): boolean {
    return Number.isFinite(time) && Math.abs(time) <= LAST;
}

/** "in 4 minutes", "3 minutes ago", by whole units; times in milliseconds since the Unix epoch. */
export function relativeTime(time: number, now: number): string {
    const length = Math.abs(time - now);
    const [unit, size] = UNITS.find(([, , from]) => length >= from) ?? ['second', SECOND];
    const count = Math.floor(length / size);
    return RELATIVE.format(time <= now ? -count : count, unit);
}

/** "14:32:10, UTC 12:32:10", with the dates where they are not today's: in the user's own time zone, then in UTC. */
export function clockTime(time: number, now: number): string {
    if (!isTime(time)) {
        return labels.beyond;
    }
    const dated = ({ date, time: clock }: typeof HERE): string =>
        date.format(time) === date.format(now)
            ? clock.format(time)
            : fill(labels.dated, date.format(time), clock.format(time));
    return fill(labels.both, dated(HERE), dated(UTC));
}

/** "in 4 minutes (14:32:10, UTC 12:32:10)". */
export function timeInWords(time: number, now: number): string {
    return isTime(time) ? fill(labels.words, relativeTime(time, now), clockTime(time, now)) : labels.beyond;
}
