import { parseArgs } from 'node:util';
import type { Problem } from '../problem.js';
import { nearest } from '../suggest.js';
import { parseTime } from '../time.js';

/** One option of a command. */
export interface Option {
    readonly type: 'boolean' | 'string';
    readonly short?: string;
    readonly isRepeatable?: boolean;
    /** With type string: what is wrong with a value, or null; '' where none was given. */
    readonly problemOf?: (value: string) => Problem | null;
}

export type Options = Readonly<Record<string, Option>>;

/** What was given on the command line, by the names of a table of options. */
export interface Arguments<Name extends string> {
    readonly positionals: readonly string[];
    readonly has: (name: Name) => boolean;
    /** Every value of an option, in the order given. */
    readonly values: (name: Name) => readonly string[];
    readonly value: (name: Name) => string | undefined;
    /** Everything that is wrong with the options, at once. */
    readonly problems: readonly Problem[];
}

/** A value without which an option makes no sense. */
export function needed(name: string, noun: string, example: string): (value: string) => Problem | null {
    return (value) =>
        value === ''
            ? { what: `--${name} needs ${noun}.`, next: `Write it behind the option, for example: ${example}` }
            : null;
}

const TIME_EXAMPLE = 'Write a date, a time and its zone, for example: --at 2026-11-23T12:00:00Z';

function problemOfTime(value: string): Problem | null {
    return parseTime(value) === null
        ? { what: value ? `--at "${value}" is no RFC 3339 time.` : '--at needs a time.', next: TIME_EXAMPLE }
        : null;
}

/** What every command takes. */
export const COMMON_OPTIONS = {
    json: { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
    at: { type: 'string', problemOf: problemOfTime }
} as const satisfies Options;

export interface CommonArguments {
    readonly json: boolean;
    readonly quiet: boolean;
    readonly help: boolean;
    readonly version: boolean;
    /** Milliseconds since the Unix epoch; undefined: now. */
    readonly at: number | undefined;
}

export function commonArguments({ has, value }: Arguments<keyof typeof COMMON_OPTIONS>): CommonArguments {
    return {
        json: has('json'),
        quiet: has('quiet'),
        help: has('help'),
        version: has('version'),
        at: parseTime(value('at') ?? '') ?? undefined
    };
}

function unknownOption(command: string, rawName: string, names: readonly string[]): Problem {
    const meant = nearest(rawName.replace(/^-+/, ''), names);
    return {
        what: `"${rawName}" is no option of preflight ${command}.`,
        next:
            meant === undefined
                ? `The options are --${names.join(', --')}. A file of that name: ./${rawName}`
                : `Did you mean --${meant}?`
    };
}

function problemOfValue(name: string, option: Option, value: string | undefined): Problem | null {
    if (option.type === 'boolean') {
        return value === undefined
            ? null
            : { what: `--${name} takes no value, but has "${value}".`, next: `Write only --${name}` };
    }
    return option.problemOf?.(value ?? '') ?? null;
}

function given(
    values: ReadonlyMap<string, readonly string[]>,
    positionals: readonly string[],
    problems: readonly Problem[]
) {
    return {
        positionals,
        problems,
        has: (name: string) => values.has(name),
        values: (name: string) => values.get(name) ?? [],
        value: (name: string) => values.get(name)?.at(-1)
    };
}

/**
 * Reads the arguments of a command by its table of options.
 *
 * @param command its name, for the words of problems
 * @param args what stands behind the command's name
 */
export function parseArguments<Table extends Options>(
    command: string,
    table: Table,
    args: readonly string[]
): Arguments<keyof Table & string> {
    const options: Options = table;
    const { tokens, positionals } = parseArgs({
        args: [...args],
        options: Object.fromEntries(
            Object.entries(options).map(([name, { type, short }]) => [name, { type, ...(short && { short }) }])
        ),
        strict: false,
        allowPositionals: true,
        tokens: true
    });
    const problems: Problem[] = [];
    const values = new Map<string, string[]>();
    for (const token of tokens) {
        if (token.kind !== 'option') {
            continue;
        }
        const { name, rawName } = token;
        const option = Object.hasOwn(options, name) ? options[name] : undefined;
        // A forgotten value must not swallow the option behind it: `--channel --json`.
        const isSwallowed = token.inlineValue === false && /^-./.test(token.value);
        const value = isSwallowed ? '' : token.value;
        const problem = option
            ? problemOfValue(name, option, value)
            : unknownOption(command, rawName, Object.keys(options));
        if (problem) {
            problems.push(problem);
        }
        const before = values.get(name) ?? [];
        if (option?.type === 'string' && !option.isRepeatable && before.length === 1) {
            problems.push({ what: `--${name} is given more than once.`, next: `Write --${name} a single time.` });
        }
        values.set(name, [...before, value ?? '']);
    }
    return given(values, positionals, problems);
}
