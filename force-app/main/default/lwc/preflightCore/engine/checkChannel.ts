import type { CertificateEnd, ChannelReport, ChannelSubject, Comparison, Context, Organization } from '../types.js';
import { decidingKeys, mayHaveOtherKeys, NOTHING_BESIDE, serviceOf, subjectOf } from '../channel/subject.js';
import { channelRules } from '../rules/channel/index.js';
import { keysetRules } from '../rules/keyset/index.js';
import { channelChecklist, unknownChecklist } from './channelChecklist.js';
import { bearsOn } from './channelRelevance.js';
import { linksOf, unknownLinks } from './channelLinks.js';
import { DEFAULT_LIMITS } from './check.js';
import { findingsOf, type Locator } from './findings.js';
import { certificateOf, isFaulty, type KeyReports } from './keyReports.js';
import { mergeOutcomes, runRules, type RuleResult } from './runRules.js';

export interface ChannelOptions {
    /** Milliseconds since the Unix epoch. */
    readonly now: number;
    /** By the name of the uploaded key, as `checkUploadedKeys` gives them; those still to be checked are missing. */
    readonly keyReports: KeyReports;
    /** Names of the uploaded keys that verify the token's signature; by default none was tried. */
    readonly signers?: ChannelSubject['signers'];
    /** The configuration that was compared, for what the comparison does not hold: labels, other channels. */
    readonly organization?: Organization;
    /** The certificate of the key that was compared. */
    readonly certificate?: CertificateEnd | null;
}

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

/** Errors that make it not fit, and what could not be looked at and might be one. */
const DECIDE_ALWAYS: ReadonlySet<string> = new Set([
    'channel.unsupported-type',
    'channel.verification-off',
    'keyset.key-id-reused',
    'keyset.signer-mismatch'
]);

/** The verdict on a channel that nothing is compared with. */
function fitOfChannel({ findings, links }: Judged, results: readonly RuleResult[]): ChannelReport['fit'] {
    const certificates = links.find(({ id }) => id === 'certificates')?.state;
    if (findings.some(({ severity }) => severity === 'error') || certificates === 'broken') {
        return 'does-not-fit';
    }
    const isOpen = results.some(({ rule, outcome }) => outcome === 'not-checked' && rule.severity === 'error');
    return isOpen || certificates === 'not-checked' ? 'unknown' : 'fits';
}

/** The verdict on a key or a token: by the records that its tokens meet, whatever else is wrong in the channel. */
function fitOfCandidate(
    { findings, checklist }: Judged,
    results: readonly RuleResult[],
    subject: ChannelSubject,
    keyReports: KeyReports
): ChannelReport['fit'] {
    const isRefused = findings.some((finding) => finding.severity === 'error' && bearsOn(subject, finding));
    const isNo = Object.values(checklist).some(({ answer }) => answer === 'no');
    if (isRefused || isNo || decidingKeys(subject).some(({ key }) => isFaulty(key.name, keyReports))) {
        return 'does-not-fit';
    }
    const isOpen = results.some(({ rule, outcome }) => outcome === 'not-checked' && DECIDE_ALWAYS.has(rule.id));
    // Another key of the same name may be where nobody looked.
    return isOpen || mayHaveOtherKeys(subject) || serviceOf(subject).standing !== 'good' ? 'unknown' : 'fits';
}

type Judged = Omit<ChannelReport, 'fit' | 'outcomes'>;

function certificatesOf({ certificate, keyReports }: ChannelOptions): ChannelSubject['certificates'] {
    const uploaded = Object.entries(keyReports).flatMap(([name, report]): [string, CertificateEnd][] => {
        const found = certificateOf(report);
        return found ? [[name, found]] : [];
    });
    return { own: certificate ?? null, uploaded: new Map(uploaded) };
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
    const { now, keyReports, signers = NOTHING_BESIDE.signers, organization = null } = options;
    const context: Context = { now, purpose: 'upload', limits: DEFAULT_LIMITS };
    const subject = subjectOf(comparison, { signers, organization, certificates: certificatesOf(options) });
    const results = [...runRules(channelRules, subject, context), ...runRules(keysetRules, subject, context)];
    const findings = findingsOf(results, '', NO_TEXT);
    const report = {
        comparison,
        findings,
        checklist: channelChecklist({ subject, results, findings, keyReports }),
        links: linksOf(subject, results, findings, keyReports)
    };
    const fit =
        comparison.candidate.kind === 'none'
            ? fitOfChannel(report, results)
            : fitOfCandidate(report, results, subject, keyReports);
    return { ...report, fit, outcomes: mergeOutcomes(results) };
}
