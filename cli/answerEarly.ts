import { VERSION } from './help.js';
import { printProblems, type Problem } from './problem.js';

/** What every command is asked for beside its own work. */
interface Asked {
    readonly help: boolean;
    readonly version: boolean;
    /** Everything that is wrong with the arguments. */
    readonly problems: readonly Problem[];
}

/**
 * Answers a call that asks for help or the version, or that is wrong.
 *
 * @param helpText the command's own help
 * @returns the exit status; null: there is work to do
 */
export function answerEarly({ help, version, problems }: Asked, helpText: string): number | null {
    if (help || version) {
        process.stdout.write(help ? helpText : `${VERSION}\n`);
        return 0;
    }
    return problems.length > 0 ? printProblems(problems) : null;
}
