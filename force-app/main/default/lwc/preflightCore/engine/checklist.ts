import type {
    Answer,
    CertificateSummary,
    Checklist,
    Finding,
    FindingData,
    Jwk,
    Purpose,
    QuestionId
} from '../types.js';
import { formatTime, shorten } from '../text/words.js';
import { questions } from './questions.js';
import type { RuleResult } from './runRules.js';

/** Fills the evidence templates of `questions`. */
export function evidenceOf(jwk: Jwk | null, certificate: CertificateSummary | null): FindingData {
    return {
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

function answer(
    question: QuestionId,
    results: readonly RuleResult[],
    findings: readonly Finding[],
    evidence: FindingData
): Answer {
    const asked = results.filter(({ rule }) => rule.asks.includes(question));
    const ids = new Set(asked.map(({ rule }) => rule.id));
    const related = findings.filter(({ ruleId }) => ids.has(ruleId as RuleResult['rule']['id']));
    if (related.some(({ severity }) => severity === 'error')) {
        return { question, answer: 'no', findings: related };
    }
    const open = asked.find(({ outcome }) => outcome === 'not-checked');
    if (open) {
        return { question, answer: 'not-checked', reason: open.reason ?? 'unreadable', findings: related };
    }
    // Nothing that answers it could run: a broken input must not read as a yes.
    if (
        !asked.some(({ outcome, rule }) => outcome === 'passed' || (outcome === 'failed' && rule.severity !== 'error'))
    ) {
        return { question, answer: 'not-checked', reason: 'unreadable', findings: related };
    }
    return { question, answer: 'yes', evidence, findings: related };
}

/** Answers Salesforce's questions from what the rules said of an input and of one of its keys. */
export function makeChecklist(
    results: readonly RuleResult[],
    findings: readonly Finding[],
    evidence: FindingData,
    purpose: Purpose
): Checklist {
    const checklist: Partial<Record<QuestionId, Answer>> = {};
    for (const { id, purposes } of questions) {
        if (purposes.includes(purpose)) {
            checklist[id] = answer(id, results, findings, evidence);
        }
    }
    return checklist;
}
