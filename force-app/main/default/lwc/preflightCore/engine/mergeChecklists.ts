import type { Answer, Checklist, QuestionId } from '../types.js';
import { questions } from './questions.js';

/** Several answers to one question as one: a no wins, then what could not be checked; all findings stay. */
export function joinAnswers(question: QuestionId, answers: readonly Answer[]): Answer {
    const [only] = answers;
    if (only && answers.length === 1) {
        return only;
    }
    const findings = [...new Set(answers.flatMap((answer) => answer.findings))];
    const [first] = ['no', 'not-checked', 'yes'].flatMap((kind) => answers.filter(({ answer }) => answer === kind));
    return first
        ? { ...first, question, findings }
        : { question, answer: 'not-checked', reason: 'unreadable', findings };
}

/**
 * The answers of a key and of the channel that it was compared with, as one list in the order of Salesforce's page. What
 * both answer is a no if one of them says no.
 */
export function mergeChecklists(ofKey: Checklist, ofChannel: Checklist): Checklist {
    const merged: Partial<Record<QuestionId, Answer>> = {};
    for (const { id } of questions) {
        // Where both say yes, the channel's evidence says more.
        const answers = [ofChannel[id], ofKey[id]].filter((answer) => answer !== undefined);
        if (answers.length > 0) {
            merged[id] = joinAnswers(id, answers);
        }
    }
    return merged;
}
