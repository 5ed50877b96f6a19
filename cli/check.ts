import type { InputReport, Mends } from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { answerEarly } from './answerEarly.js';
import { parseCheckArguments } from './arguments/check.js';
import { checkFiles, checkOptions } from './checking.js';
import { CHECK_HELP } from './help.js';
import { mendsOf } from './mendable.js';
import { printReports } from './print.js';
import { printProblems } from './problem.js';
import { makeReport } from './report.js';

/**
 * The command `preflight check`.
 *
 * @param args what stands behind the command's name
 * @returns the exit status: 0 without an error, 1 with at least one, 2 after wrong use or an unreadable file
 */
export async function check(args: readonly string[]): Promise<number> {
    const given = parseCheckArguments(args);
    const early = answerEarly(given, CHECK_HELP);
    if (early !== null) {
        return early;
    }
    const { files, json, quiet, at, purpose } = given;
    const options = checkOptions(at ?? Date.now(), purpose);
    const { reports, sources, problems } = await checkFiles(files, options);
    // Of what an endpoint answers nothing is mended here, and errors alone are printed without a word of it.
    const isShown = purpose === 'upload' && (json || !quiet);
    const mends = isShown ? await mendsOf(reports, sources, options) : new Map<InputReport, Mends>();
    if (json) {
        process.stdout.write(`${JSON.stringify(makeReport(reports, options.now, mends), null, 2)}\n`);
    } else {
        printReports(reports, { purpose, quiet }, mends);
    }
    // The files that could be read were checked all the same; the status says that not all of them were.
    if (problems.length > 0) {
        return printProblems(problems);
    }
    return reports.some(({ verdict }) => verdict === 'blocked') ? 1 : 0;
}
