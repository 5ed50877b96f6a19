import type { Mark, NumberedFinding } from './models.js';

interface Part {
    readonly start: number;
    readonly end: number;
}

/** Line ends as a text area has them; offsets into a text and into what is on screen must be the same. */
export function withLineFeeds(text: string): string {
    return text.replace(/\r\n?/g, '\n');
}

/** Offsets into a text become offsets into the same text with LF as line ends. */
export function toShown(text: string): (offset: number) => number {
    const pairs = [...text.matchAll(/\r\n/g)].map(({ index }) => index);
    return (offset) => {
        let before = 0;
        while (before < pairs.length && (pairs[before] ?? 0) < offset) {
            before += 1;
        }
        return offset - before;
    };
}

/** Marks of findings in a text as it is shown. */
export function marksOf(text: string, findings: readonly NumberedFinding[]): Mark[] {
    const shown = toShown(text);
    return findings.flatMap(({ number, finding }) =>
        finding.range
            ? [
                  {
                      number,
                      severity: finding.severity,
                      start: shown(finding.range.start.offset),
                      end: shown(finding.range.end.offset)
                  }
              ]
            : []
    );
}

/**
 * Keeps marks at their places while someone types before, between and behind them.
 *
 * @param stretches true: those that are typed into grow and shrink; else they go away
 */
export function followEdit<Marked extends Part>(
    marks: readonly Marked[],
    before: string,
    after: string,
    stretches = false
): readonly Marked[] {
    if (before === after || marks.length === 0) {
        return marks;
    }
    const shorter = Math.min(before.length, after.length);
    let head = 0;
    while (head < shorter && before[head] === after[head]) {
        head += 1;
    }
    let tail = 0;
    while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
        tail += 1;
    }
    const grown = after.length - before.length;
    return marks.flatMap((mark) => {
        if (mark.end <= head) {
            return [mark];
        }
        if (mark.start >= before.length - tail) {
            return [{ ...mark, start: mark.start + grown, end: mark.end + grown }];
        }
        const isAround = mark.start <= head && mark.end >= before.length - tail;
        return stretches && isAround ? [{ ...mark, end: mark.end + grown }] : [];
    });
}
