import type { RepairChoices } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { algorithmOf, problemOfAlgorithm } from './algorithm.js';
import { problemsOfList } from './check.js';
import {
    COMMON_OPTIONS,
    commonArguments,
    needed,
    parseArguments,
    type Arguments,
    type CommonArguments,
    type Options
} from './options.js';
import type { Problem } from '../problem.js';

export interface FixArguments extends CommonArguments {
    readonly files: readonly string[];
    /** The folder to write to; undefined with `dryRun` only, or with a problem. */
    readonly out: string | undefined;
    readonly dryRun: boolean;
    readonly choices: RepairChoices;
    /** Each key without a key ID of its own gets its RFC 7638 thumbprint. */
    readonly kidFromThumbprint: boolean;
    /** Everything that is wrong with the arguments, at once. */
    readonly problems: readonly Problem[];
}

function problemOfKid(value: string): Problem | null {
    return value.trim() === ''
        ? {
              what: '--kid needs a key ID.',
              next: 'Write the one that the tokens carry in "kid", for example: --kid chat-2026-11'
          }
        : null;
}

function problemOfDuplicates(value: string): Problem | null {
    return value === 'first' || value === 'last'
        ? null
        : {
              what: '--duplicates says which value counts of a member that stands there twice.',
              next: 'Write --duplicates last or --duplicates first'
          };
}

const OPTIONS = {
    ...COMMON_OPTIONS,
    out: { type: 'string', problemOf: needed('out', 'a folder', '--out ready') },
    kid: { type: 'string', problemOf: problemOfKid },
    'kid-from-thumbprint': { type: 'boolean' },
    alg: { type: 'string', problemOf: problemOfAlgorithm },
    'key-from-certificate': { type: 'boolean' },
    duplicates: { type: 'string', problemOf: problemOfDuplicates },
    'strip-samples': { type: 'boolean' },
    use: { type: 'boolean' },
    'dry-run': { type: 'boolean' }
} as const satisfies Options;

type Given = Arguments<keyof typeof OPTIONS>;

const NO_FILE: Problem = {
    what: 'There is no file to mend.',
    next: 'Name a file, or - for standard input: preflight fix key.json --out ready (more: preflight fix --help)'
};
const NO_FOLDER: Problem = {
    what: 'preflight fix does not know where to write the mended keys: your files stay as they are.',
    next: 'Name a folder, which is made where there is none: --out ready\nOr look only: --dry-run'
};
const TWO_KIDS: Problem = {
    what: '--kid and --kid-from-thumbprint are two ways to choose the key ID.',
    next: 'Write one of them: --kid for an ID of yours, --kid-from-thumbprint for one that follows from the key.'
};

function problemsOf({ positionals, has }: Given): Problem[] {
    return [
        ...(positionals.length === 0 ? [NO_FILE] : problemsOfList(positionals, '.')),
        ...(has('out') || has('dry-run') ? [] : [NO_FOLDER]),
        ...(has('kid') && has('kid-from-thumbprint') ? [TWO_KIDS] : [])
    ];
}

function choicesOf({ has, value }: Given): RepairChoices {
    const kid = value('kid')?.trim();
    const alg = algorithmOf(value('alg'));
    const duplicates = value('duplicates');
    return {
        ...(kid !== undefined && { kid }),
        ...(alg !== undefined && { alg }),
        keyFromCertificate: has('key-from-certificate'),
        use: has('use'),
        placeholders: has('strip-samples'),
        ...((duplicates === 'first' || duplicates === 'last') && { duplicates })
    };
}

/** Reads the arguments of `preflight fix`. */
export function parseFixArguments(args: readonly string[]): FixArguments {
    const given = parseArguments('fix', OPTIONS, args);
    return {
        ...commonArguments(given),
        files: given.positionals,
        out: given.value('out'),
        dryRun: given.has('dry-run'),
        choices: choicesOf(given),
        kidFromThumbprint: given.has('kid-from-thumbprint'),
        problems: [...given.problems, ...problemsOf(given)]
    };
}
