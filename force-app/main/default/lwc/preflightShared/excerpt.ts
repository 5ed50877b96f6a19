/** Longer texts are shown in parts: a page must stay quick while someone types. */
const LONGEST_TEXT = 64_000;
const MOST_LINES = 2_000;
const PART = 12_000;
const PART_LINES = 250;

/** The part of a long text that is on screen. */
export interface Excerpt {
    readonly text: string;
    /** Offset of the part in the whole text. */
    readonly start: number;
    readonly firstLine: number;
    readonly lastLine: number;
    readonly lineCount: number;
    readonly isWhole: boolean;
}

function lineBreaks(text: string, from = 0, to = text.length): number {
    let count = 0;
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
        count += 1;
    }
    return count;
}

/** The whole text, or of a long one the part that starts with the line of `around`. */
export function excerptOf(text: string, around: number): Excerpt {
    const lineCount = lineBreaks(text) + 1;
    if (text.length <= LONGEST_TEXT && lineCount <= MOST_LINES) {
        return { text, start: 0, firstLine: 1, lastLine: lineCount, lineCount, isWhole: true };
    }
    const lineStart = text.lastIndexOf('\n', Math.max(0, around - 1)) + 1;
    // A line may be longer than the part.
    const start = around - lineStart > PART / 2 ? around - PART / 4 : lineStart;
    const part = text
        .slice(start, start + PART)
        .split('\n')
        .slice(0, PART_LINES)
        .join('\n');
    const firstLine = lineBreaks(text, 0, start) + 1;
    const lastLine = firstLine + lineBreaks(part);
    return { text: part, start, firstLine, lastLine, lineCount, isWhole: false };
}
