import {
    candidateOf,
    mergeChecklists,
    type Candidate,
    type ChannelReport,
    type Checklist,
    type RuleOutcome
} from 'c/preflightCore';
import {
    channelFindings,
    countOf,
    differencesOf,
    fill,
    plural,
    type ChannelCheck,
    type Difference,
    type KeyState,
    type NumberedFinding,
    type OrganizationProblem
} from 'c/preflightShared';
import type { Entry } from './entries.js';
import { fitLabels as labels } from './labels.js';
import type { View } from './view.js';

/** What is on screen of a key's comparison with a channel. */
export interface ChannelView {
    readonly state: KeyState;
    readonly heading: string;
    readonly sentence: string;
    readonly isWorking: boolean;
    readonly problem: OrganizationProblem | null;
    readonly findings: readonly NumberedFinding[];
    readonly checklist: Checklist;
    readonly outcomes: readonly RuleOutcome[];
    readonly differences: readonly Difference[];
}

/** What the selected key is compared by; null when there is no key, or nothing of it may be used. */
export function candidateFor(entry: Entry | undefined, keyIndex: number, issuer: string): Candidate | null {
    const { report = null, problem = null } = entry ?? {};
    const key = report?.keys[keyIndex] ?? report?.keys[0];
    return !report || report.isPrivate || problem || !key ? null : candidateOf(key, issuer);
}

function stateOf({ fit }: ChannelReport, warnings: number): KeyState {
    if (fit === 'does-not-fit') {
        return 'blocked';
    }
    if (fit === 'unknown') {
        return 'failed';
    }
    return warnings > 0 ? 'attention' : 'ready';
}

function wordsOf({ fit, comparison }: ChannelReport, label: string, errors: number, warnings: number): string[] {
    const remarks = warnings > 0 ? plural(warnings, labels.remarkOne, labels.remarks) : '';
    const hint = comparison.candidate.issuer === null ? ` ${labels.giveIssuer}` : '';
    if (fit === 'does-not-fit') {
        const toMend = plural(errors, labels.mendOne, labels.mend);
        return [fill(labels.doesNotFit, label), `${[toMend, remarks].filter(Boolean).join(', ')}.${hint}`];
    }
    if (fit === 'unknown') {
        return [fill(labels.unclear, label), `${labels.unclearNext}${remarks ? ` ${remarks}.` : ''}${hint}`];
    }
    return [fill(labels.fits, label), `${labels.fitsNext}${remarks ? ` ${remarks}.` : ''}${hint}`];
}

const NOTHING = { findings: [], outcomes: [], differences: [], problem: null, isWorking: false };

/**
 * What a comparison comes to; its findings are numbered after the key's own.
 *
 * @param check the comparison; null when no channel is chosen
 * @param candidate what the selected key is compared by; an answer about another one is not shown
 */
export function channelViewOf(check: ChannelCheck | null, candidate: Candidate | null, own: View): ChannelView | null {
    if (!check || !candidate || JSON.stringify(check.candidate) !== JSON.stringify(candidate)) {
        return null;
    }
    const { label, report, problem } = check;
    const waiting = { ...NOTHING, sentence: '', checklist: own.checklist };
    if (problem) {
        return { ...waiting, state: 'failed', heading: fill(labels.failed, label), problem };
    }
    if (!report) {
        return { ...waiting, state: 'working', heading: fill(labels.working, label), isWorking: true };
    }
    const warnings = countOf(report.findings, 'warning');
    const [heading = '', sentence = ''] = wordsOf(report, label, countOf(report.findings, 'error'), warnings);
    return {
        ...NOTHING,
        state: stateOf(report, warnings),
        heading,
        sentence,
        findings: channelFindings(report, label, own.findings.length),
        checklist: mergeChecklists(own.checklist, report.checklist),
        outcomes: report.outcomes,
        differences: differencesOf(report)
    };
}
