import type { JsonObject } from '../types.js';
import { decodeBase64 } from '../text/base64.js';
import { memberOf } from '../text/pointer.js';

export interface RecognisedToken {
    /** Segments between the dots; 0 for the JSON form. */
    readonly segments: number;
    /** "JWS" (a signed token), "JWE" (an encrypted one). */
    readonly label: 'JWS' | 'JWE';
}

const MOST_SEGMENTS = 6;
/** What programs and people write before a token. */
const LABELS = /^(?:(?:authorization|access_token|id_token|jwt|jws|token|bearer)\s{0,9}[:=]?\s{0,9}["'`]?){1,3}/i;
const QUOTES = /^["'`]|["'`;,]{1,3}$/g;
const COMPACT = /^[\w-]{8,}={0,2}(?:\.[\w=-]*){1,5}$/;
/** Runs of the characters of a token; it matches wherever it begins, so it takes linear time. */
const RUN = /[\w.-]+/g;

const segmentsOf = (token: string): string[] => token.split('.', MOST_SEGMENTS);

function describe(segments: readonly string[]): RecognisedToken {
    return { segments: segments.length, label: segments.length === 5 ? 'JWE' : 'JWS' };
}

function isHeader(segment: string): boolean {
    const header = segment.replaceAll('=', '');
    const octets = decodeBase64(header.slice(0, header.length - (header.length % 4 === 1 ? 1 : 0)), 'base64url').octets;
    return octets !== null && /^\s*\{\s*"/.test(octets);
}

/** Recognises a token that is the whole of a text, with its label, quotes or line breaks; null for anything else. */
export function recogniseToken(text: string): RecognisedToken | null {
    const compact = text.trim().replace(LABELS, '').replace(QUOTES, '').replace(/\s+/g, '');
    if (!COMPACT.test(compact)) {
        return null;
    }
    const segments = segmentsOf(compact);
    return isHeader(segments[0] ?? '') ? describe(segments) : null;
}

/** Recognises the JSON serialisation of a JWS or JWE (RFC 7515 section 7.2, RFC 7516 section 7.2). */
export function recogniseTokenObject(root: JsonObject): RecognisedToken | null {
    const has = (name: string): boolean => memberOf(root, name) !== undefined;
    if (has('payload') && (has('signatures') || has('signature'))) {
        return { segments: 0, label: 'JWS' };
    }
    return has('ciphertext') && (has('recipients') || has('iv') || has('protected'))
        ? { segments: 0, label: 'JWE' }
        : null;
}

/** Where in a run of token characters a token begins: at a segment that is a header; -1 for none. */
function tokenStart(run: string): number {
    let start = 0;
    for (const segment of segmentsOf(run)) {
        if (run.length > start + segment.length && /^e[yw]/.test(segment) && isHeader(segment)) {
            return start;
        }
        start += segment.length + 1;
    }
    return -1;
}

/** The first token inside a text that says other things too; null when there is none. */
export function findToken(text: string): RecognisedToken | null {
    for (const [run] of text.matchAll(RUN)) {
        const start = tokenStart(run);
        if (start >= 0) {
            return describe(segmentsOf(run.slice(start)));
        }
    }
    return null;
}

/** Hides every token in a text; its length stays the same, so that offsets do. */
export function maskTokens(text: string): string {
    return text.replace(RUN, (run) => {
        const start = tokenStart(run);
        return start < 0 ? run : run.slice(0, start) + '*'.repeat(run.length - start);
    });
}
