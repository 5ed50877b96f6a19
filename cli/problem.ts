import { existsSync } from 'node:fs';
import { colours, plain } from './terminal.js';

/** Wrong use, or a file that cannot be read: what is wrong, and what to do next. */
export interface Problem {
    readonly what: string;
    readonly next: string;
}

/** So much of an argument that is no file is repeated: it may be a key or a token that nobody recognised. */
const LONGEST = 40;

/** Arguments that are too long to be repeated, and the values of options, longest first. */
const tooLong: readonly string[] = process.argv
    .slice(2)
    .flatMap((word) => [word, word.replace(/^--?[a-z-]*=?/i, '')])
    .filter((word) => word.length > LONGEST && !existsSync(word))
    .sort((first, second) => second.length - first.length);

/** A text with no more than the beginning of each such argument. */
export function shortened(text: string): string {
    return tooLong.reduce((said, word) => said.replaceAll(word, `${word.slice(0, LONGEST)}…`), text);
}

/** Writes problems to standard error; returns the exit status that goes with them. */
export function printProblems(problems: readonly Problem[]): 2 {
    const { paint } = colours(process.stderr);
    for (const { what, next } of problems) {
        const lines = plain(shortened(next), '\n').split('\n');
        process.stderr.write(`${paint('red', 'preflight:')} ${plain(shortened(what))}\n  ${lines.join('\n  ')}\n`);
    }
    return 2;
}
