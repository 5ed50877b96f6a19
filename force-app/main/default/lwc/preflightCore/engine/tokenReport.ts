import type { JsonNode, TextRange, Token, TokenObject, TokenObjectReport, TokenReport } from '../types.js';
import { createPositions } from '../text/position.js';
import type { Locator } from './findings.js';

/** Claims that are instants in seconds (RFC 7519 section 4.1, OpenID Connect Core section 2). */
const TIMES: ReadonlySet<string> = new Set(['exp', 'nbf', 'iat', 'auth_time']);
const MILLISECONDS = 1000;
const PARTS = ['header', 'payload', 'signature'] as const;

type Part = TokenReport['segments'][number]['part'];

function timeOf(name: string, value: JsonNode): number | null {
    return TIMES.has(name) && value.type === 'number' ? value.value * MILLISECONDS : null;
}

/** Header or claims for a person to read. */
export function objectReport(object: TokenObject | null): TokenObjectReport | null {
    if (!object) {
        return null;
    }
    const { state, text, json } = object;
    const root = state === 'object' && json?.root?.type === 'object' ? json.root : null;
    return {
        text,
        isReadable: root !== null,
        members: (root?.members ?? []).map(({ name, value }) => ({
            name,
            value: value.type === 'string' ? value.value : text.slice(value.start, value.end),
            type: value.type,
            time: timeOf(name, value)
        }))
    };
}

/** What each segment is: by its place in the compact form, by its member in JSON. */
function partsOf({ form, segmentCount, segments, header, payload, signature }: Token): Part[] {
    if (form === 'json') {
        const present = [header, payload, signature].map((part) => part !== null);
        return PARTS.filter((_, index) => present[index]);
    }
    return segments.map((_, index): Part => {
        const isNamed = form === 'encrypted' ? index === 0 : segmentCount <= PARTS.length || index < 2;
        return isNamed ? (PARTS[index] ?? 'other') : 'other';
    });
}

/** The segments in the order of the text: members of JSON stand in any. */
export function segmentReports(token: Token): TokenReport['segments'] {
    const parts = partsOf(token);
    return token.segments
        .map(({ start, end }, index) => ({ part: parts[index] ?? ('other' as const), start, end }))
        .sort((first, second) => first.start - second.start);
}

/** Places of findings: their paths lead to a segment of the text. */
export function tokenLocator(text: string, segments: TokenReport['segments']): Locator {
    let positions: ReturnType<typeof createPositions> | null = null;
    const range = (start: number, end: number): TextRange | undefined => {
        if (text === '') {
            return undefined;
        }
        positions ??= createPositions(text);
        return { start: positions(start), end: positions(end) };
    };
    return {
        range,
        at(pointer) {
            const [, part = ''] = pointer.split('/', 2);
            const segment = segments.find((one) => one.part === part);
            return segment && range(segment.start, segment.end);
        }
    };
}
