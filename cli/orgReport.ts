import type {
    Keyset,
    MessagingChannel,
    Organization,
    Verdict
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { reportChannel, reportConfiguration, type ReportChannel, type ReportConfiguration } from './channelReport.js';
import type { Configuration } from './configuration/configuration.js';
import {
    reportCertificate,
    reportChecklist,
    reportFinding,
    type ReportCertificate,
    type ReportChecklist,
    type ReportFinding
} from './report.js';
import type { Survey, SurveyedKey } from './surveying.js';
import { formatUtc } from './time.js';

/** What `preflight org --json` prints; described by docs/org.schema.json. */
export interface OrgReport {
    readonly version: 1;
    readonly checkedAt: string;
    readonly configuration: ReportConfiguration;
    readonly channels: readonly ReportChannel[];
    readonly otherChannels: readonly Pick<MessagingChannel, 'name' | 'label' | 'type'>[];
    readonly keysets: readonly Keyset[];
    readonly keys: readonly ReportUploadedKey[];
}

export interface ReportUploadedKey {
    readonly name: string;
    readonly label: string;
    readonly isActive: boolean;
    readonly keysets: readonly string[];
    readonly channels: readonly string[];
    readonly kid: string | null;
    readonly thumbprint: string | null;
    readonly verdict: Verdict;
    readonly checklist: ReportChecklist;
    readonly certificate: ReportCertificate | null;
    readonly findings: readonly ReportFinding[];
}

function reportUploadedKey({ key, report, keysets, channels }: SurveyedKey): ReportUploadedKey {
    const [only] = report.keys;
    return {
        name: key.name,
        label: key.label,
        isActive: key.isActive,
        keysets,
        channels,
        kid: only?.kid ?? null,
        thumbprint: only?.thumbprint ?? null,
        verdict: report.verdict,
        checklist: reportChecklist((only ?? report).checklist),
        certificate: only?.certificate ? reportCertificate(only.certificate) : null,
        findings: [report, ...report.keys].flatMap(({ findings }) => findings.map(reportFinding))
    };
}

function reportKeyset({ name, label, type, issuer, endpoint, keys }: Keyset): Keyset {
    return { name, label, type, issuer, endpoint, keys };
}

/** The report as the JSON contract has it; `now` is the clock that was checked against, in milliseconds. */
export function makeOrgReport(
    survey: Survey,
    configuration: Configuration & { readonly organization: Organization },
    now: number
): OrgReport {
    return {
        version: 1,
        checkedAt: formatUtc(now),
        configuration: reportConfiguration(configuration),
        channels: survey.channels.map(reportChannel),
        otherChannels: survey.otherChannels.map(({ name, label, type }) => ({ name, label, type })),
        keysets: configuration.organization.keysets.map(reportKeyset),
        keys: survey.keys.map(reportUploadedKey)
    };
}
