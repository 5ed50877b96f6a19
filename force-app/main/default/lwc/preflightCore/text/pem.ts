import { decodeBase64, encodeBase64, type Base64Problem } from './base64.js';
import { MARK_CLASS, withoutUnseen } from './invisible.js';

/** One block of PEM text as people paste it. */
export interface PemBlock {
    /** What stands after BEGIN, in capitals: "CERTIFICATE". */
    readonly label: string;
    /** Offsets of the block, from its first dash to its last. */
    readonly start: number;
    readonly end: number;
    /** The decoded body; null when it is no base64. */
    readonly octets: string | null;
    /** What is wrong with the form; `encoding` alone costs the octets. */
    readonly problem: 'no-begin' | 'no-end' | 'label-mismatch' | 'encoding' | null;
    /** With `encoding`: the first thing wrong in the body without its white space. */
    readonly encoding: Base64Problem['kind'] | null;
}

interface Marker {
    readonly isBegin: boolean;
    readonly label: string;
    readonly start: number;
    readonly end: number;
}

/** Blanks of a line, and what nobody sees. */
const GAP = `[ \\t\\u00a0\\u202f${MARK_CLASS}]`;
/** Dashes may be fewer or have become longer ones in a text program. */
const MARKER = new RegExp(
    `[-\\u2010-\\u2015]{2}${GAP}{0,4}(BEGIN|END)${GAP}{1,4}([A-Z0-9][A-Z0-9 .#]{0,60}?)${GAP}{0,4}[-\\u2010-\\u2015]{2}`,
    'giu'
);
const DASH = /[-\u2010-\u2015]/;
const MOST_DASHES = 10;
/** "Proc-Type: 4,ENCRYPTED" and the like, before the body (RFC 1421 section 4.6). */
const HEADERS = /^\s*(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*(?:\r\n?|\n)(?:[ \t][^\r\n]*(?:\r\n?|\n))*)+/;
/** Line breaks written as an escape, and quotation marks of one kind or the other. */
const NOT_BODY = /\\[nr]|["'>\\]/g;

function markersOf(text: string): Marker[] {
    return Array.from(text.matchAll(MARKER), (match) => {
        let start = match.index;
        let end = start + match[0].length;
        for (let more = 0; more < MOST_DASHES && start > 0 && DASH.test(text.charAt(start - 1)); more++) {
            start--;
        }
        for (let more = 0; more < MOST_DASHES && DASH.test(text.charAt(end)); more++) {
            end++;
        }
        return {
            isBegin: match[1]?.toUpperCase() === 'BEGIN',
            label: (match[2] ?? '').trim().toUpperCase(),
            start,
            end
        };
    });
}

function readBody(body: string): { readonly octets: string | null; readonly encoding: Base64Problem['kind'] | null } {
    const plain = withoutUnseen(body.replace(HEADERS, '').replace(NOT_BODY, ''));
    const { octets, problem } = decodeBase64(plain, 'base64');
    return octets === null || octets === ''
        ? { octets: null, encoding: problem?.kind ?? 'impossible-length' }
        : { octets, encoding: null };
}

/** Lines of base64 at the end of a text, and nothing in them but digits. */
const LAST_LINES = /(?:^|[\r\n])[ \t]{0,40}[A-Za-z0-9+/]{4,100}={0,2}[ \t]{0,40}$/;

/** The same of a body that is one long line. */
function runStart(text: string, from: number, end: number): number {
    let start = from + text.slice(from, end).trimEnd().length;
    while (start > from && /[A-Za-z0-9+/=]/.test(text.charAt(start - 1))) {
        start--;
    }
    return start;
}

/** Where the body of a block begins whose BEGIN line is missing: with the lines of base64 right before its END line. */
function bodyStart(text: string, from: number, end: number): number {
    let start = end;
    for (;;) {
        const before = text.slice(Math.max(from, start - 200), start).trimEnd();
        const line = LAST_LINES.exec(before)?.[0];
        if (line === undefined) {
            return start < end ? start : runStart(text, from, end);
        }
        start = Math.max(from, start - 200) + before.length - line.length;
    }
}

/** A block of which the END line alone was copied with the body; null where no body stands before it. */
function withoutBegin(text: string, mark: Marker, from: number): PemBlock | null {
    const start = bodyStart(text, from, mark.start);
    const { octets, encoding } = readBody(text.slice(start, mark.start));
    const first = start + text.slice(start).search(/\S/);
    return octets === null
        ? null
        : { label: mark.label, start: first, end: mark.end, octets, problem: 'no-begin', encoding };
}

/**
 * Finds every block of PEM text (RFC 7468 section 2), also on one line, indented, with escaped line breaks, with headers,
 * or without its BEGIN or END line.
 */
export function readPem(text: string): PemBlock[] {
    const markers = markersOf(text);
    return markers.flatMap((begin, index): PemBlock[] => {
        const before = markers[index - 1];
        if (!begin.isBegin) {
            const block = before?.isBegin ? null : withoutBegin(text, begin, before?.end ?? 0);
            return block ? [block] : [];
        }
        const next = markers[index + 1];
        const isClosed = next !== undefined && !next.isBegin;
        const bodyEnd = next?.start ?? text.length;
        const { octets, encoding } = readBody(text.slice(begin.end, bodyEnd));
        const form = !isClosed ? 'no-end' : next.label !== begin.label ? 'label-mismatch' : null;
        return [
            {
                label: begin.label,
                start: begin.start,
                end: isClosed ? next.end : begin.end + text.slice(begin.end, bodyEnd).trimEnd().length,
                octets,
                problem: octets === null ? 'encoding' : form,
                encoding
            }
        ];
    });
}

/** Octets as PEM (RFC 7468 section 3), with a line feed at its end. */
export function writePem(label: string, octets: string): string {
    const lines = encodeBase64(octets).match(/.{1,64}/g) ?? [];
    return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
