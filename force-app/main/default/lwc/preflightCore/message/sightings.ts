import type { MessageId, MessageMatch } from '../types.js';
import { statusOf, surroundingsOf, type Surroundings } from './statusOf.js';

/** A place in a text that tells a message by an address and its status, or by a key. */
export interface Sighting {
    readonly id: MessageId;
    readonly match: MessageMatch['match'];
    readonly start: number;
    readonly end: number;
}

interface Sign {
    readonly id: MessageId;
    /** Global. */
    readonly pattern: RegExp;
    /** How well it tells the message there; null: it does not. `whole` is the text, or '' of a long one. */
    readonly judge: (around: Surroundings, whole: string) => MessageMatch['match'] | null;
}

/** A slash, also as JSON and as addresses write it. */
const SLASH = String.raw`(?:\\{0,8}/|%2f)`;
const sign = (pattern: string): RegExp => new RegExp(pattern.replaceAll('/', SLASH), 'gi');

/** Longer texts are not just an address or a status. */
const LONGEST_ALONE = 400;
/** An address and nothing else. */
const ADDRESS = /^[^\s"{}]+$/;
/** A status with the words that go with it and add nothing. */
const STATUS_ALONE = /^(?:\W|\b(?:https?|status|code|error|unauthori[sz]ed|401|\d)\b)+$/i;

const SIGNS: readonly Sign[] = [
    {
        id: 'event-stream-unauthorized',
        pattern: sign(String.raw`(?:/|\b)eventrouter/v1/sse(?![\w-])`),
        judge: (around, whole) => {
            const status = statusOf(around);
            if (status === null) {
                return ADDRESS.test(whole) || /\bunauthori[sz]ed\b/i.test(around.line) ? 'part' : null;
            }
            return status === '401' ? 'whole' : null;
        }
    },
    {
        // The console names a request by the last step of its address alone.
        id: 'event-stream-unauthorized',
        pattern: /(?<![\w/-])sse(?![\w/-])/gi,
        judge: ({ line }) => (/\bstatus of 401\b/i.test(line) ? 'part' : null)
    },
    {
        id: 'event-stream-unauthorized',
        pattern: /\b401\b/g,
        judge: (_around, whole) => (STATUS_ALONE.test(whole) ? 'part' : null)
    },
    {
        id: 'set-auth-mode-to-false',
        pattern: sign(String.raw`\bunauthenticated/access-?token(?![\w-])`),
        judge: (around) => (statusOf(around) === '400' || /\bBAD_REQUEST\b/i.test(around.behind) ? 'part' : null)
    },
    { id: 'guest-conversations', pattern: sign(String.raw`(?<![\w-])unauth/na(?![\w-])`), judge: () => 'whole' },
    { id: 'guest-conversations', pattern: sign(String.raw`\biamessage/unauth(?![\w-])`), judge: () => 'part' }
];

/** Every message that an address, a status or a key in the text tells. */
export function findSightings(text: string): Sighting[] {
    const whole = text.length > LONGEST_ALONE ? '' : text.trim();
    return SIGNS.flatMap(({ id, pattern, judge }) => {
        const places = [...text.matchAll(pattern)];
        return places.flatMap((place, index): Sighting[] => {
            const [start, end] = [place.index, place.index + place[0].length];
            const around = surroundingsOf(text, start, end, places[index + 1]?.index ?? text.length);
            const match = judge(around, whole);
            return match ? [{ id, match, start, end }] : [];
        });
    });
}
