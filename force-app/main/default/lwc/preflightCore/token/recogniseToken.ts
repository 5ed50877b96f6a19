import { findInText, locateWhole, tokenStart, type TokenPlace } from './locateToken.js';
import { isHeader, saysEncryption } from './header.js';
import { withoutSpace } from './space.js';

/** What tells that a text is, or holds, a token. */
export interface RecognisedToken {
    /** Segments between the dots; 0 for the JSON form. */
    readonly segments: number;
    /** "JWS" (a signed token), "JWE" (an encrypted one). */
    readonly label: 'JWS' | 'JWE';
}

const MOST_SEGMENTS = 6;
/** Runs of the characters of a token; it matches wherever it begins, so it takes linear time. */
const RUN = /[\w.-]+/g;

function describe(text: string, { start, end }: TokenPlace): RecognisedToken | null {
    const segments = withoutSpace(text.slice(start, end)).split('.', MOST_SEGMENTS);
    const [header = ''] = segments;
    const isEncrypted = segments.length === 5 && saysEncryption(header);
    const isToken = segments.length > 1 && isHeader(header);
    return isToken ? { segments: segments.length, label: isEncrypted ? 'JWE' : 'JWS' } : null;
}

/** Recognises a token that is the whole of a text, with its label, quotes or line breaks; null for anything else. */
export function recogniseToken(text: string): RecognisedToken | null {
    const place = locateWhole(text);
    return place && place.wrapping?.form !== 'text' ? describe(text, place) : null;
}

/** The first token inside a text that says other things too; null when there is none. */
export function findToken(text: string): RecognisedToken | null {
    const place = findInText(text);
    return place && describe(text, place);
}

/** A text without its tokens, and where they stand in it. */
export interface MaskedText {
    /** As long as the text was, so that offsets stay the same. */
    readonly text: string;
    readonly tokens: readonly { readonly start: number; readonly end: number }[];
}

/** Hides every token in a text. */
export function maskTokens(text: string): MaskedText {
    const tokens: { start: number; end: number }[] = [];
    const masked = text.replace(RUN, (run, at: number) => {
        const start = tokenStart(run);
        if (start < 0) {
            return run;
        }
        tokens.push({ start: at + start, end: at + run.length });
        return run.slice(0, start) + '*'.repeat(run.length - start);
    });
    return { text: masked, tokens };
}
