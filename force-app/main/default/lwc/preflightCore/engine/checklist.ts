import type {
    Answer,
    CertificateSummary,
    CheckedAs,
    Checklist,
    Finding,
    FindingData,
    Jwk,
    NotCheckedReason,
    QuestionId,
    Rule
} from '../types.js';
import { formatTime, shorten } from '../text/words.js';
import { ruleById } from './formatFinding.js';
import { questions } from './questions.js';
import type { RuleResult } from './runRules.js';

/** The members that U1 asks for, in its order; at an endpoint x5c may be missing. */
function membersOf(jwk: Jwk): string {
    return ['kty', 'kid', 'alg', 'x5c'].filter((name) => jwk.members.has(name)).join(', ');
}

/** Fills the evidence templates of `questions`. */
export function evidenceOf(jwk: Jwk | null, certificate: CertificateSummary | null): FindingData {
    return {
        held: certificate ? 'a public certificate' : 'a public key',
        ...(jwk && { members: membersOf(jwk) }),
        ...(jwk?.kid.state === 'present' && { kid: shorten(jwk.kid.value) }),
        ...(jwk?.alg.state === 'present' && { alg: shorten(jwk.alg.value) }),
        ...(certificate && {
            subject: shorten(certificate.subject || 'an empty name'),
            version: certificate.version,
            ...(certificate.notAfter !== null && { notAfter: formatTime(certificate.notAfter) }),
            ...(certificate.daysLeft !== null && { daysLeft: certificate.daysLeft })
        })
    };
}

/** What the rules that a question concerns said, gathered in one walk over all results. */
export interface Tally {
    readonly ruleIds: Set<string>;
    open: NotCheckedReason | null;
    isAnswered: boolean;
}

/** The questions of a rule, and those that only some of its variants answer. */
function questionsOf({ asks, variants = {} }: Rule): ReadonlySet<QuestionId> {
    return new Set([...asks, ...Object.values(variants).flatMap((variant) => variant.asks ?? [])]);
}

function concerns({ ruleId, variant = '' }: Finding, question: QuestionId): boolean {
    const rule = ruleById(ruleId);
    return (rule?.variants?.[variant]?.asks ?? rule?.asks ?? []).includes(question);
}

export function tallyByQuestion(results: readonly RuleResult[]): ReadonlyMap<QuestionId, Tally> {
    const tallies = new Map<QuestionId, Tally>();
    for (const { rule, outcome, reason } of results) {
        for (const question of questionsOf(rule)) {
            const tally = tallies.get(question) ?? { ruleIds: new Set<string>(), open: null, isAnswered: false };
            tallies.set(question, tally);
            tally.ruleIds.add(rule.id);
            if (outcome === 'not-checked') {
                tally.open ??= reason ?? 'unreadable';
            }
            tally.isAnswered ||= outcome === 'passed' || outcome === 'failed';
        }
    }
    return tallies;
}

/** One answer: no with an error, not checked with anything open, else yes. */
export function answer(
    question: QuestionId,
    tally: Tally | undefined,
    findings: readonly Finding[],
    evidence: FindingData
): Answer {
    const related = tally
        ? findings.filter((finding) => tally.ruleIds.has(finding.ruleId) && concerns(finding, question))
        : [];
    if (related.some(({ severity }) => severity === 'error')) {
        return { question, answer: 'no', findings: related };
    }
    // Nothing that answers it could run: a broken input must not read as a yes.
    const reason = tally?.open ?? (tally?.isAnswered ? null : 'unreadable');
    return reason === null
        ? { question, answer: 'yes', evidence, findings: related }
        : { question, answer: 'not-checked', reason, findings: related };
}

/**
 * Answers Salesforce's questions from what the rules said of an input and of one of its keys.
 *
 * @param isLookedAt whether there was something to look at, a key that may verify tokens or a certificate: what the rules say
 *     of an input alone makes no yes
 */
export function makeChecklist(
    results: readonly RuleResult[],
    findings: readonly Finding[],
    evidence: FindingData,
    purpose: CheckedAs,
    isLookedAt: boolean
): Checklist {
    const tallies = tallyByQuestion(results);
    const checklist: Partial<Record<QuestionId, Answer>> = {};
    for (const { id, purposes } of questions) {
        if (purposes.includes(purpose)) {
            const said = answer(id, tallies.get(id), findings, evidence);
            checklist[id] =
                isLookedAt || said.answer !== 'yes'
                    ? said
                    : { question: id, answer: 'not-checked', reason: 'unreadable', findings: said.findings };
        }
    }
    return checklist;
}
