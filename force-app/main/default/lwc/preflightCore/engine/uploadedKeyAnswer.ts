import type { Answer, QuestionId } from '../types.js';
import { reportOf, type KeyReports } from './keyReports.js';

/** The rest of an answer that takes configuration, or a key's report, that is not here. */
export const OPEN = { answer: 'not-checked', reason: 'facts-missing', findings: [] } as const;

/** What the full rule set answered of an uploaded key; its findings say which key they are about. */
export function answerOfUploadedKey(question: QuestionId, name: string, label: string, keyReports: KeyReports): Answer {
    const report = reportOf(name, keyReports);
    const found = report?.keys[0]?.checklist[question] ?? report?.checklist[question];
    if (!found) {
        return { question, ...OPEN };
    }
    const findings = found.findings.map((finding) => ({ ...finding, data: { ...finding.data, key: name } }));
    return {
        ...found,
        ...(found.answer === 'yes' && { evidence: { ...found.evidence, key: label } }),
        findings
    };
}
