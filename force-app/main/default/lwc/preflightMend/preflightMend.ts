import { LightningElement, api } from 'lwc';
import type { RepairChoices } from 'c/preflightCore';
import type { MendPlan } from 'c/preflightShared';
import { labels } from './labels.js';
import { answersOf, fieldsOf, isOpen, planWords, type Field, type PlanWords } from './plan.js';

/** What Preflight can mend of a key with one click, and what only the admin can say. */
export default class PreflightMend extends LightningElement {
    /** What can be done; null: nothing. */
    @api plan: MendPlan | null = null;
    /** What was chosen so far. */
    @api choices: RepairChoices = {};

    label = labels;
    /** True: the button was pressed while something was open. */
    isTried = false;

    get words(): PlanWords | null {
        return this.plan && this.plan.kind !== 'refused' ? planWords(this.plan) : null;
    }
    get refusal(): MendPlan['refusal'] {
        return this.plan?.refusal ?? null;
    }
    get isPublic(): boolean {
        return this.plan?.kind === 'public';
    }
    get steps(): readonly string[] {
        return this.plan?.steps ?? [];
    }
    get hasSteps(): boolean {
        return this.steps.length > 0 && this.plan?.kind === 'mend';
    }
    /** A key ID is looked at before it is taken, also where there is a good proposal. */
    get needed(): Field[] {
        return this.fields.filter(({ isNeeded, isText }) => isNeeded || isText);
    }
    get wished(): Field[] {
        return this.fields.filter(({ isNeeded, isText }) => !isNeeded && !isText);
    }
    get isAsking(): boolean {
        return this.needed.length > 0;
    }
    get isOffering(): boolean {
        return this.wished.length > 0;
    }
    get areMany(): boolean {
        return (this.plan?.keys ?? 0) > 1;
    }
    get fields(): Field[] {
        return fieldsOf(this.plan?.questions ?? [], this.choices, this.isTried, this.areMany);
    }

    /** Moves the focus to what has to be decided, else to the button. */
    @api focus(): void {
        const first = this.template?.querySelector<HTMLElement>('[data-field-name], lightning-button');
        first?.focus();
        first?.scrollIntoView?.({ block: 'center' });
    }

    handleField(event: CustomEvent<{ name: string; value: string }>): void {
        const { name, value } = event.detail;
        this.choose({ [name]: value });
    }
    handleTick(event: Event): void {
        const { checked, dataset } = event.target as HTMLInputElement;
        const isKid = dataset.tick === 'kid';
        this.choose({ [dataset.tick ?? '']: isKid ? (checked ? labels.thumbprint : '') : checked });
    }
    choose(choice: RepairChoices): void {
        this.dispatchEvent(new CustomEvent('choicechange', { detail: { choices: { ...this.choices, ...choice } } }));
    }

    handleMend(): void {
        const questions = this.plan?.questions ?? [];
        const isComplete = !questions.some((question) => isOpen(question, this.choices, this.areMany));
        this.isTried = !isComplete;
        if (isComplete) {
            const detail = { choices: answersOf(questions, this.choices, this.areMany) };
            this.dispatchEvent(new CustomEvent('mend', { detail }));
        } else {
            this.focus();
        }
    }
    handleCreate(): void {
        this.dispatchEvent(new CustomEvent('viewwanted', { detail: { view: 'create' } }));
    }
}
