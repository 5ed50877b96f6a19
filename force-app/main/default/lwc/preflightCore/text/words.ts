import { MARK_CLASS } from './invisible.js';

/** "2026-12-02 12:00 UTC" of a time in milliseconds since the Unix epoch; years beyond 9999 keep their sign and digits. */
export function formatTime(time: number): string {
    if (!Number.isFinite(time) || Math.abs(time) > 8.64e15) {
        return 'an unknown time';
    }
    const iso = new Date(time).toISOString();
    // However long the year, the rest is "-01-31T23:59:59.999Z".
    return `${iso.slice(0, -14)} ${iso.slice(-13, -8)} UTC`;
}

const LONGEST = 60;

/** Characters of a value that a finding quotes: enough for any registered name, too few to give a secret away. */
export const QUOTED = 15;

/** Controls, bidirectional overrides and what cannot be seen could make the sentence read as something else. */
const DISGUISING = new RegExp(`[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}${MARK_CLASS}]`, 'gu');

/** A name short enough for a sentence, without characters that would break or disguise it. */
export function shorten(name: string, longest: number = LONGEST): string {
    const clean = name.slice(0, longest * 4).replace(DISGUISING, '\uFFFD');
    return clean.length > longest ? `${clean.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : clean;
}

/** Members that anybody defined have shorter names; a longer one may be a piece of a private key in the wrong place. */
const LONGEST_NAME = 15;

/** The name of a member, for a sentence. */
export function shortenName(name: string): string {
    return shorten(name, LONGEST_NAME);
}

/** The JSON pointer (RFC 6901), cut before the first name that is too long to be shown. */
export function shortenPointer(pointer: string): string {
    const steps = pointer.split('/');
    const tooLong = steps.findIndex((step) => step.length > LONGEST_NAME);
    return tooLong === -1 ? pointer : steps.slice(0, tooLong).join('/');
}
