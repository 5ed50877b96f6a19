import type { RepairedKey } from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { answerEarly } from './answerEarly.js';
import { parseFixArguments, type FixArguments } from './arguments/fix.js';
import { checkOptions } from './checking.js';
import { isAllMended, keepKeys, mend, readSources } from './fixing.js';
import { makeFixReport } from './fixReport.js';
import { openFolder } from './folder.js';
import { FIX_HELP } from './help.js';
import { mendsOf } from './mendable.js';
import { printFix } from './printFix.js';
import { printProblems, type Problem } from './problem.js';

/** The words for a key ID that cannot be given: to several keys, or to one that has its own. */
function problemOfKid({ choices }: FixArguments, keys: readonly RepairedKey[]): Problem | null {
    const [only] = keys;
    if (choices.kid === undefined || only === undefined) {
        return null;
    }
    if (keys.length > 1) {
        return {
            what: `--kid names one key, but ${keys.length} keys were given.`,
            next: 'Give each key its own ID with --kid-from-thumbprint, or mend one file at a time.'
        };
    }
    const kid = only.report.keys[0]?.kid ?? null;
    return kid === null || kid === choices.kid
        ? null
        : {
              what: `The key has the key ID "${kid}" already; --kid does not replace it.`,
              next: 'Leave out --kid. To give the key another ID, change "kid" in the file, and in the header of your tokens.'
          };
}

/**
 * The command `preflight fix`.
 *
 * @param args what stands behind the command's name
 * @returns the exit status: 0 when every key is in the folder (or would be), 1 when a key was left out because Setup
 * would not accept it yet, 2 after wrong use or when something cannot be read or written
 */
export async function fix(args: readonly string[]): Promise<number> {
    const given = parseFixArguments(args);
    const early = answerEarly(given, FIX_HELP);
    if (early !== null) {
        return early;
    }
    const { out, dryRun, json, quiet } = given;
    const options = checkOptions(given.at ?? Date.now(), 'upload');
    const reading = await readSources(given.files);
    const reports = await mend(reading.sources, options, given);
    const wrong = problemOfKid(
        given,
        reports.flatMap(({ keys }) => keys)
    );
    if (wrong) {
        return printProblems([wrong, ...reading.problems]);
    }
    const folder = out === undefined ? null : openFolder(out, dryRun);
    const { inputs, problems } = keepKeys(reports, folder, dryRun);
    if (json) {
        const after = reports.flatMap(({ keys }) => keys.map(({ report }) => report));
        const texts = reports.flatMap(({ keys }) => keys.map(({ fileName: name, text }) => ({ name, text })));
        const left = await mendsOf(after, texts, options);
        process.stdout.write(`${JSON.stringify(makeFixReport(inputs, given, options.now, left), null, 2)}\n`);
    } else {
        printFix(inputs, { isLooking: dryRun, quiet });
    }
    const all = [...reading.problems, ...problems];
    if (all.length > 0) {
        return printProblems(all);
    }
    return isAllMended(inputs) ? 0 : 1;
}
