import { plain } from './terminal.js';

/** A column of a table; `width` is the most that a cell may take before it is cut. */
export interface Column {
    readonly title: string;
    readonly width: number;
    readonly isNumber?: boolean;
}

function fitted(cell: string, width: number): string {
    return cell.length > width ? `${cell.slice(0, width - 1)}…` : cell;
}

/**
 * Lines of a table, its columns as wide as their longest cell; the first line holds the titles.
 *
 * @param rows cells in the order of the columns, one row a line
 */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
    const cells = [columns.map(({ title }) => title), ...rows].map((row) =>
        columns.map(({ width }, index) => fitted(plain(row[index] ?? ''), width))
    );
    const widths = columns.map((_column, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)));
    return cells.map((row) =>
        row
            .map((cell, index) => {
                const width = widths[index] ?? 0;
                return columns[index]?.isNumber ? cell.padStart(width) : cell.padEnd(width);
            })
            .join('  ')
            .trimEnd()
    );
}
