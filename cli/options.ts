import { parseArgs } from 'node:util';
import type { Purpose } from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { Problem } from './problem.js';
import { nearest } from './suggest.js';
import { parseTime } from './time.js';

export interface CheckArguments {
    readonly files: readonly string[];
    readonly json: boolean;
    readonly quiet: boolean;
    readonly help: boolean;
    readonly version: boolean;
    /** Milliseconds since the Unix epoch; undefined: now. */
    readonly at: number | undefined;
    readonly purpose: Purpose;
    /** Everything that is wrong with the arguments, at once. */
    readonly problems: readonly Problem[];
}

const OPTIONS = {
    json: { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
    at: { type: 'string' },
    for: { type: 'string' }
} as const;

const PURPOSES: readonly Purpose[] = ['upload', 'endpoint'];
const MOST_FILES = 1000;
const TIME_EXAMPLE = 'Write a date, a time and its zone, for example: --at 2026-11-23T12:00:00Z';

function unknownOption(rawName: string): Problem {
    const names = Object.keys(OPTIONS);
    const meant = nearest(rawName.replace(/^-+/, ''), names);
    return {
        what: `"${rawName}" is no option of preflight check.`,
        next:
            meant === undefined
                ? `The options are --${names.join(', --')}. A file of that name: ./${rawName}`
                : `Did you mean --${meant}?`
    };
}

function problemOfValue(name: keyof typeof OPTIONS, value: string | undefined): Problem | null {
    if (OPTIONS[name].type === 'boolean') {
        return value === undefined
            ? null
            : { what: `--${name} takes no value, but has "${value}".`, next: `Write only --${name}` };
    }
    if (name === 'at') {
        return parseTime(value ?? '') === null
            ? { what: value ? `--at "${value}" is no RFC 3339 time.` : '--at needs a time.', next: TIME_EXAMPLE }
            : null;
    }
    if (PURPOSES.some((purpose) => purpose === value)) {
        return null;
    }
    const meant = nearest(value ?? '', PURPOSES) ?? 'endpoint';
    return {
        what: value ? `--for "${value}" is no purpose that preflight knows.` : '--for needs a purpose.',
        next: `Write --for upload or --for endpoint, for example: --for ${meant}`
    };
}

function problemsOfFiles(files: readonly string[]): Problem[] {
    if (files.length === 0) {
        return [
            {
                what: 'There is no file to check.',
                next: 'Name a file, or - for standard input: preflight check key.json (more: preflight check --help)'
            }
        ];
    }
    if (files.length > MOST_FILES) {
        return [
            {
                what: `${files.length} files are more than the ${MOST_FILES} that one run checks.`,
                next: 'Check them in parts, for example: find keys -name "*.json" | xargs -n 500 preflight check'
            }
        ];
    }
    return files.filter((file) => file === '-').length > 1
        ? [{ what: 'Standard input can be read only once.', next: 'Write - a single time.' }]
        : [];
}

/** Reads the arguments of `preflight check`. */
export function parseCheckArguments(args: readonly string[]): CheckArguments {
    const { tokens, positionals } = parseArgs({
        args: [...args],
        options: OPTIONS,
        strict: false,
        allowPositionals: true,
        tokens: true
    });
    const problems: Problem[] = [];
    const given = new Map<string, string | undefined>();
    for (const token of tokens) {
        if (token.kind !== 'option') {
            continue;
        }
        const problem = Object.hasOwn(OPTIONS, token.name)
            ? problemOfValue(token.name as keyof typeof OPTIONS, token.value)
            : unknownOption(token.rawName);
        if (problem) {
            problems.push(problem);
        }
        given.set(token.name, token.value);
    }
    return {
        files: positionals,
        json: given.has('json'),
        quiet: given.has('quiet'),
        help: given.has('help'),
        version: given.has('version'),
        at: given.has('at') ? (parseTime(given.get('at') ?? '') ?? undefined) : undefined,
        purpose: PURPOSES.find((purpose) => purpose === given.get('for')) ?? 'upload',
        problems: [...problems, ...problemsOfFiles(positionals)]
    };
}
