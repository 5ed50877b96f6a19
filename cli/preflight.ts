import { problemOfSecret } from './arguments/secret.js';
import { check } from './check.js';
import { compare } from './compare.js';
import { fix } from './fix.js';
import { HELP, VERSION } from './help.js';
import { newKey } from './newKey.js';
import { newToken } from './newToken.js';
import { org } from './org.js';
import { printProblems, type Problem } from './problem.js';
import { nearest } from './suggest.js';
import { token } from './token.js';

const COMMANDS = { check, fix, token, compare, org, 'new-key': newKey, 'new-token': newToken } as const;

const EXAMPLES: Readonly<Record<keyof typeof COMMANDS, string>> = {
    check: 'To check a key, run: preflight check key.json',
    fix: 'To mend a key, run: preflight fix key.json --out ready',
    token: 'To check a token, run: preflight token token.jwt',
    compare: 'To compare one, run: preflight compare --metadata DIR --channel NAME --key key.json',
    org: 'To check an org, run: preflight org --metadata DIR',
    'new-key': 'To make a test key, run: preflight new-key --out keys',
    'new-token': 'To make a test token, run: preflight new-token --key private.pem --sub test-user --iss ISSUER'
};

/** The words for a first argument that is no command: a misspelt one, or a file whose command was forgotten. */
function unknownCommand(word: string): Problem {
    if (word.startsWith('-')) {
        return {
            what: `"${word}" stands before the command.`,
            next: 'Put the command first, for example: preflight check key.json --json'
        };
    }
    const meant = nearest(word, Object.keys(COMMANDS));
    return {
        what: `"${word}" is no command of preflight.`,
        next:
            meant === undefined
                ? `To check a key, run: preflight check ${word}\nThe commands are: ${Object.keys(COMMANDS).join(', ')}`
                : `Did you mean ${meant}? ${EXAMPLES[meant as keyof typeof COMMANDS]}`
    };
}

async function run(args: readonly string[]): Promise<number> {
    const [first, ...rest] = args;
    // Before any command looks at them: most words about a wrong use repeat it.
    const secret = problemOfSecret(args);
    if (secret !== null) {
        return printProblems([secret]);
    }
    if (first === '--help' || first === '-h' || first === 'help') {
        process.stdout.write(HELP);
        return 0;
    }
    if (first === '--version' || first === '-v') {
        process.stdout.write(`${VERSION}\n`);
        return 0;
    }
    if (first === undefined) {
        process.stderr.write(HELP);
        return 2;
    }
    if (Object.hasOwn(COMMANDS, first)) {
        return COMMANDS[first as keyof typeof COMMANDS](rest);
    }
    return printProblems([unknownCommand(first)]);
}

/** The frames of a stack without its first line: what was thrown could quote the input. */
function framesOf(error: unknown): string {
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    return stack
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n');
}

// `preflight check … | head` closes the pipe early: nothing is wrong then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? process.exitCode : 2);
});

/** Resolves once everything that was written before has gone out. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
    return new Promise((resolve) => {
        stream.write('', () => resolve());
    });
}

try {
    process.exitCode = await run(process.argv.slice(2));
} catch (error) {
    // Exit 1 means "a key has an error", so a mistake of ours must not end the way that Node ends.
    process.exitCode = printProblems([
        {
            what: 'Preflight made a mistake of its own and stopped.',
            next: `Report it with these lines, but without the key or token:\n${framesOf(error)}`
        }
    ]);
}
// A connection that never answers must not keep the command alive; what is on its way to a pipe must not be lost.
await Promise.all([drained(process.stdout), drained(process.stderr)]);
process.exit();
