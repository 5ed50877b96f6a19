import {
    formatReason,
    tokenChecklist,
    type Checklist,
    type RuleOutcome,
    type TokenObjectReport,
    type TokenReport
} from 'c/preflightCore';
import {
    channelFindings,
    clockTime,
    differencesOf,
    fill,
    followEdit,
    marksOf,
    openChecks,
    relativeTime,
    toShown,
    type Difference,
    type InputProblem,
    type KeyState,
    type Mark,
    type NumberedFinding,
    type OrganizationProblem,
    type Segment
} from 'c/preflightShared';
import type { TokenEntry } from './entry.js';
import { findingsOfToken, linked, mendableIn } from './findings.js';
import { channelLines, givenLines, type KeyLine } from './keyLines.js';
import { labels } from './labels.js';
import { verdictOfToken, type Against } from './verdict.js';

/** What is on screen of a token. */
export interface TokenView {
    /** null: nothing is known yet. */
    readonly state: KeyState | null;
    readonly heading: string;
    readonly sentence: string;
    readonly isPrivate: boolean;
    /** True: it is a key whose text can be checked in the other view. */
    readonly canMove: boolean;
    /** True: it is a token, or meant as one, so the questions about tokens are asked. */
    readonly isToken: boolean;
    readonly hasReport: boolean;
    /** True: it is good no more, which is worth saying by how much. */
    readonly isExpired: boolean;
    /** Why some checks could not be made on this page; '' when all could. */
    readonly gap: string;
    readonly problem: InputProblem | null;
    /** Why it could not be compared with the channel. */
    readonly channelProblem: (OrganizationProblem & { readonly heading: string }) | null;
    readonly isWorking: boolean;
    readonly findings: readonly NumberedFinding[];
    /** Numbers of the findings that can be mended here. */
    readonly mendable: readonly number[];
    readonly checklist: Checklist;
    readonly outcomes: readonly RuleOutcome[];
    readonly differences: readonly Difference[];
    readonly lines: readonly KeyLine[];
    readonly header: TokenObjectReport | null;
    readonly payload: TokenObjectReport | null;
    /** null: there is nothing to show of its times. */
    readonly times: Pick<TokenReport, 'issuedAt' | 'notBefore' | 'expiresAt'> | null;
    readonly name: string;
    readonly text: string;
    readonly marks: readonly Mark[];
    readonly segments: readonly Segment[];
    /** Said instead of the text when there is none. */
    readonly placeholder: string;
}

/** Of no token. */
export const NOTHING: TokenView = {
    state: null,
    heading: '',
    sentence: '',
    isPrivate: false,
    canMove: false,
    isToken: false,
    hasReport: false,
    isExpired: false,
    gap: '',
    problem: null,
    channelProblem: null,
    isWorking: false,
    findings: [],
    mendable: [],
    checklist: {},
    outcomes: [],
    differences: [],
    lines: [],
    header: null,
    payload: null,
    times: null,
    name: '',
    text: '',
    marks: [],
    segments: [],
    placeholder: ''
};

function segmentsOf({ text, segments }: TokenReport): Segment[] {
    const shown = toShown(text);
    return segments.map(({ part, start, end }) => ({ part, start: shown(start), end: shown(end) }));
}

function linesOf(report: TokenReport, { source, check, signers }: Against): readonly KeyLine[] {
    if (source === 'channel') {
        return check?.report ? channelLines(report, check.report, signers) : [];
    }
    return report.keys.length > 0 ? givenLines(report) : [];
}

/** The issuer that was typed for Setup and the token's own, where a finding says that they differ. */
function typedDifference(report: TokenReport, expected: string): Difference[] {
    const given = report.issuer ?? '';
    if (!report.findings.some(({ ruleId }) => ruleId === 'token.issuer-mismatch')) {
        return [];
    }
    let position = 0;
    while (position < expected.length && expected[position] === given[position]) {
        position += 1;
    }
    return [{ key: 'setup', keyset: '', expected, given, position }];
}

function timesOf({ issuedAt, notBefore, expiresAt }: TokenReport): TokenView['times'] {
    return { issuedAt, notBefore, expiresAt };
}

function placeholderOf({ isPrivate, kind }: TokenReport, text: string): string {
    if (isPrivate) {
        return labels.gone;
    }
    return text === '' && kind !== 'empty' ? labels.binary : '';
}

/** By how much a token has expired, which grows while one looks at it; '' for one that has not. */
export function expiredAgo({ isExpired, times }: TokenView, now: number): string {
    const expiresAt = times?.expiresAt ?? null;
    return isExpired && expiresAt !== null
        ? fill(labels.expiredAgo, relativeTime(expiresAt, now), clockTime(expiresAt, now))
        : '';
}

/**
 * Everything that the parts show of a token.
 *
 * @param issuer as it was typed for Setup
 */
export function viewOf(entry: TokenEntry | null, against: Against, issuer: string): TokenView {
    if (!entry) {
        return NOTHING;
    }
    const { report, problem, isWorking, text, checkedText } = entry;
    const name = entry.isEdited && entry.name ? fill(labels.edited, entry.name) : entry.name;
    const base = { ...NOTHING, isWorking, name, text };
    if (!report || problem) {
        return { ...base, problem, placeholder: problem && text === '' ? labels.nothingRead : '' };
    }
    const isToken = report.kind === 'token' || report.kind === 'other';
    const check = against.source === 'channel' && report.kind === 'token' ? against.check : null;
    const channel = check?.report ?? null;
    const { own, ofKeys } = findingsOfToken(report);
    const before = own.length + ofKeys.length;
    const findings = [...own, ...ofKeys, ...(channel ? channelFindings(channel, check?.label ?? '', before) : [])];
    const outcomes = [...report.outcomes, ...(channel?.outcomes ?? [])];
    const reason = openChecks(outcomes)[0]?.reason;
    const words = verdictOfToken(
        report,
        { ...against, check },
        findings.map(({ finding }) => finding)
    );
    return {
        ...base,
        ...words,
        isPrivate: report.isPrivate,
        canMove: report.kind === 'key' && text !== '',
        isToken,
        hasReport: true,
        isExpired: findings.some(({ finding }) => finding.ruleId === 'token.expired'),
        gap: reason ? formatReason(reason) : '',
        channelProblem: check?.problem ? { ...check.problem, heading: fill(labels.compareFailed, check.label) } : null,
        isWorking: isWorking || check?.state === 'working',
        findings,
        mendable: mendableIn(text, own),
        checklist: isToken ? linked(tokenChecklist(report, channel), findings) : {},
        outcomes,
        differences: channel ? differencesOf(channel) : typedDifference(report, issuer),
        lines: linesOf(report, { ...against, check }),
        header: report.header,
        payload: report.payload,
        times: report.payload?.isReadable ? timesOf(report) : null,
        marks: followEdit(marksOf(report.text, own), checkedText, text),
        segments: followEdit(segmentsOf(report), checkedText, text, true),
        placeholder: placeholderOf(report, text)
    };
}
