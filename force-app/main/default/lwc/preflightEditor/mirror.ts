import type { Mark, Segment } from 'c/preflightShared';

export interface Piece {
    readonly key: number;
    readonly text: string;
    readonly className: string;
    /** Number of the finding, with marked pieces only. */
    readonly number?: number;
}

export interface Line {
    readonly key: number;
    readonly lineNumber: number;
    readonly pieces: readonly Piece[];
    /** The first finding that begins in this line; "2+" when others do too. */
    readonly flag: { readonly number: number; readonly text: string; readonly className: string } | null;
}

const RANK = { error: 2, warning: 1, notice: 0 } as const;

/**
 * A mark as it is painted: at least one character long, and only its first line when it spans several. A finding about
 * a whole object would otherwise paint the whole text.
 */
export function clipMark(text: string, mark: Mark): Mark {
    const lineEnd = text.indexOf('\n', mark.start);
    const last = lineEnd < 0 ? text.length : lineEnd;
    const end = Math.min(Math.max(mark.end, mark.start + 1), Math.max(last, mark.start));
    const start = end > mark.start ? mark.start : Math.max(0, mark.start - 1);
    return { ...mark, start, end };
}

/** Longer ones are tinted, not underlined: a shorter one inside has to stand out. */
const LONG = 160;

function shortest(marks: readonly Mark[]): Mark | undefined {
    return [...marks].sort((one, other) => one.end - one.start - (other.end - other.start))[0];
}

function worst(marks: readonly Mark[]): Mark | undefined {
    return [...marks].sort((one, other) => RANK[other.severity] - RANK[one.severity] || one.number - other.number)[0];
}

/** What the whole line is painted by. */
interface Paint {
    readonly marks: readonly Mark[];
    readonly segments: readonly Segment[];
    readonly active: number;
}

function piecesOf(line: string, start: number, { marks, segments, active }: Paint): Piece[] {
    const end = start + line.length;
    const cuts = new Set([start, end]);
    for (const part of [...marks, ...segments]) {
        cuts.add(Math.max(start, part.start));
        cuts.add(Math.min(end, part.end));
    }
    const ordered = [...cuts].sort((one, other) => one - other);
    return ordered.slice(0, -1).map((from, key): Piece => {
        const to = ordered[key + 1] ?? end;
        const covering = marks.filter((mark) => mark.start < to && mark.end > from);
        const shown = covering.find(({ number }) => number === active) ?? shortest(covering);
        const text = line.slice(from - start, to - start);
        const segment = segments.find((part) => part.start < to && part.end > from);
        const colour = segment ? ` segment segment_${segment.part}` : '';
        if (!shown) {
            return { key, text, className: `plain${colour}` };
        }
        const long = shown.end - shown.start > LONG ? ' mark_long' : '';
        const stressed = shown.number === active ? ' mark_active' : '';
        return { key, text, className: `mark mark_${shown.severity}${long}${stressed}${colour}`, number: shown.number };
    });
}

function flagOf(marks: readonly Mark[]): Line['flag'] {
    const mark = worst(marks);
    if (!mark) {
        return null;
    }
    const { number, severity } = mark;
    return { number, text: marks.length > 1 ? `${number}+` : String(number), className: `flag flag_${severity}` };
}

/** The text as lines of marked and unmarked pieces, to be painted behind the text area. */
export function linesOf(
    text: string,
    marks: readonly Mark[],
    firstLine: number,
    active: number,
    segments: readonly Segment[] = []
): Line[] {
    const clipped = marks.map((mark) => clipMark(text, mark));
    let start = 0;
    return text.split('\n').map((line, key): Line => {
        const end = start + line.length;
        const touches = (part: { start: number; end: number }): boolean => part.start < end && part.end > start;
        const flag = flagOf(clipped.filter((mark) => mark.start >= start && mark.start <= end));
        const pieces = piecesOf(line, start, {
            marks: clipped.filter(touches),
            segments: segments.filter(touches),
            active
        });
        start = end + 1;
        return { key, lineNumber: firstLine + key, pieces, flag };
    });
}
