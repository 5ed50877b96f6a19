import { answerEarly } from './answerEarly.js';
import { parseOrgArguments } from './arguments/org.js';
import { checkOptions } from './checking.js';
import { loadConfiguration } from './configuration/load.js';
import { problemsOfUnread } from './fit.js';
import { ORG_HELP } from './help.js';
import { makeOrgReport } from './orgReport.js';
import { printSurvey } from './printOrg.js';
import { printProblems } from './problem.js';
import { surveyOrganization } from './surveying.js';

/**
 * The command `preflight org`.
 *
 * @param args what stands behind the command's name
 * @returns the exit status: 0 without an error, 1 with at least one, 2 after wrong use or when something cannot be read
 */
export async function org(args: readonly string[]): Promise<number> {
    const given = parseOrgArguments(args);
    const early = answerEarly(given, ORG_HELP);
    if (early !== null) {
        return early;
    }
    const configuration = await loadConfiguration(given);
    if (configuration.organization === null) {
        return printProblems(configuration.problems);
    }
    const options = checkOptions(given.at ?? Date.now(), 'upload');
    const survey = await surveyOrganization(configuration.organization, options);
    if (given.json) {
        process.stdout.write(`${JSON.stringify(makeOrgReport(survey, configuration, options.now), null, 2)}\n`);
    } else {
        printSurvey(survey, given.quiet);
    }
    const unread = problemsOfUnread(survey.channels, configuration.from);
    if (configuration.problems.length + unread.length > 0) {
        return printProblems([...configuration.problems, ...unread]);
    }
    const isRefused =
        survey.channels.some(({ fit }) => fit === 'does-not-fit') ||
        survey.keys.some(({ report }) => report.verdict === 'blocked');
    return isRefused ? 1 : 0;
}
