import type { TextRange } from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { plain, type Colours } from './terminal.js';

/** What the part of a line that fits looks like, and where the mark goes. */
interface Window {
    readonly text: string;
    readonly column: number;
    readonly length: number;
}

/** Cuts a long line around its mark: keys are often one line of three thousand characters. */
export function cut(line: string, column: number, length: number, width: number): Window {
    if (line.length <= width) {
        return { text: line, column, length };
    }
    const start = Math.max(0, Math.min(column - Math.floor(width / 3), line.length - width));
    const end = start + width;
    const text =
        (start > 0 ? '…' : '') +
        line.slice(start + (start > 0 ? 1 : 0), end < line.length ? end - 1 : end) +
        (end < line.length ? '…' : '');
    return { text, column: column - start, length: Math.min(length, end - column) };
}

/**
 * The line of the text that a finding is about, with its number and a mark below, as lines for the terminal.
 *
 * @param width columns that the frame may take
 */
export function codeFrame(text: string, { start, end }: TextRange, width: number, { paint }: Colours): string[] {
    const from = start.offset - (start.column - 1);
    const rest = text.slice(from).search(/[\r\n]/);
    const line = text.slice(from, rest < 0 ? undefined : from + rest);
    // Of an object or a list the mark would be the whole file: its opening bracket is enough.
    const length = /[[{]/.test(text[start.offset] ?? '') ? 1 : Math.max(1, end.offset - start.offset);
    const number = String(start.line);
    const shown = cut(
        line,
        start.column - 1,
        Math.min(length, Math.max(1, line.length - start.column + 1)),
        width - number.length - 3
    );
    const blank = ' '.repeat(number.length);
    return [
        `${paint('dim', `${number} │`)} ${plain(shown.text)}`,
        `${paint('dim', `${blank} │`)} ${' '.repeat(shown.column)}${paint('red', '^'.repeat(shown.length))}`
    ];
}
