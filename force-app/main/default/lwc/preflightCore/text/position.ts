import type { TextPosition } from '../types.js';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function lineStartsOf(text: string): number[] {
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) {
            starts.push(at + 1);
        }
    }
    return starts;
}

/**
 * Turns offsets into lines and columns, both from 1; columns count UTF-16 code units. Lines end with LF, CRLF or CR.
 * Offsets outside the text are moved to its nearer end.
 */
export function createPositions(text: string): (offset: number) => TextPosition {
    let starts: readonly number[] | null = null;
    return (given) => {
        starts ??= lineStartsOf(text);
        const offset = Math.max(0, Math.min(given, text.length));
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return { offset, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    };
}

/** Turns offsets into line numbers, from 1. */
export function lineAt(text: string): (offset: number) => number {
    const positions = createPositions(text);
    return (offset) => positions(offset).line;
}
