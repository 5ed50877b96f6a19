import type { ConversationCounts } from 'c/preflightOrganization';

/** One day of the picture: shares of the tallest day, in percent. */
export interface Bar {
    readonly day: string;
    readonly verified: string;
    readonly guests: string;
    readonly hasVerified: boolean;
    readonly hasGuests: boolean;
}

const DAY = 86_400_000;
/** Twice what Apex looks at; an answer that claims more must not fill the page with empty days. */
const MOST = 60;

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const share = (part: number, whole: number): string => `height: ${whole > 0 ? (100 * part) / whole : 0}%`;

/** The most conversations of a day. */
export function tallest({ days }: ConversationCounts): number {
    return Math.max(0, ...days.map(({ verified, guests }) => verified + guests));
}

/**
 * A bar for every day up to today, also for those without conversations: a gap must be seen. Where not everything was
 * counted, it begins with the first day that was.
 */
export function barsOf(counts: ConversationCounts): Bar[] {
    const { days, dayCount, lastDay, isCut } = counts;
    const first = days[0];
    const last = days.at(-1);
    if (!first || !last) {
        return [];
    }
    const end = Math.max(timeOf(last.day), timeOf(lastDay));
    const wanted = isCut ? timeOf(first.day) : Math.min(timeOf(first.day), end - (dayCount - 1) * DAY);
    const begin = Math.max(wanted, end - (MOST - 1) * DAY);
    const byDay = new Map(days.map((one) => [one.day, one]));
    const whole = tallest(counts);
    return Array.from({ length: Math.round((end - begin) / DAY) + 1 }, (_, index) => {
        const day = dayOf(begin + index * DAY);
        const { verified = 0, guests = 0 } = byDay.get(day) ?? {};
        return {
            day,
            verified: share(verified, whole),
            guests: share(guests, whole),
            hasVerified: verified > 0,
            hasGuests: guests > 0
        };
    });
}
