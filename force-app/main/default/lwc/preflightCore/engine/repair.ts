import type {
    Beside,
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
import { check, DEFAULT_LIMITS, lookBeside } from './check.js';
import { draftsOf, type Drafts, type Given, type GivenInput } from './drafts.js';
import { leftOutOf } from './leftOut.js';
import { choicesFor, mendsOf, mendsOfJoined } from './mends.js';
import { repairKey, type Work } from './repairKey.js';
import { costOfReport, primeBudget } from './primeBudget.js';
import { inSlices } from './slices.js';

const NO_DRAFTS: Drafts = { given: [], refusal: 'unreadable', joined: null };

function checkOptionsOf({ choices: _choices, only: _only, before: _before, ...options }: RepairOptions): CheckOptions {
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
    /** What keys and certificates are among them; null: there is one input only. */
    readonly beside: Beside | null;
    /** Keys in all of them, where that matters; 0 else. */
    readonly count: number;
    /** File names that are taken. */
    readonly taken: Set<string>;
}

/** An answer may bring up the next question: with its numbers from the certificate a key has a thumbprint to propose. */
const MOST_ROUNDS = 3;

/** The key as it is when its questions are answered, too: what can be mended is counted by it. */
async function withAnswers(given: Given, first: RepairedKey, work: Work): Promise<RepairedKey> {
    const { options } = work;
    let repaired = first;
    let { choices } = options;
    for (let round = 0; round < MOST_ROUNDS && !options.only; round++) {
        const answered = choicesFor(repaired, choices);
        if (!answered) {
            break;
        }
        choices = answered;
        // eslint-disable-next-line no-await-in-loop -- each answer depends on what came of the one before
        const next = await repairKey(given, { ...work, options: { ...options, choices }, taken: new Set() });
        repaired = next ?? repaired;
    }
    return repaired;
}

async function repairOne(
    { source, input }: GivenInput,
    { given, refusal, joined }: Drafts,
    options: RepairOptions,
    { beside, count, taken }: Together
): Promise<RepairReport> {
    const context = contextOf(options);
    const checkOptions = { ...checkOptionsOf(options), ...(beside && { beside }) };
    const before = options.before ?? (await check(source, checkOptions));
    const ofInput = changesOf(input);
    const base: Omit<Work, 'checkOptions'> = { source, before, options, leftOut: '', ofInput, count, taken };
    const budget = primeBudget(context.limits, options);
    const answered: RepairedKey[] = [];
    let isFirst = true;
    const keys = await inSlices<(typeof given)[number], RepairedKey | null>(given, options, async (slice) => {
        const done: (RepairedKey | null)[] = [];
        for (const key of slice) {
            // The tests for weak keys take their time: of a set the first keys get them, as in its check.
            const numberTheory = options.numberTheory !== false && budget.isLeft();
            const ofKey = { ...checkOptions, onProgress: undefined, numberTheory };
            const leftOut = isFirst && !before.isPrivate ? leftOutOf(input) : '';
            const work = { ...base, leftOut, checkOptions: ofKey };
            isFirst = false;
            // eslint-disable-next-line no-await-in-loop -- file names are given out in order
            const repaired = await repairKey(key, work);
            budget.spend(costOfReport(repaired?.report));
            done.push(repaired);
            if (repaired) {
                // eslint-disable-next-line no-await-in-loop -- as above
                answered.push(await withAnswers(key, repaired, work));
            }
        }
        return done;
    });
    const kept = keys.filter((key) => key !== null);
    const isLost = kept.length < keys.length;
    return {
        name: source.name,
        before,
        keys: isLost ? [] : kept,
        mends: joined?.kind === 'key' ? mendsOfJoined(before) : mendsOf(before, isLost ? [] : answered),
        refusal: isLost ? 'private-key' : refusal,
        joined: isLost ? null : joined
    };
}

/** Repairs the first `most` of several inputs; the others are beside them. */
async function repairFirst(
    sources: readonly Source[],
    most: number,
    options: RepairOptions
): Promise<readonly RepairReport[]> {
    const context = contextOf(options);
    const inputs = sources.map((source) => ({ source, input: recognise(source, context) }));
    const drafts = await draftsOf(inputs, options);
    const beside = sources.length > 1 ? lookBeside(sources, options) : null;
    const count = drafts.reduce((sum, { given }) => sum + given.length, 0);
    const together = { beside, count, taken: new Set<string>() };
    const reports: RepairReport[] = [];
    for (const [index, input] of inputs.slice(0, most).entries()) {
        const { [index]: ofInput = NO_DRAFTS } = drafts;
        // eslint-disable-next-line no-await-in-loop -- one after the other: their file names depend on each other
        reports.push(await repairOne(input, ofInput, options, together));
    }
    return reports;
}

/**
 * Mends what the program can mend by itself, and says what the admin has to decide. A private key in JSON is stripped of
 * its private half; of any other nothing is returned.
 *
 * @param source pasted text, or a file's octets as a binary string
 * @param options clock, crypto and limits as for `check`; the admin's choices; `only` some repairs
 * @param beside what was given along: keys and certificates in it are joined with those of the source
 * @returns a key for each that could be read, or made of a certificate; bad input never throws
 * @throws an Error named AbortError when `options.isCancelled` returned true
 */
export async function repair(
    source: Source,
    options: RepairOptions,
    beside: readonly Source[] = []
): Promise<RepairReport> {
    const [report] = await repairFirst([source, ...beside], 1, options);
    if (!report) {
        throw new RangeError('A source has a report.');
    }
    return report;
}

/**
 * The same of several inputs, a report each, in order. A certificate goes into the key whose public key it has, and a chain
 * may be spread over several inputs. File names are unique over all reports, and one new key ID is never given to keys of
 * several inputs: each gets its thumbprint then.
 */
export function repairTogether(sources: readonly Source[], options: RepairOptions): Promise<readonly RepairReport[]> {
    const { before: _before, ...own } = options;
    return repairFirst(sources, sources.length, own);
}
