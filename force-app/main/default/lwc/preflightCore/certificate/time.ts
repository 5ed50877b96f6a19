import type { CertificateTime, CertificateTimeDefect } from '../types.js';
import type { DerReader } from '../der/derReader.js';
import { TAG } from '../der/tags.js';

const LONGEST = 32;
const MINUTE = 60_000;
const DAYS_OF_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** The calendar repeats after 400 years. Date.UTC takes years below 100 for those of the 20th century. */
const CYCLE_YEARS = 400;
const CYCLE = 146_097 * 86_400_000;
const FRACTION = /^[.,]\d{1,9}/;
const OFFSET = /^[+-](?:[01]\d|2[0-3])[0-5]\d$/;

/** A number of so many digits; NaN when there is anything else. */
function digits(text: string, at: number, count: number): number {
    let value = 0;
    for (let index = at; index < at + count; index++) {
        const digit = text.charCodeAt(index) - 0x30;
        value = digit >= 0 && digit <= 9 ? value * 10 + digit : NaN;
    }
    return value;
}

/** Milliseconds since the Unix epoch of "MMDDhhmm" from `at` on and of seconds; NaN when there is no such time. */
function instant(year: number, text: string, at: number, second: number): number {
    const month = digits(text, at, 2);
    const day = digits(text, at + 2, 2);
    const hour = digits(text, at + 4, 2);
    const minute = digits(text, at + 6, 2);
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const days = month === 2 && !isLeap ? 28 : (DAYS_OF_MONTHS[month - 1] ?? 0);
    const exists = day >= 1 && day <= days && hour <= 23 && minute <= 59 && second <= 59;
    return exists ? Date.UTC(year + CYCLE_YEARS, month - 1, day, hour, minute, second) - CYCLE : NaN;
}

/** "+0200" in milliseconds. */
function offsetOf(zone: string): number {
    const sign = zone.startsWith('-') ? -1 : 1;
    return sign * (digits(zone, 1, 2) * 60 + digits(zone, 3, 2)) * MINUTE;
}

/** Reads the characters of a time; NaN stands for no time. */
function readText(text: string, isUtcTime: boolean): { time: number; defect: CertificateTimeDefect | null } {
    const at = isUtcTime ? 2 : 4;
    const number = digits(text, 0, at);
    // Two digits stand for the years from 1950 to 2049 (RFC 5280 section 4.1.2.5.1).
    const year = isUtcTime ? number + (number < 50 ? 2000 : 1900) : number;
    const hasSeconds = digits(text, at + 8, 1) >= 0;
    const time = instant(year, text, at, hasSeconds ? digits(text, at + 8, 2) : 0);
    let zone = text.slice(at + (hasSeconds ? 10 : 8));
    const fraction = zone === 'Z' || isUtcTime ? null : FRACTION.exec(zone);
    zone = fraction ? zone.slice(fraction[0].length) : zone;
    if (zone !== 'Z') {
        const isOffset = OFFSET.test(zone);
        // Java reads an offset behind the seconds, and no other.
        const defect = isOffset && hasSeconds ? 'no-zulu' : 'no-zone';
        return { time: isOffset ? time - offsetOf(zone) : zone === '' ? time : NaN, defect };
    }
    // UTCTime has no years before 1950: there GeneralizedTime is the only form.
    const isEarly = !isUtcTime && year >= 1950 && year < 2050;
    return { time, defect: !hasSeconds ? 'no-seconds' : fraction ? 'fraction' : isEarly ? 'other-form' : null };
}

/** True for a day, up to 31, that its month does not have: Java takes it for one of the next month. */
function isDayTooMany(text: string, form: CertificateTime['form']): boolean {
    const at = form === 'utc-time' ? 4 : 6;
    const day = digits(text, at, 2);
    const other = readText(`${text.slice(0, at)}01${text.slice(at + 2)}`, form === 'utc-time');
    return form !== 'other' && day > 28 && day <= 31 && !Number.isNaN(other.time) && other.defect !== 'no-zone';
}

/** Reads a time of any form that occurs; only what is no element at all stops the reader. */
export function readTime(reader: DerReader, expected: string): CertificateTime {
    reader.skip(expected);
    const { octets, tag, content, end } = reader;
    const form = tag === TAG.utcTime ? 'utc-time' : tag === TAG.generalizedTime ? 'generalized-time' : 'other';
    const text = octets.slice(content, Math.min(end, content + LONGEST));
    if (form !== 'other' && end - content <= LONGEST) {
        const { time, defect } = readText(text, form === 'utc-time');
        if (!Number.isNaN(time)) {
            return { time, form, defect, text };
        }
    }
    return { time: null, form, defect: isDayTooMany(text, form) ? 'no-such-day' : 'not-a-time', text };
}
