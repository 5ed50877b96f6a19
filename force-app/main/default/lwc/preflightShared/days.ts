import type { InputReport } from 'c/preflightCore';
import { labels } from './labels.js';
import { fill, numeral, plural } from './words.js';

const DAY = 86_400_000;
const YEAR = 365.25;

export type Standing = 'ready' | 'attention' | 'blocked';

/** ready: more than thirty days; attention: ten to thirty; blocked: less, or over, or not begun. Times in ms. */
export function standing(notBefore: number, notAfter: number, now: number): Standing {
    const days = (notAfter - now) / DAY;
    if (days < 10 || now < notBefore) {
        return 'blocked';
    }
    return days < 30 ? 'attention' : 'ready';
}

function count(days: number): string {
    return plural(days, labels.day, labels.days);
}

/** "9 days left", "Expired 12 days ago", "Valid in 3 days", with years where days are too many to grasp. */
export function daysInWords(notBefore: number, notAfter: number, now: number): string {
    if (now > notAfter) {
        const days = Math.floor((now - notAfter) / DAY);
        return days === 0 ? labels.expiredToday : fill(labels.expired, count(days));
    }
    if (now < notBefore) {
        return fill(labels.notYet, count(Math.ceil((notBefore - now) / DAY)));
    }
    const days = Math.floor((notAfter - now) / DAY);
    if (days === 0) {
        return labels.lastDay;
    }
    const left = fill(labels.left, count(days));
    const years = Math.floor(days / YEAR);
    return years < 2 ? left : fill(labels.leftWithYears, left, numeral(years));
}

/** From when until when, in milliseconds since the Unix epoch. */
export interface Validity {
    readonly notBefore: number;
    readonly notAfter: number;
}

/** The validity of an uploaded key's own certificate; null where it is not known. */
export function validityOf(report: InputReport | undefined): Validity | null {
    const { notBefore = null, notAfter = null } = report?.keys[0]?.certificate ?? {};
    return notBefore === null || notAfter === null ? null : { notBefore, notAfter };
}
