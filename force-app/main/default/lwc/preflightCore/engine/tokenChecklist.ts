import type {
    Answer,
    ChannelReport,
    Checklist,
    Finding,
    FindingData,
    NotCheckedReason,
    QuestionId,
    TokenReport
} from '../types.js';
import { excerptOf } from '../channel/words.js';
import { valueOf } from '../text/member.js';
import { formatTime, shorten } from '../text/words.js';
import { answer, tallyByQuestion } from './checklist.js';
import type { GivenKey } from './givenKeys.js';
import { joinAnswers, mergeChecklists } from './mergeChecklists.js';
import type { RuleResult } from './runRules.js';
import type { TokenFacts } from './tokenSubject.js';

/** The second list of Salesforce's page, and why each may have no answer. */
const MISSING: readonly (readonly [QuestionId, NotCheckedReason])[] = [
    ['T1', 'unreadable'],
    ['T2', 'unreadable'],
    ['T3', 'no-channel'],
    ['T4', 'no-key'],
    ['T5', 'no-issuer'],
    ['T6', 'no-channel'],
    ['T7', 'no-key'],
    ['T8', 'no-key'],
    ['T9', 'no-key'],
    ['T10', 'no-key']
];
const WITH_KEYS: readonly QuestionId[] = ['T4', 'T7', 'T8', 'T9', 'T10'];
const MILLISECONDS = 1000;
/** What the key's own check answers too. */
const OF_KEYS: ReadonlySet<QuestionId> = new Set(['T8', 'T9', 'T10']);

/** The answer of one given key, from its own check; it says which key it is about. */
function answerOfKey(question: QuestionId, { name, input, report }: GivenKey): Answer {
    const found = report?.checklist[question] ?? input.checklist[question];
    if (!found) {
        return { question, answer: 'not-checked', reason: 'unreadable', findings: [] };
    }
    if (found.findings.length === 0) {
        return found;
    }
    const findings = found.findings.map((finding) => ({ ...finding, data: { ...finding.data, key: shorten(name) } }));
    return { ...found, findings };
}

/** What fills the evidence of all its answers; never a `sub` or another claim. */
function evidenceOf({ subject: { token }, deciding }: TokenFacts): FindingData {
    const [key] = deciding;
    const expiry = valueOf(token.exp);
    return {
        alg: shorten(valueOf(token.alg) ?? ''),
        kid: shorten(valueOf(token.kid) ?? ''),
        typ: shorten(valueOf(token.typ) ?? 'left out'),
        // Of T2 and T5 alike: with another one than was expected T5 is no yes.
        issuer: excerptOf(valueOf(token.iss) ?? '', 0),
        expiry: expiry === null ? '' : formatTime(expiry * MILLISECONDS),
        key: key ? shorten(key.name) : ''
    };
}

/** A bare certificate names no algorithm: when the signature verifies with it there is nothing left to ask. */
function isBeside({ rule, outcome }: RuleResult, { subject: { usedKeys } }: TokenFacts): boolean {
    const isOpen = outcome === 'not-checked' && rule.id === 'token.algorithm-key-mismatch';
    return isOpen && usedKeys.some(({ verifies }) => verifies.known && verifies.value);
}

/** Rules that ask about both header and claims answer the one in which they found something. */
function concerns(question: QuestionId, { path }: Finding): boolean {
    const other = question === 'T1' ? '/payload' : question === 'T2' ? '/header' : null;
    return other === null || (path !== other && !path.startsWith(`${other}/`));
}

/** Answers what a token answers alone, and what the given keys and issuer let it answer. */
export function checklistOfToken(
    facts: TokenFacts,
    results: readonly RuleResult[],
    findings: TokenReport['findings']
): Checklist {
    const { subject, deciding } = facts;
    const tallies = tallyByQuestion(results.filter((result) => !isBeside(result, facts)));
    const evidence = evidenceOf(facts);
    const inBoth = new Set([...(tallies.get('T1')?.ruleIds ?? [])].filter((id) => tallies.get('T2')?.ruleIds.has(id)));
    const about = (question: QuestionId): readonly Finding[] =>
        findings.filter((finding) => !inBoth.has(finding.ruleId) || concerns(question, finding));
    const asked: readonly QuestionId[] = [
        'T1',
        'T2',
        ...(subject.against === 'keys' ? WITH_KEYS : []),
        ...(subject.expectedIssuer === null ? [] : (['T5'] as const))
    ];
    const answers = asked.map((question): [QuestionId, Answer] => {
        // Nothing of the token itself asks T8 and T10: the keys alone answer them.
        const own =
            OF_KEYS.has(question) && !tallies.has(question)
                ? []
                : [answer(question, tallies.get(question), about(question), evidence)];
        const ofKeys = OF_KEYS.has(question) ? deciding.map((key) => answerOfKey(question, key)) : [];
        return [question, joinAnswers(question, [...own, ...ofKeys])];
    });
    return Object.fromEntries(answers);
}

/**
 * All ten questions of Salesforce's list for a token, in its order: what the token, the given keys and the channel answer
 * together. What nobody could answer is not checked, and says what it would take.
 *
 * @param channel the report of the channel that the token was compared with; null: none
 */
export function tokenChecklist(report: TokenReport, channel: ChannelReport | null): Checklist {
    const merged = mergeChecklists(report.checklist, channel?.checklist ?? {});
    const all = MISSING.map(([question, reason]): [QuestionId, Answer] => [
        question,
        merged[question] ?? {
            question,
            answer: 'not-checked',
            reason: channel ? 'facts-missing' : reason,
            findings: []
        }
    ]);
    return Object.fromEntries(all);
}
