import { colours, plain } from './terminal.js';

/** Wrong use, or a file that cannot be read: what is wrong, and what to do next. */
export interface Problem {
    readonly what: string;
    readonly next: string;
}

/** Writes problems to standard error; returns the exit status that goes with them. */
export function printProblems(problems: readonly Problem[]): 2 {
    const { paint } = colours(process.stderr);
    for (const { what, next } of problems) {
        const lines = plain(next, '\n').split('\n');
        process.stderr.write(`${paint('red', 'preflight:')} ${plain(what)}\n  ${lines.join('\n  ')}\n`);
    }
    return 2;
}
