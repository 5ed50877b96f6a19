import type {
    CheckOptions,
    Context,
    Input,
    RepairChange,
    RepairedKey,
    RepairOptions,
    RepairReport,
    Source
} from '../types.js';
import { recognise } from '../input/recognise.js';
import { inputRepairs } from '../repair/index.js';
import { check, DEFAULT_LIMITS } from './check.js';
import { draftsOf } from './drafts.js';
import { leftOutOf } from './leftOut.js';
import { repairKey, type Work } from './repairKey.js';
import { inSlices } from './slices.js';

function checkOptionsOf({ choices: _choices, only: _only, ...options }: RepairOptions): CheckOptions {
    return { ...options, purpose: 'upload' };
}

function contextOf({ now, limits }: RepairOptions): Context {
    return { now, purpose: 'upload', limits: { ...DEFAULT_LIMITS, ...limits } };
}

/** What is changed by writing the keys of an input anew. */
function changesOf(input: Input): RepairChange[] {
    return inputRepairs.flatMap(({ id, changesOf: of }) => of(input).map((one) => ({ repair: id, ...one })));
}

/** What the inputs that are mended together share. */
interface Together {
    /** The certificates among them. */
    readonly beside: readonly Input[];
    /** Keys in all of them, where that matters; 0 else. */
    readonly count: number;
    /** File names that are taken. */
    readonly taken: Set<string>;
}

async function repairOne(
    source: Source,
    options: RepairOptions,
    { beside, count, taken }: Together
): Promise<RepairReport> {
    const context = contextOf(options);
    const checkOptions = checkOptionsOf(options);
    const before = await check(source, checkOptions);
    const input = recognise(source, context);
    const { given, refusal } = draftsOf(input, source, beside);
    const ofInput = changesOf(input);
    const base: Omit<Work, 'checkOptions'> = {
        source,
        before,
        options,
        leftOut: '',
        ofInput,
        count: Math.max(given.length, count),
        taken
    };
    let place = 0;
    const keys = await inSlices<(typeof given)[number], RepairedKey | null>(given, options, async (slice) => {
        const done: (RepairedKey | null)[] = [];
        for (const key of slice) {
            // The tests for weak keys take their time: of a set the first keys get them, as in its check.
            const numberTheory = options.numberTheory !== false && place < context.limits.primeTests;
            place += 1;
            const ofKey = { ...checkOptions, onProgress: undefined, numberTheory };
            const leftOut = place === 1 && !before.isPrivate ? leftOutOf(input) : '';
            // eslint-disable-next-line no-await-in-loop -- file names are given out in order
            done.push(await repairKey(key, { ...base, leftOut, checkOptions: ofKey }));
        }
        return done;
    });
    const kept = keys.filter((key) => key !== null);
    const isLost = kept.length < keys.length;
    return { name: source.name, before, keys: isLost ? [] : kept, refusal: isLost ? 'private-key' : refusal };
}

/**
 * Mends what the program can mend by itself, and says what the admin has to decide. A private key in JSON is stripped of
 * its private half; of any other nothing is returned.
 *
 * @param source pasted text, or a file's octets as a binary string
 * @param options clock, crypto and limits as for `check`; the admin's choices; `only` some repairs
 * @returns a key for each that could be read, or made of a certificate; bad input never throws
 * @throws an Error named AbortError when `options.isCancelled` returned true
 */
export async function repair(source: Source, options: RepairOptions): Promise<RepairReport> {
    return repairOne(source, options, { beside: [], count: 0, taken: new Set() });
}

/**
 * The same of several inputs, a report each, in order. A bare public key is compared with the certificates of the others:
 * the key is made of its certificate. File names are unique over all reports, and one new key ID is never given to keys of
 * several inputs: each gets its thumbprint then.
 */
export async function repairTogether(
    sources: readonly Source[],
    options: RepairOptions
): Promise<readonly RepairReport[]> {
    const context = contextOf(options);
    const read = sources.length > 1 ? sources.map((source) => ({ source, input: recognise(source, context) })) : [];
    const beside = read.map(({ input }) => input).filter(({ kind }) => kind === 'certificate');
    const count = read.reduce((sum, { source, input }) => sum + draftsOf(input, source, beside).given.length, 0);
    const together = { beside, count, taken: new Set<string>() };
    const reports: RepairReport[] = [];
    for (const source of sources) {
        // eslint-disable-next-line no-await-in-loop -- one after the other: their file names depend on each other
        reports.push(await repairOne(source, options, together));
    }
    return reports;
}
