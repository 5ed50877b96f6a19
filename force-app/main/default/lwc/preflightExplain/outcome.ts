import { explainMessage, MESSAGE_LIMIT, withoutSecrets, type KnownMessage, type MessageMatch } from 'c/preflightCore';

/** A message that was found, for the screen. */
export interface FoundMessage {
    readonly message: KnownMessage;
    readonly match: MessageMatch['match'];
    readonly excerpt: string;
}

/** What was found in a text. */
export interface Outcome {
    /** False: there is no text. */
    readonly hasText: boolean;
    readonly found: readonly FoundMessage[];
    /** True: the text is longer than what was looked at. */
    readonly isCut: boolean;
    readonly hasToken: boolean;
    /** True: it holds a private key, so nothing else was looked for. Like one with a token it is not to be kept or shown. */
    readonly isPrivate: boolean;
}

export const NO_TEXT: Outcome = { hasText: false, found: [], isCut: false, hasToken: false, isPrivate: false };

export function outcomeOf(given: string): Outcome {
    if (given.trim() === '') {
        return NO_TEXT;
    }
    const { secret, text } = withoutSecrets(given);
    return {
        hasText: true,
        found: explainMessage(text).map(({ message, match, start, end }) => ({
            message,
            match,
            excerpt: text.slice(start, end)
        })),
        isCut: text.length > MESSAGE_LIMIT,
        hasToken: secret === 'token',
        isPrivate: secret === 'private-key'
    };
}
