import {
    reportChannel,
    reportConfiguration,
    reportFit,
    type ReportChannel,
    type ReportConfiguration,
    type ReportFit
} from './channelReport.js';
import type { Compared } from './comparing.js';
import type { Configuration } from './configuration/configuration.js';
import type { MendsByReport } from './mendable.js';
import { reportChecklist, reportMendable, type ReportChecklist, type ReportInput } from './report.js';
import { formatUtc } from './time.js';

/** What `preflight compare --json` prints; described by docs/compare.schema.json. */
export interface CompareReport {
    readonly version: 1;
    readonly checkedAt: string;
    readonly configuration: ReportConfiguration;
    /** The channel by itself. */
    readonly channel: ReportChannel;
    readonly comparisons: readonly ReportComparison[];
    /** As `preflight check --json` has them. */
    readonly inputs: readonly ReportInput[];
}

/** One key, compared with the channel. */
export interface ReportComparison extends ReportFit {
    readonly input: string;
    readonly path: string;
    readonly kid: string | null;
    readonly thumbprint: string | null;
    readonly checklist: ReportChecklist;
}

/** The report as the JSON contract has it; `now` is the clock that was checked against, in milliseconds. */
export function makeCompareReport(
    compared: Compared,
    configuration: Configuration,
    now: number,
    mends: MendsByReport
): CompareReport {
    return {
        version: 1,
        checkedAt: formatUtc(now),
        configuration: reportConfiguration(configuration),
        channel: reportChannel(compared.channel),
        comparisons: compared.inputs.flatMap(({ input, keys }) =>
            keys.map(({ key, report, checklist }) => ({
                input: input.name,
                path: key.pointer,
                kid: key.kid,
                thumbprint: key.thumbprint,
                ...reportFit(report),
                checklist: reportChecklist(checklist)
            }))
        ),
        inputs: compared.inputs.map(({ input }) => reportMendable(input, mends.get(input)))
    };
}
