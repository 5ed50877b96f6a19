import { LightningElement, api } from 'lwc';
import { formatFinding, questionById, ruleById, type Finding, type RuleSource, type Severity } from 'c/preflightCore';
import { labels } from './labels.js';

const SEVERITIES: Readonly<Record<Severity, string>> = {
    error: labels.error,
    warning: labels.warning,
    notice: labels.notice
};

/** The text of the rule behind a finding, in place: the same that its documentation page is made from. */
export default class PreflightRule extends LightningElement {
    /** The core's finding. */
    @api finding?: Finding;

    label = labels;

    get ruleTitle(): string {
        return this.finding ? formatFinding(this.finding).title : '';
    }
    get ruleId(): string {
        return this.finding?.ruleId ?? '';
    }
    get severity(): string {
        return this.finding ? SEVERITIES[this.finding.severity] : '';
    }
    get source(): RuleSource | null {
        return this.finding ? formatFinding(this.finding).source : null;
    }
    get sourceName(): string {
        return [this.source?.name, this.source?.section].filter(Boolean).join(', ');
    }
    get questions(): { id: string; text: string }[] {
        return (ruleById(this.ruleId)?.asks ?? []).flatMap((id) => {
            const question = questionById(id);
            return question ? [{ id, text: question.text }] : [];
        });
    }
    get hasQuestions(): boolean {
        return this.questions.length > 0;
    }
}
