import { LightningElement, api } from 'lwc';
import { verdictLook, type KeyState, type Look } from 'c/preflightShared';

/** How the selected key stands, in words and one sentence; screen readers are told when it changes. */
export default class PreflightVerdict extends LightningElement {
    /** null: nothing to say yet. */
    @api state: KeyState | null = null;
    /** The verdict in words. */
    @api heading = '';
    /** What it means, in one sentence. */
    @api sentence = '';
    /** Which key it is about, when there are several; '' otherwise. */
    @api subject = '';

    get look(): Look | null {
        return this.state && verdictLook(this.state);
    }
    get boxClass(): string {
        return this.look ? `slds-card verdict verdict_${this.look.tone}` : '';
    }
}
