import type { TokenWrapping } from '../types.js';
import { UNSEEN_CLASS } from '../text/invisible.js';
import { isHeader } from './header.js';
import { hasSpace, withoutSpace } from './space.js';
import { unwrap } from './unwrap.js';

/** Where in a text a token in compact form stands, and what is around it. */
export interface TokenPlace {
    readonly start: number;
    readonly end: number;
    readonly wrapping: TokenWrapping | null;
    readonly hasSpaceAround: boolean;
}

/** Each class excludes the dot, so nothing is tried twice. */
const GOOD = /^e[yw][\w-]*\.[\w-]*\.[\w-]*$/;
/** Characters of base64 in both alphabets, dots, and space. */
const BODY = new RegExp(`^[\\w.=+/\\-${UNSEEN_CLASS}]+$`, 'u');
const RUN = /[\w.-]+/g;
const REST = /[\w.=+/-]*/y;
const DOTS = /\./g;
const WORDS = new RegExp(`[^${UNSEEN_CLASS}]+`, 'gu');
/** A text of dots and digits shorter than this is a number, a date, or a host's name. */
const SHORTEST_NAMELESS = 40;
/** A line at which a mail or a terminal broke a token is at least so long. */
const SHORTEST_LINE = 40;
/** Digits of the signatures of 2048, 3072, 4096 and 8192 bits: behind so many of them a token is over. */
const WHOLE_SIGNATURES: ReadonlySet<number> = new Set([342, 512, 683, 1366]);
/** Runs that are looked at in other text. */
const MOST_RUNS = 10_000;
/** Segments of one run in which a header is looked for. */
const MOST_STARTS = 6;

const countDots = (text: string): number => text.match(DOTS)?.length ?? 0;

/** How far a token was followed through the words of a body. */
interface Followed {
    end: number;
    dots: number;
    /** Digits since the last dot. */
    digits: number;
    /** Digits since the last gap, and how many times in a row there were as many. */
    line: number;
    lines: number;
}

/** True when what follows a gap in the body still belongs to the token. */
function continues({ dots, digits, line, lines }: Followed, gap: string, next: string): boolean {
    if (dots < 2 || next.includes('.')) {
        return true;
    }
    const isWhole = WHOLE_SIGNATURES.has(digits);
    const isBroken = /[\r\n]/.test(gap) || lines > 1;
    const isWrapped = isBroken && line >= SHORTEST_LINE && next.length <= line;
    return isWrapped ? !isWhole || next.length === line : !isWhole && next.length >= SHORTEST_LINE / 2;
}

/** Where a token that begins a body ends: space may stand in it, and words may follow it. */
function endOfToken(body: string): number {
    const followed: Followed = { end: 0, dots: 0, digits: 0, line: 0, lines: 0 };
    for (const { 0: word, index } of body.matchAll(WORDS)) {
        if (followed.end > 0 && !continues(followed, body.slice(followed.end, index), word)) {
            break;
        }
        const last = word.lastIndexOf('.');
        followed.dots += countDots(word);
        followed.digits = last < 0 ? followed.digits + word.length : word.length - last - 1;
        followed.lines = word.length === followed.line ? followed.lines + 1 : 1;
        followed.line = word.length;
        followed.end = index + word.length;
    }
    return followed.end;
}

/** A body without a header that is meant as a token all the same. */
function isNameless(body: string): boolean {
    return body.includes('.') && body.length >= SHORTEST_NAMELESS && !hasSpace(body);
}

/** The whole of a text, but for labels and quotes, as a token; with words behind it the wrapping is `text`. */
export function locateWhole(text: string): TokenPlace | null {
    if (GOOD.test(text) && isHeader(text)) {
        return { start: 0, end: text.length, wrapping: null, hasSpaceAround: false };
    }
    const unwrapped = unwrap(text);
    const { start } = unwrapped;
    const body = text.slice(start, unwrapped.end);
    const startsWell = isHeader(withoutSpace(body.slice(0, 200)).split('.', 1)[0] ?? '');
    if (!BODY.test(body)) {
        // One character too many in a token is a defect of the token, not its end.
        const isOne = startsWell && !/[\s"'<>{}&,;]/.test(body);
        return isOne ? unwrapped : null;
    }
    if (!startsWell) {
        return isNameless(body) ? unwrapped : null;
    }
    const end = start + endOfToken(body);
    return end === unwrapped.end ? unwrapped : { ...unwrapped, end, wrapping: { form: 'text', label: '' } };
}

/** Where in a run of token characters a token begins: at a segment that is a header; -1 for none. */
export function tokenStart(run: string): number {
    let start = 0;
    for (const segment of run.split('.', MOST_STARTS)) {
        if (run.length > start + segment.length && /^e[yw]/.test(segment) && isHeader(segment)) {
            return start;
        }
        start += segment.length + 1;
    }
    return -1;
}

function endInText(text: string, start: number): number {
    REST.lastIndex = start;
    const run = REST.exec(text)?.[0] ?? '';
    // The full stop of a sentence is no segment.
    const sentence = countDots(run) > 2 ? run.replace(/\.$/, '') : run;
    return start + sentence.length;
}

/** The first token with three segments inside a text that says other things too, else the first thing like one. */
export function findInText(text: string): TokenPlace | null {
    let found: TokenPlace | null = null;
    let runs = 0;
    for (const { 0: run, index } of text.matchAll(RUN)) {
        const offset = tokenStart(run);
        if (offset >= 0) {
            const start = index + offset;
            const end = endInText(text, start);
            const place: TokenPlace = { start, end, wrapping: { form: 'text', label: '' }, hasSpaceAround: false };
            if (countDots(text.slice(start, end)) === 2) {
                return place;
            }
            found ??= place;
        }
        runs++;
        if (runs === MOST_RUNS) {
            break;
        }
    }
    return found;
}

/** Finds the token of a text: the text itself, or the one in it. Takes linear time. */
export function locateToken(text: string): TokenPlace | null {
    return locateWhole(text) ?? findInText(text);
}
