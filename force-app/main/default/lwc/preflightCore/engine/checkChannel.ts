import type { ChannelReport, ChannelSubject, Comparison, Context, Rule } from '../types.js';
import { subjectOf } from '../channel/subject.js';
import { channelRules } from '../rules/channel/index.js';
import { keysetRules } from '../rules/keyset/index.js';
import { channelChecklist, unknownChecklist } from './channelChecklist.js';
import { linksOf, unknownLinks } from './channelLinks.js';
import { DEFAULT_LIMITS } from './check.js';
import { findingsOf, type Locator } from './findings.js';
import type { KeyReports } from './keyReports.js';
import { mergeOutcomes, runRules, type RuleResult } from './runRules.js';

export interface ChannelOptions {
    /** Milliseconds since the Unix epoch. */
    readonly now: number;
    /** By the name of the uploaded key, as `checkUploadedKeys` gives them; those still to be checked are missing. */
    readonly keyReports: KeyReports;
    /** Names of the uploaded keys that verify the token's signature; by default none was tried. */
    readonly signers?: ChannelSubject['signers'];
}

const NOT_TRIED: ChannelSubject['signers'] = { known: false, reason: 'facts-missing' };

/** A comparison has no text to show places in. */
const NO_TEXT: Locator = { range: () => undefined, at: () => undefined };

/** There is no such channel, so nothing can be said of it. */
function unknownReport(comparison: Comparison): ChannelReport {
    const all: readonly { readonly id: string }[] = [...channelRules, ...keysetRules];
    return {
        comparison,
        fit: 'unknown',
        findings: [],
        outcomes: all.map(({ id }) => ({ ruleId: id, outcome: 'not-checked', reason: 'facts-missing' })),
        checklist: unknownChecklist(comparison.candidate.kind),
        links: unknownLinks()
    };
}

/** What nobody told about a key is no doubt in the key: its tokens' issuer. */
function isDecisive({ id, severity }: Rule, { candidate }: Comparison): boolean {
    const isIssuerOfKey = id === 'keyset.issuer-mismatch' && candidate.kind === 'key' && candidate.issuer === null;
    return severity === 'error' && !isIssuerOfKey;
}

function fitOf(
    { comparison, findings, checklist, links }: Omit<ChannelReport, 'fit' | 'outcomes'>,
    results: readonly RuleResult[]
): ChannelReport['fit'] {
    const isAlone = comparison.candidate.kind === 'none';
    const certificates = links.find(({ id }) => id === 'certificates')?.state;
    if (
        findings.some(({ severity }) => severity === 'error') ||
        Object.values(checklist).some(({ answer }) => answer === 'no') ||
        (isAlone && certificates === 'broken')
    ) {
        return 'does-not-fit';
    }
    const isOpen = results.some(({ rule, outcome }) => outcome === 'not-checked' && isDecisive(rule, comparison));
    return isOpen || (isAlone && certificates === 'not-checked') ? 'unknown' : 'fits';
}

/**
 * Judges a comparison: runs every rule of the families channel and keyset, follows the chain from verification to
 * certificates, and answers Salesforce's questions about the candidate.
 *
 * @param comparison as `compare` made it, or as Apex sent it (`readComparison`)
 */
export function checkChannel(comparison: Comparison, options: ChannelOptions): ChannelReport {
    if (!comparison.channel) {
        return unknownReport(comparison);
    }
    const { now, keyReports, signers = NOT_TRIED } = options;
    const context: Context = { now, purpose: 'upload', limits: DEFAULT_LIMITS };
    const subject = subjectOf(comparison, signers);
    const results = [...runRules(channelRules, subject, context), ...runRules(keysetRules, subject, context)];
    const findings = findingsOf(results, '', NO_TEXT);
    const report = {
        comparison,
        findings,
        checklist: channelChecklist({ subject, results, findings, keyReports }),
        links: linksOf(subject, results, findings, keyReports)
    };
    return { ...report, fit: fitOf(report, results), outcomes: mergeOutcomes(results) };
}
