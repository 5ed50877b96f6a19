import { styleText } from 'node:util';

export type Style = 'red' | 'yellow' | 'green' | 'cyan' | 'dim' | 'bold';

export interface Colours {
    /** Wraps the text in escape sequences, or returns it as it is where colours are not wanted. */
    readonly paint: (style: Style, text: string) => string;
}

/** FORCE_COLOR and NO_COLOR decide in this order, as in Node itself; then whether it is a terminal that knows colours. */
function wantsColour(stream: NodeJS.WriteStream): boolean {
    const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = process.env;
    if (forced !== undefined) {
        return forced !== '0' && forced !== 'false';
    }
    return (refused === undefined || refused === '') && stream.isTTY && terminal !== 'dumb';
}

export function colours(stream: NodeJS.WriteStream): Colours {
    // Newer Nodes would look at the stream again and overrule the decision above.
    const options = { validateStream: false };
    return wantsColour(stream)
        ? { paint: (style, text) => styleText(style, text, options) }
        : { paint: (_style, text) => text };
}

/** Columns to fill: the terminal's, within what reads well; 80 where there is no terminal. */
export function widthOf(stream: NodeJS.WriteStream): number {
    return Math.min(Math.max(stream.columns || 80, 40), 100);
}

/**
 * Text that is safe to print: what a file or its name holds must not move the cursor, colour the screen, or turn
 * the direction of writing. Every such character becomes one visible character.
 *
 * @param keep characters to leave alone, such as a line feed
 */
export function plain(text: string, keep = ''): string {
    return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
        if (keep.includes(character)) {
            return character;
        }
        return character === '\t' ? ' ' : '\uFFFD';
    });
}

/** Breaks text into lines of at most `width` columns; a word that is longer stays whole, so that it can be copied. */
export function wrap(text: string, width: number): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(/\s+/)) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        } else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, line];
}
