import { LightningElement, api } from 'lwc';

/** A button that shows and hides what stands in it. */
export default class PreflightFold extends LightningElement {
    /** What is inside: the button's words. */
    @api label = '';

    isOpen = false;

    /** True: the content is shown. */
    @api get open(): boolean {
        return this.isOpen;
    }
    set open(value: boolean) {
        this.isOpen = value;
    }

    get expanded(): string {
        return String(this.isOpen);
    }
    get icon(): string {
        return this.isOpen ? 'utility:chevrondown' : 'utility:chevronright';
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
        this.dispatchEvent(new CustomEvent('toggle', { detail: { open: this.isOpen } }));
    }
}
