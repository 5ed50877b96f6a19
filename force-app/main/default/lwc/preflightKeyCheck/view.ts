import type { CertificateSummary, Checklist, Purpose, RepairChoices, RuleOutcome } from 'c/preflightCore';
import { formatReason } from 'c/preflightCore';
import {
    fill,
    followEdit,
    marksOf,
    numbered,
    openChecks,
    toShown,
    type InputProblem,
    type KeyState,
    type Mark,
    type MendPlan,
    type Mended,
    type NumberedFinding
} from 'c/preflightShared';
import type { Entry } from './entries.js';
import { findingsOf, outcomesOf } from './findings.js';
import { labels } from './labels.js';
import { mendable, mendPlanOf } from './mendPlan.js';
import { stateOf } from './rows.js';
import { saveAs } from './saveAs.js';
import { verdictWords } from './verdictWords.js';

/** What is on screen of one key. */
export interface View {
    /** null: nothing is known yet. */
    readonly state: KeyState | null;
    readonly heading: string;
    readonly sentence: string;
    readonly isPrivate: boolean;
    /** Why some checks could not be made on this page; '' when all could. */
    readonly gap: string;
    readonly hasReport: boolean;
    /** False: a private key left nothing to ask about. */
    readonly hasChecklist: boolean;
    readonly problem: InputProblem | null;
    readonly isWorking: boolean;
    readonly findings: readonly NumberedFinding[];
    readonly checklist: Checklist;
    readonly outcomes: readonly RuleOutcome[];
    readonly certificate: CertificateSummary | null;
    readonly chain: readonly CertificateSummary[];
    readonly checkedAt: number;
    readonly name: string;
    readonly text: string;
    readonly marks: readonly Mark[];
    /** Offset of the key in the text. */
    readonly offset: number;
    /** Said instead of the text when there is none. */
    readonly placeholder: string;
    /** Name of the file to save pasted or changed text under; '' when there is nothing to save. */
    readonly saveAs: string;
    /** True: the card of the verdict offers to save it. What was mended is saved from the card of its changes. */
    readonly savesHere: boolean;
    /** True: a key set, checked as if it were one key to upload. */
    readonly isSetForUpload: boolean;
    /** True: a token, which another view checks. */
    readonly isToken: boolean;
    /** What can be mended of what was given; null: nothing. */
    readonly plan: MendPlan | null;
    readonly choices: RepairChoices;
    /** Numbers of the findings that can be mended one by one. */
    readonly mendable: readonly number[];
    /** What was changed in it. */
    readonly mended: Mended | null;
}

const NOTHING: View = {
    state: null,
    heading: '',
    sentence: '',
    isPrivate: false,
    gap: '',
    hasReport: false,
    hasChecklist: false,
    problem: null,
    isWorking: false,
    findings: [],
    checklist: {},
    outcomes: [],
    certificate: null,
    chain: [],
    checkedAt: 0,
    name: '',
    text: '',
    marks: [],
    offset: 0,
    placeholder: '',
    saveAs: '',
    savesHere: false,
    isSetForUpload: false,
    isToken: false,
    plan: null,
    choices: {},
    mendable: [],
    mended: null
};

function placeholderOf({ report, text, isWorking }: Entry): string {
    if (report?.isPrivate) {
        return labels.gone;
    }
    return report && text === '' && !isWorking && report.kind !== 'empty' ? labels.binary : '';
}

/** Everything that the parts show of an entry's key; nothing of no entry. */
export function viewOf(entry: Entry | undefined, keyIndex: number, purpose: Purpose): View {
    if (!entry) {
        return NOTHING;
    }
    const { report, problem, isWorking, text, checkedText, checkedAt } = entry;
    const name = entry.isEdited && entry.name ? fill(labels.edited, entry.name) : entry.name;
    if (!report || problem) {
        return {
            ...NOTHING,
            problem,
            isWorking,
            name,
            text,
            placeholder: problem && text === '' ? labels.nothingRead : ''
        };
    }
    const key = report.keys[keyIndex] ?? report.keys[0];
    const findings = numbered(findingsOf(report, keyIndex));
    const outcomes = outcomesOf(report, key);
    const state = stateOf(entry, keyIndex);
    const reason = openChecks(outcomes)[0]?.reason;
    const fileName = saveAs(entry, key?.kid ?? null, state);
    return {
        state,
        ...verdictWords(
            state,
            purpose,
            findings.map(({ finding }) => finding),
            outcomes
        ),
        isPrivate: report.isPrivate,
        gap: reason ? formatReason(reason) : '',
        hasReport: true,
        hasChecklist: key !== undefined || !report.isPrivate,
        problem: null,
        isWorking,
        findings,
        checklist: key?.checklist ?? report.checklist,
        outcomes,
        certificate: key?.certificate ?? null,
        chain: key?.chain ?? [],
        checkedAt,
        name,
        text,
        marks: followEdit(marksOf(report.text, findings), checkedText, text),
        offset: toShown(report.text)(key?.range?.start.offset ?? 0),
        placeholder: placeholderOf(entry),
        saveAs: fileName,
        savesHere: fileName !== '' && !entry.mended,
        isSetForUpload: purpose === 'upload' && report.kind === 'jwks',
        isToken: report.kind === 'token',
        plan: mendPlanOf(entry.repaired),
        choices: entry.choices,
        mendable: mendable(findings, entry.repaired),
        mended: entry.mended
    };
}
