import { answerEarly } from './answerEarly.js';
import { parseCompareArguments } from './arguments/compare.js';
import { checkFiles, checkOptions } from './checking.js';
import { compareInputs, isSingle, type Compared } from './comparing.js';
import { makeCompareReport } from './compareReport.js';
import { channelWords, findChannel } from './configuration/channel.js';
import { loadConfiguration } from './configuration/load.js';
import { hasErrors, problemsOfUnread } from './fit.js';
import { COMPARE_HELP } from './help.js';
import { mendsOf } from './mendable.js';
import { printComparison } from './printCompare.js';
import { printProblems } from './problem.js';

/** Whether there is an error in what the report shows. */
function isRefused(compared: Compared): boolean {
    const { channel, inputs } = compared;
    const reports = inputs.flatMap(({ keys }) => keys.map(({ report }) => report));
    return (
        inputs.some(({ input }) => input.verdict === 'blocked') ||
        (isSingle(compared) ? reports : [channel, ...reports]).some(hasErrors)
    );
}

/**
 * The command `preflight compare`.
 *
 * @param args what stands behind the command's name
 * @returns the exit status: 0 without an error, 1 with at least one, 2 after wrong use or when something cannot be read
 */
export async function compare(args: readonly string[]): Promise<number> {
    const given = parseCompareArguments(args);
    const early = answerEarly(given, COMPARE_HELP);
    if (early !== null) {
        return early;
    }
    const configuration = await loadConfiguration(given);
    if (configuration.organization === null) {
        return printProblems(configuration.problems);
    }
    const channel = findChannel(configuration.organization, given.channel);
    if ('what' in channel) {
        return printProblems([...configuration.problems, channel]);
    }
    const options = checkOptions(given.at ?? Date.now(), 'upload');
    const { reports, sources, problems } = await checkFiles(given.files, options);
    const compared = await compareInputs(configuration.organization, channel.name, reports, {
        issuer: given.issuer,
        options
    });
    if (given.json) {
        const mends = await mendsOf(reports, sources, options);
        const report = makeCompareReport(compared, configuration, options.now, mends);
        process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    } else {
        printComparison(compared, { channel: channelWords(channel), quiet: given.quiet });
    }
    const unread = [
        ...configuration.problems,
        ...problemsOfUnread([compared.channel], configuration.from),
        ...problems
    ];
    if (unread.length > 0) {
        return printProblems(unread);
    }
    return isRefused(compared) ? 1 : 0;
}
