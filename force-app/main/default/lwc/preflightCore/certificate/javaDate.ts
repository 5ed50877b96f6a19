import type { CertificateTime } from '../types.js';

/** 15 October 1582: before it Java counts by the Julian calendar. */
const GREGORIAN = Date.UTC(1582, 9, 15);
const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
/** Days from 1 March of the year 0 (Julian) to 1970, and in four of its years. */
const JULIAN_EPOCH = 719_470;
const FOUR_YEARS = 1461;

/** Year, month from 0 and day of the Julian calendar (E. G. Richards, 2013). */
function julian(time: number): readonly [year: number, month: number, day: number] {
    const days = Math.floor(time / DAY) + JULIAN_EPOCH;
    const cycle = Math.floor(days / FOUR_YEARS);
    const ofCycle = days - cycle * FOUR_YEARS;
    const yearOfCycle = Math.min(Math.floor(ofCycle / 365), 3);
    const ofYear = ofCycle - yearOfCycle * 365;
    const month = Math.floor((5 * ofYear + 2) / 153);
    const day = ofYear - Math.floor((153 * month + 2) / 5) + 1;
    return [cycle * 4 + yearOfCycle + (month >= 10 ? 1 : 0), (month + 2) % 12, day];
}

/** "Thu Jan 01 00:00:00 UTC 2026", as java.util.Date prints it; the characters where there is no such time. */
export function formatJavaDate({ time, text }: CertificateTime): string {
    if (time === null) {
        return text;
    }
    const date = new Date(time);
    const [year, month, day] =
        time < GREGORIAN ? julian(time) : [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
    const clock = date.toISOString().slice(-13, -5);
    const weekday = WEEKDAYS[date.getUTCDay()] ?? '';
    // The year before 1 is 1 before Christ, of which Java says no more than the number.
    return `${weekday} ${MONTHS[month] ?? ''} ${String(day).padStart(2, '0')} ${clock} UTC ${year < 1 ? 1 - year : year}`;
}
