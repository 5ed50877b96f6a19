import { saysAlgorithm } from './header.js';
import { withoutSpace } from './space.js';

/** With these headers begin, as JSON without and with line ends. */
const HEAD = /eyJ|(?<![\w-])e[yw]/g;
/** A header, with certificates in it, too. */
const SEGMENT = /[\w-]{0,20000}/y;
/** Beginnings that are looked at, and tokens that are counted. */
const MOST_HEADS = 500;
const MOST_COUNTED = 100;
/** A line at which a header was broken is at least so long. */
const SHORTEST_LINE = 40;
/** So much longer a token is at most when it is broken into lines. */
const MOST_GAPS = 1.5;

/** True where a token begins: at a header, with a dot or the next line behind it. */
function isStart(text: string, at: number): boolean {
    SEGMENT.lastIndex = at;
    const segment = SEGMENT.exec(text)?.[0] ?? '';
    if (!saysAlgorithm(segment)) {
        return false;
    }
    const next = text.charAt(at + segment.length);
    return next === '.' || (segment.length >= SHORTEST_LINE && /\s/.test(next));
}

/** Behind the second dot from a token's start: objects in its header and claims begin as headers do. */
function signatureOf(text: string, start: number, end: number): number {
    const first = text.indexOf('.', start);
    const second = first < 0 ? -1 : text.indexOf('.', first + 1);
    return second < 0 || second >= end ? end : second + 1;
}

/** What stands beside a token in its text; a hundred are counted at most. */
export interface Beside {
    /** How many times it stands there, and how many other tokens do. */
    readonly copies: number;
    readonly others: number;
    /** Where it ends: before the next one, where nothing stands between the two. */
    readonly end: number;
}

/** Counts the tokens of a text from one of them on. */
export function countOthers(text: string, place: { readonly start: number; readonly end: number }): Beside {
    const { start } = place;
    let { end } = place;
    let token = withoutSpace(text.slice(start, end));
    const longest = Math.ceil((end - start) * MOST_GAPS);
    let copies = 1;
    let others = 0;
    let heads = 0;
    let from = signatureOf(text, start, end);
    const searched = from;
    for (const { index } of text.slice(searched).matchAll(HEAD)) {
        const at = searched + index;
        heads++;
        if (heads > MOST_HEADS || copies + others >= MOST_COUNTED) {
            break;
        }
        if (at < from || !isStart(text, at)) {
            continue;
        }
        if (at < end) {
            end = text.charAt(at - 1) === '.' ? at - 1 : at;
            token = withoutSpace(text.slice(start, end));
        }
        const isSame = withoutSpace(text.slice(at, at + longest)).startsWith(token);
        copies += isSame ? 1 : 0;
        others += isSame ? 0 : 1;
        from = isSame ? at + token.length : signatureOf(text, at, text.length);
    }
    return { copies, others, end };
}
