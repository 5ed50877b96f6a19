import { diffLines, type DiffLine } from 'c/preflightCore';
import { fill, numeral, plural, visible } from 'c/preflightShared';
import { labels } from './labels.js';

/** A line of the comparison as it is shown. */
export interface DiffRow {
    readonly key: number;
    readonly className: string;
    /** The sign before the line; screen readers get `word`. */
    readonly sign: string;
    readonly word: string;
    readonly text: string;
}

/** Lines that stay the same and are shown around a change. */
const CONTEXT = 1;
/** Characters of a line: an x5c is thousands long. */
const WIDEST = 88;
/** Of those, the ones in front of the first difference. */
const LEAD = 24;
/** More lines say nothing to a person; the whole text is beside it. */
const MOST_ROWS = 120;

const LOOKS: Readonly<Record<DiffLine['kind'], { className: string; sign: string; word: string }>> = {
    same: { className: 'line', sign: '', word: '' },
    removed: { className: 'line line_removed', sign: '−', word: labels.removed },
    added: { className: 'line line_added', sign: '+', word: labels.added }
};

/** A long line around the place where it differs. */
function shorten(text: string, from: number): string {
    if (text.length <= WIDEST) {
        return text;
    }
    const start = from + LEAD > WIDEST ? from - LEAD : 0;
    const part = text.slice(start, start + WIDEST);
    const end = start + WIDEST < text.length ? '…' : '';
    // The member's name stays in sight: without it nobody knows what was cut.
    const name = start > 0 ? (/^\s*(?:"[\w#]{1,20}":\s*)?/.exec(text)?.[0] ?? '') : '';
    return `${name}${start > 0 ? '…' : ''}${part}${end}`;
}

/** Whether a line is a change or next to one. */
function nearChange(lines: readonly DiffLine[]): boolean[] {
    const near = new Array<boolean>(lines.length).fill(false);
    lines.forEach(({ kind }, index) => {
        if (kind !== 'same') {
            near.fill(true, Math.max(0, index - CONTEXT), index + CONTEXT + 1);
        }
    });
    return near;
}

/** Both texts line by line, the lines that stayed the same folded away. */
export function rowsOf(before: string, after: string): DiffRow[] {
    const lines = diffLines(before.trimEnd(), after.trimEnd());
    const near = nearChange(lines);
    const rows: DiffRow[] = [];
    let skipped = 0;
    const skip = (): void => {
        if (skipped > 0) {
            const text = plural(skipped, labels.skippedOne, labels.skipped);
            rows.push({ key: rows.length, className: 'line line_skipped', sign: '', word: '', text });
            skipped = 0;
        }
    };
    for (const [index, { kind, text, from }] of lines.entries()) {
        if (!near[index]) {
            skipped += 1;
        } else if (rows.length < MOST_ROWS) {
            skip();
            rows.push({ key: rows.length, ...LOOKS[kind], text: visible(shorten(text, from)) });
        } else {
            const more = fill(labels.more, numeral(lines.length - index));
            return [...rows, { key: rows.length, className: 'line line_skipped', sign: '', word: '', text: more }];
        }
    }
    skip();
    return rows;
}
