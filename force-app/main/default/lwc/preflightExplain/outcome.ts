import { explainMessage, findToken, MESSAGE_LIMIT, type KnownMessage, type MessageMatch } from 'c/preflightCore';

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
}

export const NO_TEXT: Outcome = { hasText: false, found: [], isCut: false, hasToken: false };

export function outcomeOf(text: string): Outcome {
    if (text.trim() === '') {
        return NO_TEXT;
    }
    return {
        hasText: true,
        found: explainMessage(text).map(({ message, match, start, end }) => ({
            message,
            match,
            excerpt: text.slice(start, end)
        })),
        isCut: text.length > MESSAGE_LIMIT,
        hasToken: findToken(text.slice(0, MESSAGE_LIMIT)) !== null
    };
}
