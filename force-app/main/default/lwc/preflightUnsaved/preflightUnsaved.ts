import { LightningElement, api } from 'lwc';
import { labels } from './labels.js';

/** Asks before something that loses a private key which nobody has saved. */
export default class PreflightUnsaved extends LightningElement {
    label = labels;

    /** Moves the focus to the way back. */
    @api focus(): void {
        this.template?.querySelector<HTMLElement>('[data-id="stay"]')?.focus();
    }

    handleGo(): void {
        this.dispatchEvent(new CustomEvent('go'));
    }
    handleStay(): void {
        this.dispatchEvent(new CustomEvent('stay'));
    }
}
