import { LightningElement, api } from 'lwc';

/** A value that can be taken with one click. */
export interface Offer {
    readonly value: string;
    /** Where the value comes from. */
    readonly text: string;
}

/** What is wrong with what stands in a field, in words. */
export interface FieldProblem {
    readonly what: string;
    readonly next: string;
}

/** One line to type, with its help, what is wrong with it, and values to take instead of typing. */
export default class PreflightField extends LightningElement {
    /** Names the field in the event `fieldchange`. */
    @api name = '';
    @api label = '';
    @api value = '';
    @api help = '';
    @api placeholder = '';
    /** "numeric" brings up the keyboard with digits. */
    @api mode = 'text';
    /** null: nothing is wrong. */
    @api problem: FieldProblem | null = null;
    /** Something that is known of the value. */
    @api note = '';
    @api offers: readonly Offer[] = [];

    /** Moves the focus into the field. */
    @api focus(): void {
        this.template?.querySelector('input')?.focus();
    }

    get isInvalid(): 'true' | 'false' {
        return this.problem ? 'true' : 'false';
    }
    get inputClass(): string {
        return this.problem ? 'slds-input input input_wrong' : 'slds-input input';
    }
    get openOffers(): Offer[] {
        return this.offers.filter(({ value }) => value !== this.value);
    }
    get hasOffers(): boolean {
        return this.openOffers.length > 0;
    }

    handleInput(event: Event): void {
        this.tell((event.target as HTMLInputElement).value);
    }
    handleOffer(event: Event): void {
        this.tell((event.currentTarget as HTMLElement).dataset.value ?? '');
        this.focus();
    }
    tell(value: string): void {
        this.dispatchEvent(new CustomEvent('fieldchange', { detail: { name: this.name, value } }));
    }
}
