import type { SegmentDefect, TokenSegment } from '../types.js';
import { decodeBase64, type Base64Problem } from '../text/base64.js';
import { hasSpace, withoutSpace } from './space.js';

/** Segments that are looked at: a JWE has five, and one more shows that there are too many. */
export const MOST_SEGMENTS = 6;

const DEFECTS: Readonly<Record<Base64Problem['kind'], SegmentDefect>> = {
    'white-space': 'white-space',
    'other-alphabet': 'base64-alphabet',
    'other-character': 'other-character',
    padding: 'padding',
    'missing-padding': 'padding',
    'impossible-length': 'impossible-length',
    'non-canonical': 'non-canonical'
};

/** The octets of a segment in the wrong alphabet, with padding or with blanks inside. */
function decodeAsMeant(text: string): string | null {
    const digits = withoutSpace(text).replaceAll('+', '-').replaceAll('/', '_');
    let end = digits.length;
    while (end > 0 && digits.charAt(end - 1) === '=') {
        end--;
    }
    return decodeBase64(digits.slice(0, end), 'base64url').octets;
}

/** Decodes a part of the text as base64url (RFC 7515 section 2); what is not strict is named, and read as meant. */
export function readSegment(text: string, start: number, end: number): TokenSegment {
    const raw = text.slice(start, end);
    const { octets, problem } = decodeBase64(raw, 'base64url');
    if (!problem) {
        return { start, end, defect: null, at: null, octets };
    }
    const isSpace = problem.kind === 'other-character' && hasSpace(problem.found);
    return {
        start,
        end,
        defect: isSpace ? 'white-space' : DEFECTS[problem.kind],
        at: { start: start + problem.at.start, end: start + problem.at.end },
        octets: octets ?? decodeAsMeant(raw)
    };
}

/** The segments between the dots of a part of the text: all are counted, the first six are read. */
export function readSegments(
    text: string,
    start: number,
    end: number
): { readonly count: number; readonly segments: readonly TokenSegment[] } {
    const segments: TokenSegment[] = [];
    let count = 0;
    let from = start;
    while (from <= end) {
        const dot = text.indexOf('.', from);
        const to = dot < 0 || dot > end ? end : dot;
        if (count < MOST_SEGMENTS) {
            segments.push(readSegment(text, from, to));
        }
        count++;
        from = to + 1;
    }
    return { count, segments };
}
