import type { Certificate } from '../types.js';

/** One day in milliseconds. */
export const DAY = 86_400_000;
const HOUR = 3_600_000;

/** A span of milliseconds in words, rounded down: "12 days", "1 day", "5 hours", "less than an hour". */
export function formatSpan(milliseconds: number): string {
    const days = Math.floor(milliseconds / DAY);
    if (days > 0) {
        return days === 1 ? '1 day' : `${days} days`;
    }
    const hours = Math.floor(milliseconds / HOUR);
    return hours === 0 ? 'less than an hour' : hours === 1 ? '1 hour' : `${hours} hours`;
}

/** True while a certificate is valid; what cannot be read is no time. */
export function isCurrent({ notBefore, notAfter }: Certificate, now: number): boolean {
    return (notBefore.time ?? Infinity) <= now && now < (notAfter.time ?? -Infinity);
}
