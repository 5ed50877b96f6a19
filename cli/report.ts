import {
    formatFinding,
    type Actor,
    type AnswerKind,
    type CertificateSummary,
    type Checklist,
    type Finding,
    type InputKind,
    type InputReport,
    type KeyReport,
    type Mends,
    type QuestionId,
    type RepairId,
    type Severity,
    type Verdict
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { repairsIn, type MendsByReport, type RepairsOf } from './mendable.js';
import { formatUtc } from './time.js';

/*
 * What `preflight check --json` prints: a public contract, described by docs/check.schema.json. Members may be added;
 * none is renamed, removed, or given another meaning without a new `version`.
 */

export interface CheckReport {
    readonly version: 1;
    readonly checkedAt: string;
    readonly inputs: readonly ReportInput[];
}

export interface ReportInput {
    readonly name: string;
    readonly kind: InputKind;
    readonly verdict: Verdict;
    /** Only where no key could be read: else each key has its own. */
    readonly checklist?: ReportChecklist;
    readonly findings: readonly ReportFinding[];
    readonly keys: readonly ReportKey[];
}

export interface ReportKey {
    readonly path: string;
    readonly kid: string | null;
    readonly thumbprint: string | null;
    readonly verdict: Verdict;
    readonly checklist: ReportChecklist;
    readonly certificate: ReportCertificate | null;
    readonly findings: readonly ReportFinding[];
}

export interface ReportCertificate {
    readonly subject: string;
    readonly issuer: string;
    readonly serialNumber: string;
    readonly notBefore: string | null;
    readonly notAfter: string | null;
    readonly daysLeft: number | null;
    readonly sha256: string | null;
    readonly sha1: string | null;
}

export interface ReportFinding {
    readonly id: string;
    readonly severity: Severity;
    readonly path: string;
    readonly message: string;
    readonly fix: string;
    /** Who takes the next step; null where nobody here can. */
    readonly who: Actor | null;
    /** Absent where there is none. */
    readonly repairs?: readonly RepairId[];
    readonly line?: number;
    readonly column?: number;
}

export type ReportChecklist = Readonly<Partial<Record<QuestionId, AnswerKind>>>;

/** A finding, with the repairs that mend it. */
function mendableFinding(finding: Finding, repairsOf: RepairsOf): ReportFinding {
    const { message, fix, who } = formatFinding(finding);
    const repairs = repairsOf(finding);
    const start = finding.range?.start;
    return {
        id: finding.ruleId,
        severity: finding.severity,
        path: finding.path,
        message,
        fix,
        who,
        ...(repairs.length > 0 && { repairs }),
        ...(start && { line: start.line, column: start.column })
    };
}

/** A finding of what no repair was tried on. */
export function reportFinding(finding: Finding): ReportFinding {
    return mendableFinding(finding, () => []);
}

export function reportChecklist(checklist: Checklist): ReportChecklist {
    return Object.fromEntries(Object.values(checklist).map(({ question, answer }) => [question, answer]));
}

function timeOrNull(time: number | null): string | null {
    return time === null ? null : formatUtc(time);
}

export function reportCertificate(summary: CertificateSummary): ReportCertificate {
    return {
        subject: summary.subject,
        issuer: summary.issuer,
        serialNumber: summary.serialNumber,
        notBefore: timeOrNull(summary.notBefore),
        notAfter: timeOrNull(summary.notAfter),
        daysLeft: summary.daysLeft,
        sha256: summary.sha256,
        sha1: summary.sha1
    };
}

function reportKey(key: KeyReport, repairsOf: RepairsOf): ReportKey {
    return {
        path: key.pointer,
        kid: key.kid,
        thumbprint: key.thumbprint,
        verdict: key.verdict,
        checklist: reportChecklist(key.checklist),
        certificate: key.certificate && reportCertificate(key.certificate),
        findings: key.findings.map((finding) => mendableFinding(finding, repairsOf))
    };
}

/** An input, with what a run of the repairs mended of it. */
export function reportMendable(report: InputReport, mends: Mends | undefined): ReportInput {
    const repairsOf = repairsIn(mends);
    return {
        name: report.name,
        kind: report.kind,
        verdict: report.verdict,
        ...(report.keys.length === 0 && { checklist: reportChecklist(report.checklist) }),
        findings: report.findings.map((finding) => mendableFinding(finding, repairsOf)),
        keys: report.keys.map((key) => reportKey(key, repairsOf))
    };
}

/** An input on which no repair was tried. */
export function reportInput(report: InputReport): ReportInput {
    return reportMendable(report, undefined);
}

/** The report as the JSON contract has it; `now` is the clock that was checked against, in milliseconds. */
export function makeReport(reports: readonly InputReport[], now: number, mends: MendsByReport): CheckReport {
    const inputs = reports.map((report) => reportMendable(report, mends.get(report)));
    return { version: 1, checkedAt: formatUtc(now), inputs };
}
