import {
    formatFinding,
    setupPages,
    type Actor,
    type ChainLink,
    type ChannelReport,
    type Comparison,
    type Finding,
    type Severity
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { Configuration } from './configuration/configuration.js';
import { keyFindingsOf, placeOf, type Place } from './place.js';

/*
 * What `preflight compare --json` and `preflight org --json` say of channels: a public contract, described by
 * docs/compare.schema.json. Members may be added; none is renamed, removed, or given another meaning without a new
 * `version`.
 */

export interface ReportConfiguration {
    readonly from: 'metadata' | 'org';
    readonly name: string;
}

export interface ReportLink {
    readonly id: ChainLink['id'];
    readonly state: ChainLink['state'];
    /** Ids of the rules that broke it. */
    readonly findings: readonly string[];
}

export interface ReportChannelFinding extends Place {
    readonly id: string;
    readonly severity: Severity;
    readonly message: string;
    readonly fix: string;
    readonly who: Actor | null;
    readonly setup: { readonly title: string; readonly quickFind: string; readonly path: string } | null;
}

export interface ReportFit {
    readonly fit: ChannelReport['fit'];
    readonly links: readonly ReportLink[];
    readonly findings: readonly ReportChannelFinding[];
}

export interface ReportChannel extends ReportFit {
    readonly name: string;
    readonly label: string;
    readonly type: string;
    readonly isActive: boolean | null;
    readonly authMode: string | null;
}

function reportChannelFinding(finding: Finding, comparison: Comparison): ReportChannelFinding {
    const { message, fix, setupPage, who } = formatFinding(finding);
    return {
        id: finding.ruleId,
        severity: finding.severity,
        ...placeOf(finding, comparison),
        message,
        fix,
        who,
        setup: setupPage && { ...setupPages[setupPage] }
    };
}

export function reportConfiguration({ from, name }: Configuration): ReportConfiguration {
    return { from, name };
}

/** How something fits a channel, or how the channel stands by itself. */
export function reportFit(report: ChannelReport): ReportFit {
    const { fit, links, findings, comparison } = report;
    return {
        fit,
        links: links.map(({ id, state, findings: behind }) => ({
            id,
            state,
            findings: [...new Set(behind.map(({ ruleId }) => ruleId))]
        })),
        findings: [...findings, ...keyFindingsOf(report)].map((finding) => reportChannelFinding(finding, comparison))
    };
}

export function reportChannel(report: ChannelReport): ReportChannel {
    const { channel, channelName } = report.comparison;
    return {
        name: channelName,
        label: channel?.label ?? channelName,
        type: channel?.type ?? '',
        isActive: channel?.isActive ?? null,
        authMode: channel?.authMode ?? null,
        ...reportFit(report)
    };
}
