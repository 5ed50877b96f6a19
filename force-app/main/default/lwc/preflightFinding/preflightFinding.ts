import { LightningElement, api } from 'lwc';
import { formatActor, formatFinding, type Finding, type FormattedFinding } from 'c/preflightCore';
import { fill, numeral, severityLook } from 'c/preflightShared';
import { labels } from './labels.js';

/** One finding: what, where, why it matters, the next step, and the rule behind it. */
export default class PreflightFinding extends LightningElement {
    /** The core's finding. */
    @api finding?: Finding;
    /** Number that stands for it in the text and the checklist. */
    @api number = 0;
    /** True: it is the one that was selected last. */
    @api isActive = false;
    /** Where it is, in words that say more than a JSON pointer; '' shows the pointer. */
    @api where = '';

    /** True: the program can mend it itself. */
    @api canMend = false;

    label = labels;

    get words(): FormattedFinding | null {
        return this.finding ? formatFinding(this.finding) : null;
    }
    /** "Next step (backend):" */
    get nextLabel(): string {
        const who = this.words?.who ?? null;
        return who === null ? labels.next : fill(labels.nextOf, formatActor(who));
    }
    get boxClass(): string {
        return `finding${this.isActive ? ' finding_active' : ''}`;
    }
    get numberClass(): string {
        return `number number_${this.finding ? severityLook(this.finding.severity).tone : 'neutral'}`;
    }
    get numberName(): string {
        return fill(labels.number, this.number);
    }
    get place(): string {
        const start = this.finding?.range?.start;
        return start ? fill(labels.place, numeral(start.line), numeral(start.column)) : '';
    }
    get placeName(): string {
        return fill(labels.show, this.place);
    }
    get pointer(): string {
        return this.finding?.path ?? '';
    }

    /** Moves the focus to the finding's message. */
    @api focus(): void {
        const message = this.refs?.message as HTMLElement | undefined;
        message?.focus({ preventScroll: true });
        message?.scrollIntoView?.({ block: 'center' });
    }

    get mendName(): string {
        return fill(labels.mendName, this.number);
    }

    handleMend(): void {
        this.dispatchEvent(new CustomEvent('mend', { detail: { number: this.number } }));
    }
    handlePlace(): void {
        this.dispatchEvent(new CustomEvent('place', { detail: { number: this.number } }));
    }
}
