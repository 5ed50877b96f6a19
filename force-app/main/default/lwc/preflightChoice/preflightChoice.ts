import { LightningElement, api } from 'lwc';

export interface Option {
    readonly value: string;
    readonly label: string;
}

interface Shown extends Option {
    readonly isChosen: boolean;
}

/** Radio buttons of one name exclude each other in the whole page, and a page may hold two of us. */
let instances = 0;

/** One of a few, with its help. */
export default class PreflightChoice extends LightningElement {
    /** Names the choice in the event `fieldchange`. */
    @api name = '';
    @api label = '';
    @api value = '';
    @api help = '';
    @api options: readonly Option[] = [];

    group = `preflight-choice-${(instances += 1)}`;

    /** Moves the focus to what is chosen, else to the first. */
    @api focus(): void {
        const inputs = [...(this.template?.querySelectorAll('input') ?? [])];
        (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus();
    }

    get shown(): Shown[] {
        return this.options.map((option) => ({ ...option, isChosen: option.value === this.value }));
    }

    handleChange(event: Event): void {
        const { value } = event.target as HTMLInputElement;
        this.dispatchEvent(new CustomEvent('fieldchange', { detail: { name: this.name, value } }));
    }
}
