import { LightningElement, api } from 'lwc';
import { formatEvidence, formatFinding, questions, type Answer, type Checklist } from 'c/preflightCore';
import { fill, severityLook, type NumberedFinding } from 'c/preflightShared';
import { labels } from './labels.js';

interface Opener {
    readonly number: number;
    readonly title: string;
    readonly description: string;
    readonly className: string;
}

interface Row {
    readonly id: string;
    readonly question: string;
    readonly word: string;
    readonly evidence: string;
    readonly icon: string;
    readonly variant: string;
    readonly openers: readonly Opener[];
    readonly more: string;
}

/** So many open questions say no more than one line does: they are folded away. */
const MANY_OPEN = 6;

/** More of them would bury the other questions; the findings are listed below anyway. */
const MOST_OPENERS = 3;

const LOOKS = {
    yes: { word: labels.yes, icon: 'utility:success', variant: 'success' },
    no: { word: labels.no, icon: 'utility:clear', variant: 'error' },
    'not-checked': { word: labels.notChecked, icon: 'utility:dash', variant: '' }
} as const;

/** The core's reason says "Not checked:" itself; here the word stands before it already. */
function withoutWord(reason: string): string {
    const rest = reason.replace(/^[^:]*:\s*/, '');
    return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** Salesforce's own questions in its own order, each answered, each with the way to its findings. */
export default class PreflightChecklist extends LightningElement {
    /** The core's answers. */
    @api checklist: Checklist = {};
    /** The findings of the same key with their numbers. */
    @api findings: readonly NumberedFinding[] = [];

    label = labels;

    get rows(): Row[] {
        return this.rowsWhere((answer) => !this.foldsOpen || answer.answer !== 'not-checked');
    }
    get openRows(): Row[] {
        return this.rowsWhere((answer) => answer.answer === 'not-checked');
    }
    get foldsOpen(): boolean {
        return this.openRows.length >= MANY_OPEN;
    }
    get openLabel(): string {
        return fill(labels.unanswered, this.openRows.length);
    }

    rowsWhere(holds: (answer: Answer) => boolean): Row[] {
        return questions.flatMap(({ id, text }) => {
            const answer = this.checklist[id];
            return answer && holds(answer) ? [this.rowOf(text, answer)] : [];
        });
    }

    rowOf(question: string, answer: Answer): Row {
        const related = this.findings.filter(({ finding }) => answer.findings.includes(finding));
        const { word, icon, variant } = LOOKS[answer.answer];
        const evidence = formatEvidence(answer);
        return {
            id: answer.question,
            question,
            word,
            evidence: answer.answer === 'not-checked' ? withoutWord(evidence) : evidence,
            icon,
            variant,
            openers: related.slice(0, MOST_OPENERS).map(({ number, finding }) => {
                const { title } = formatFinding(finding);
                return {
                    number,
                    title,
                    description: fill(labels.open, number, title),
                    className: `number number_${severityLook(finding.severity).tone}`
                };
            }),
            more: related.length > MOST_OPENERS ? fill(labels.more, related.length - MOST_OPENERS) : ''
        };
    }

    handleOpen(event: Event): void {
        const number = Number((event.currentTarget as HTMLElement).dataset.number);
        this.dispatchEvent(new CustomEvent('findingselect', { detail: { number } }));
    }
}
