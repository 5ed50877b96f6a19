import { answerEarly } from './answerEarly.js';
import { parseTokenArguments, type TokenArguments } from './arguments/token.js';
import { checkKeysOfToken, checkOptions } from './checking.js';
import { findChannel } from './configuration/channel.js';
import type { Configuration } from './configuration/configuration.js';
import { loadConfiguration } from './configuration/load.js';
import { hasErrors, problemsOfUnread } from './fit.js';
import { TOKEN_HELP } from './help.js';
import { printToken } from './printToken.js';
import { printProblems, type Problem } from './problem.js';
import { readToken } from './read.js';
import { checkTokenWith, isUnusable, type CheckedToken } from './tokenChecking.js';
import { makeTokenReport } from './tokenReport.js';
import { problemsOfUntried } from './tokenFit.js';

type Place =
    | { readonly configuration: Configuration; readonly channel: { readonly name: string; readonly label: string } }
    | { readonly configuration: null; readonly channel: null };

/** The channel that is asked for, in the configuration that it is read from; or why it is not to be had. */
async function findPlace(given: TokenArguments): Promise<Place | { readonly missing: readonly Problem[] }> {
    if (given.channel === undefined) {
        return { configuration: null, channel: null };
    }
    const configuration = await loadConfiguration(given);
    if (configuration.organization === null) {
        return { missing: configuration.problems };
    }
    const channel = findChannel(configuration.organization, given.channel);
    return 'what' in channel ? { missing: [...configuration.problems, channel] } : { configuration, channel };
}

/** Whether there is an error in what the report shows. */
function isRefused({ token: report, keys, compared }: CheckedToken): boolean {
    const isChannelRefused = compared !== null && hasErrors(compared.report);
    return report.verdict === 'blocked' || isChannelRefused || keys.some(isUnusable);
}

/**
 * The command `preflight token`.
 *
 * @param args what stands behind the command's name
 * @returns the exit status: 0 without an error, 1 with at least one, 2 after wrong use or when something that was asked
 * for cannot be read or tried
 */
export async function token(args: readonly string[]): Promise<number> {
    const given = parseTokenArguments(args);
    const early = answerEarly(given, TOKEN_HELP);
    if (early !== null) {
        return early;
    }
    const reading = await readToken(given.file);
    const place = await findPlace(given);
    if ('problem' in reading || 'missing' in place) {
        return printProblems([
            ...('problem' in reading ? [reading.problem] : []),
            ...('missing' in place ? place.missing : [])
        ]);
    }
    const { configuration, channel } = place;
    const options = checkOptions(given.at ?? Date.now(), 'upload');
    const { reports, problems } = await checkKeysOfToken(given.keys, options);
    const checked = await checkTokenWith(reading.source, {
        keys: reports,
        issuer: given.issuer,
        options,
        channel: configuration && { organization: configuration.organization, name: channel.name }
    });
    if (given.json) {
        process.stdout.write(`${JSON.stringify(makeTokenReport(checked, configuration, options.now), null, 2)}\n`);
    } else {
        printToken(checked, { channel, issuer: given.issuer, now: options.now, quiet: given.quiet });
    }
    const unread = [
        ...(configuration?.problems ?? []),
        ...(configuration && checked.compared ? problemsOfUnread([checked.compared.report], configuration.from) : []),
        ...problems
    ];
    if (unread.length > 0) {
        return printProblems(unread);
    }
    if (isRefused(checked)) {
        return 1;
    }
    const untried = problemsOfUntried(checked);
    return untried.length > 0 ? printProblems(untried) : 0;
}
