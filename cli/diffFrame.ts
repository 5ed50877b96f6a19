import { diffLines } from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { cut } from './frame.js';
import { plain, type Colours } from './terminal.js';

const MARKS = { same: ' ', removed: '-', added: '+' } as const;
const STYLES = { same: 'dim', removed: 'red', added: 'green' } as const;

/**
 * Two texts line by line, for the terminal: `-` was, `+` is. A long line is cut around the place where it differs.
 *
 * @param width columns that a line may take
 */
export function diffFrame(before: string, after: string, width: number, { paint }: Colours): string[] {
    return diffLines(before, after).map(({ kind, text, from }) =>
        paint(STYLES[kind], `${MARKS[kind]} ${plain(cut(text, from, 1, width - 2).text)}`)
    );
}
