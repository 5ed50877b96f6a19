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

/** Hides every token in a text; its length stays the same, so that offsets do. */
export function maskTokens(text: string): string {
    return text.replace(RUN, (run) => {
        const start = tokenStart(run);
        return start < 0 ? run : run.slice(0, start) + '*'.repeat(run.length - start);
    });
}
