import { checkPrimeSync } from 'node:crypto';
import { check as checkSource, type InputReport } from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { CHECK_HELP, VERSION } from './help.js';
import { parseCheckArguments } from './arguments/check.js';
import { printReports } from './print.js';
import { printProblems, type Problem } from './problem.js';
import { readInput } from './read.js';
import { makeReport } from './report.js';

/** Rounds of Miller and Rabin: the default takes half a second on a prime, five are wrong once in 2^100 for moduli of this size. */
const PRIME_CHECKS = 5;

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
    const now = at ?? Date.now();
    const reports: InputReport[] = [];
    const problems: Problem[] = [];
    for (const file of files) {
        const reading = await readInput(file);
        if ('problem' in reading) {
            problems.push(reading.problem);
            continue;
        }
        reports.push(
            await checkSource(reading.source, {
                now,
                purpose,
                subtle: globalThis.crypto?.subtle,
                isProbablePrime: (candidate) => checkPrimeSync(candidate, { checks: PRIME_CHECKS })
            })
        );
    }
    if (json) {
        process.stdout.write(`${JSON.stringify(makeReport(reports, now), null, 2)}\n`);
    } else {
        printReports(reports, { purpose, quiet });
    }
    // The files that could be read were checked all the same; the status says that not all of them were.
    if (problems.length > 0) {
        return printProblems(problems);
    }
    return reports.some(({ verdict }) => verdict === 'blocked') ? 1 : 0;
}
