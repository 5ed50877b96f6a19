import type { Purpose } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { COMMON_OPTIONS, commonArguments, parseArguments, type CommonArguments, type Options } from './options.js';
import type { Problem } from '../problem.js';
import { nearest } from '../suggest.js';

export interface CheckArguments extends CommonArguments {
    readonly files: readonly string[];
    readonly purpose: Purpose;
    /** Everything that is wrong with the arguments, at once. */
    readonly problems: readonly Problem[];
}

const PURPOSES: readonly Purpose[] = ['upload', 'endpoint'];
const MOST_FILES = 1000;

function problemOfPurpose(value: string): Problem | null {
    if (PURPOSES.some((purpose) => purpose === value)) {
        return null;
    }
    const meant = nearest(value, PURPOSES) ?? 'endpoint';
    return {
        what: value ? `--for "${value}" is no purpose that preflight knows.` : '--for needs a purpose.',
        next: `Write --for upload or --for endpoint, for example: --for ${meant}`
    };
}

const OPTIONS = { ...COMMON_OPTIONS, for: { type: 'string', problemOf: problemOfPurpose } } as const satisfies Options;

/** What is wrong with a list of key files: too many of them, or standard input more than once. */
export function problemsOfList(files: readonly string[], inParts: string): Problem[] {
    if (files.length > MOST_FILES) {
        return [
            {
                what: `${files.length} files are more than the ${MOST_FILES} that one run checks.`,
                next: `Check them in parts${inParts}`
            }
        ];
    }
    return files.filter((file) => file === '-').length > 1
        ? [{ what: 'Standard input can be read only once.', next: 'Write - a single time.' }]
        : [];
}

function problemsOfFiles(files: readonly string[]): Problem[] {
    return files.length > 0
        ? problemsOfList(files, ', for example: find keys -name "*.json" | xargs -n 500 preflight check')
        : [
              {
                  what: 'There is no file to check.',
                  next: 'Name a file, or - for standard input: preflight check key.json (more: preflight check --help)'
              }
          ];
}

/** Reads the arguments of `preflight check`. */
export function parseCheckArguments(args: readonly string[]): CheckArguments {
    const given = parseArguments('check', OPTIONS, args);
    const files = given.positionals;
    return {
        ...commonArguments(given),
        files,
        purpose: PURPOSES.find((purpose) => purpose === given.value('for')) ?? 'upload',
        problems: [...given.problems, ...problemsOfFiles(files)]
    };
}
