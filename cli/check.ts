import { parseCheckArguments } from './arguments/check.js';
import { checkFiles, checkOptions } from './checking.js';
import { CHECK_HELP, VERSION } from './help.js';
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
    const { files, json, quiet, help, version, at, purpose, problems: wrongUse } = parseCheckArguments(args);
    if (help || version) {
        process.stdout.write(help ? CHECK_HELP : `${VERSION}\n`);
        return 0;
    }
    if (wrongUse.length > 0) {
        return printProblems(wrongUse);
    }
    const options = checkOptions(at ?? Date.now(), purpose);
    const { reports, problems } = await checkFiles(files, options);
    if (json) {
        process.stdout.write(`${JSON.stringify(makeReport(reports, options.now), null, 2)}\n`);
    } else {
        printReports(reports, { purpose, quiet });
    }
    // The files that could be read were checked all the same; the status says that not all of them were.
    if (problems.length > 0) {
        return printProblems(problems);
    }
    return reports.some(({ verdict }) => verdict === 'blocked') ? 1 : 0;
}
