import type { TokenWrapping } from '../types.js';
import { UNSEEN_CLASS } from '../text/invisible.js';
import { isHeader, saysAlgorithm, saysEncryption } from './header.js';
import { hasSpace, withoutSpace } from './space.js';
import { withoutMargins } from './margins.js';
import { countOthers, type Beside } from './otherTokens.js';
import { unwrap } from './unwrap.js';

/** Where in a text a token in compact form stands, and what is around it. */
export interface TokenPlace {
    readonly start: number;
    readonly end: number;
    readonly wrapping: TokenWrapping | null;
    readonly hasSpaceAround: boolean;
}

/** A token, and what else of its kind stands in the text. */
export interface LocatedToken extends TokenPlace, Beside {
    /** What it is read from: the text, with blanks for what stood in the margins of its lines. Offsets are those of the text. */
    readonly text: string;
    readonly end: number;
    /** Dots stand in place of a part of it. */
    readonly isCut: boolean;
}

/** Each class excludes the dot, so nothing is tried twice. */
const GOOD = /^e[yw][\w-]*\.[\w-]*\.[\w-]*$/;
/** Characters of base64 in both alphabets, dots, and space. */
const BODY = new RegExp(`^[\\w.=+/\\-${UNSEEN_CLASS}]+$`, 'u');
const RUN = /[\w.-]+/g;
const REST = /[\w.=+/-]*/y;
/** Lines of the characters of a token; what was taken out of their margins became blanks. */
const LINES = /[\w.=+/-]+(?:[^\S\r\n]*\r?\n[^\S\r\n]*(?!\/\/)[\w.=+/-]+)*/y;
const LINE_END = /[^\S\r\n]{0,40}[\r\n]/y;
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
    if (dots > 0 && saysAlgorithm(next.split('.', 1)[0] ?? '')) {
        return false;
    }
    if (dots < 2 || next.includes('.')) {
        return true;
    }
    const isComplete = WHOLE_SIGNATURES.has(digits);
    const isBroken = /[\r\n]/.test(gap) || lines > 1;
    const isWrapped = isBroken && line >= SHORTEST_LINE && next.length <= line;
    return isWrapped ? !isComplete || next.length === line : !isComplete && next.length >= SHORTEST_LINE / 2;
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

/** True of three segments of which the last has the length of a signature. */
function isSigned(token: string): boolean {
    return countDots(token) === 2 && WHOLE_SIGNATURES.has(token.length - token.lastIndexOf('.') - 1);
}

function endsLine(text: string, at: number): boolean {
    LINE_END.lastIndex = at;
    return LINE_END.test(text);
}

/** Where a token that goes on in the next lines ends; its first line ends at `end`. */
function endOfLines(text: string, start: number, end: number): number {
    if (end - start < SHORTEST_LINE || !endsLine(text, end)) {
        return end;
    }
    LINES.lastIndex = start;
    const lines = LINES.exec(text)?.[0] ?? '';
    const last = endOfToken(lines);
    return countDots(lines.slice(0, last)) === 2 ? start + last : end;
}

function endInText(text: string, start: number): number {
    REST.lastIndex = start;
    const run = REST.exec(text)?.[0] ?? '';
    // The full stop of a sentence is no segment, nor are the dots of one that trails off.
    const stopped = countDots(run) > 2 ? run.replace(/([^.])\.$/, '$1') : run;
    const trailing = stopped.replace(/\.{3}$/, '');
    return endOfLines(text, start, start + (isSigned(trailing) ? trailing : stopped).length);
}

/** The first token with three segments inside a text that says other things too, else the first thing like one. */
export function findInText(text: string): TokenPlace | null {
    let found: TokenPlace | null = null;
    let runs = 0;
    for (const { 0: run, index } of text.matchAll(RUN)) {
        // In an address %20 stands for a blank: its digits belong to no token.
        const skipped = text.charAt(index - 1) === '%' ? 2 : 0;
        // A header that fills its line ends where the line does.
        const isLine = run.length >= SHORTEST_LINE && endsLine(text, index + run.length) && saysAlgorithm(run);
        const offset = isLine ? 0 : tokenStart(run.slice(skipped));
        if (offset >= 0) {
            const start = index + skipped + offset;
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

/** Three dots, or the one character that is three. */
const ELLIPSIS = /\.{3}|\u2026/;
const ELLIPSIS_BEHIND = /^[^\S\r\n]?[[(<]?(?:\.{3}|\u2026)/;

/** True where a part was left out; a token that is whole may stand at the end of a sentence that trails off. */
function isCut(text: string, { start, end }: TokenPlace): boolean {
    const token = text.slice(start, end);
    return ELLIPSIS.test(token) || (!isSigned(token) && ELLIPSIS_BEHIND.test(text.slice(end, end + 8)));
}

/** True of three segments, or five of an encrypted token: what may be checked. */
function isWhole(text: string, place: TokenPlace | null): place is TokenPlace {
    const token = place ? text.slice(place.start, place.end) : '';
    const dots = countDots(token);
    return dots === 2 || (dots === 4 && saysEncryption(withoutSpace(token.slice(0, token.indexOf('.')))));
}

/** Finds the token of a text: the text itself, or the one in it. Takes linear time. */
function locateIn(text: string): TokenPlace | null {
    const whole = locateWhole(text);
    if (isWhole(text, whole)) {
        return whole;
    }
    const inside = findInText(text);
    return whole && !isWhole(text, inside) ? whole : inside;
}

function located(text: string, place: TokenPlace, wrapping = place.wrapping): LocatedToken {
    const beside = countOthers(text, place);
    return { ...place, wrapping, text, ...beside, isCut: isCut(text, { ...place, end: beside.end }) };
}

/** Finds the token of a text, also where mails, terminals and code put something before or behind each line. */
export function locateToken(text: string): LocatedToken | null {
    const place = locateIn(text);
    if (!isWhole(text, place)) {
        const bare = withoutMargins(text);
        const found = bare === text ? null : locateIn(bare);
        if (isWhole(bare, found)) {
            return located(bare, found, { form: 'text', label: '' });
        }
    }
    return place && located(text, place);
}
