import {
    formatRequestProblem,
    problemsOfKeyRequest,
    type KeyRequest
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { Problem } from '../problem.js';
import { algorithmOf, problemOfAlgorithm } from './algorithm.js';
import {
    COMMON_OPTIONS,
    commonArguments,
    needed,
    parseArguments,
    type Arguments,
    type CommonArguments,
    type Options
} from './options.js';
import { parseSubject, problemOfSubject } from './subject.js';

export interface NewKeyArguments extends CommonArguments {
    readonly request: KeyRequest;
    /** The folder to write to; '' with a problem. */
    readonly out: string;
    /** Everything that is wrong with the arguments, at once. */
    readonly problems: readonly Problem[];
}

const SIZES = [2048, 3072, 4096] as const;
const USUAL_NAME = 'Chat test key';
const USUAL_DAYS = 365;

function problemOfBits(value: string): Problem | null {
    return SIZES.some((bits) => String(bits) === value)
        ? null
        : {
              what: value ? `--bits ${value} is no size that preflight makes.` : '--bits needs a size.',
              next: `Write one of ${SIZES.join(', ')}; 2048 is enough for a test: --bits 2048`
          };
}

function problemOfDays(value: string): Problem | null {
    return /^\d{1,9}$/.test(value)
        ? null
        : { what: '--days needs a whole number of days.', next: 'Write for example: --days 365' };
}

const OPTIONS = {
    ...COMMON_OPTIONS,
    out: { type: 'string', problemOf: needed('out', 'a folder', '--out keys') },
    bits: { type: 'string', problemOf: problemOfBits },
    alg: { type: 'string', problemOf: problemOfAlgorithm },
    kid: { type: 'string', problemOf: needed('kid', 'a key ID', '--kid chat-2026-11') },
    subject: { type: 'string', problemOf: problemOfSubject },
    days: { type: 'string', problemOf: problemOfDays }
} as const satisfies Options;

const NO_FOLDER: Problem = {
    what: 'preflight new-key does not know where to write the key.',
    next: 'Name a folder, which is made where there is none: --out keys'
};

function requestOf({ value }: Arguments<keyof typeof OPTIONS>): KeyRequest {
    return {
        bits: SIZES.find((bits) => String(bits) === value('bits')) ?? 2048,
        alg: algorithmOf(value('alg')) ?? 'RS256',
        kid: value('kid') ?? null,
        subject: parseSubject(value('subject') ?? '') ?? { commonName: USUAL_NAME },
        days: Number(value('days') ?? USUAL_DAYS)
    };
}

/** Reads the arguments of `preflight new-key`. */
export function parseNewKeyArguments(args: readonly string[]): NewKeyArguments {
    const given = parseArguments('new-key', OPTIONS, args);
    const request = requestOf(given);
    // What could not even be read was said already.
    const ofRequest = given.problems.length > 0 ? [] : problemsOfKeyRequest(request).map(formatRequestProblem);
    return {
        ...commonArguments(given),
        request,
        out: given.value('out') ?? '',
        problems: [
            ...given.problems,
            ...(given.has('out') ? [] : [NO_FOLDER]),
            ...ofRequest,
            ...given.positionals.map((word) => ({
                what: `"${word}" stands alone; preflight new-key takes options only.`,
                next: `Write the option before it, for example: --out ${word}`
            }))
        ]
    };
}
