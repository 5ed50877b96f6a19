/** One line of a comparison of two texts. */
export interface DiffLine {
    readonly kind: 'same' | 'removed' | 'added';
    readonly text: string;
    /** Offset of the first character that differs from the line it replaces, or is replaced by; 0 without one. */
    readonly from: number;
}

/** Beyond this the middle is shown as replaced as a whole: the table of the comparison would grow too large. */
const MOST_CELLS = 1_000_000;

/** Lengths of the longest common part of what is left of both from each line on. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
    const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
    for (let i = before.length - 1; i >= 0; i--) {
        for (let j = after.length - 1; j >= 0; j--) {
            const row = table[i] ?? [];
            row[j] =
                before[i] === after[j]
                    ? (table[i + 1]?.[j + 1] ?? 0) + 1
                    : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
        }
    }
    return table;
}

function firstDifference(one: string, other: string): number {
    let offset = 0;
    while (offset < one.length && one[offset] === other[offset]) {
        offset++;
    }
    return offset;
}

/** A run of lines that were removed and of those that stand in their place. */
function replaced(removed: readonly string[], added: readonly string[]): DiffLine[] {
    const line = (kind: 'removed' | 'added', text: string, other: string | undefined): DiffLine => ({
        kind,
        text,
        from: other === undefined ? 0 : firstDifference(text, other)
    });
    return [
        ...removed.map((text, index) => line('removed', text, added[index])),
        ...added.map((text, index) => line('added', text, removed[index]))
    ];
}

/** What to do to come from one text to the other, line by line, with as many lines kept as can be. */
export function diffLines(before: string, after: string): DiffLine[] {
    const old = before === '' ? [] : before.split('\n');
    const young = after.split('\n');
    const table = old.length * young.length > MOST_CELLS ? [] : commonLengths(old, young);
    const lines: DiffLine[] = [];
    let removed: string[] = [];
    let added: string[] = [];
    const flush = (): void => {
        // One by one: a megabyte has more lines than a call takes arguments.
        replaced(removed, added).forEach((line) => lines.push(line));
        [removed, added] = [[], []];
    };
    let [i, j] = [0, 0];
    while (i < old.length || j < young.length) {
        const [from = '', to = ''] = [old[i], young[j]];
        if (i < old.length && j < young.length && from === to) {
            flush();
            lines.push({ kind: 'same', text: from, from: 0 });
            [i, j] = [i + 1, j + 1];
        } else if (j >= young.length || (i < old.length && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
            removed.push(from);
            i++;
        } else {
            added.push(to);
            j++;
        }
    }
    flush();
    return lines;
}
