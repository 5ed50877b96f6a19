import { LightningElement, api } from 'lwc';
import type { SetupPageId } from 'c/preflightCore';
import { labels } from './labels.js';

/** Something that could not be done: what, the next step, and the way to try again. */
export default class PreflightProblem extends LightningElement {
    /** What could not be done. */
    @api what = '';
    /** Why, where `what` does not say it. */
    @api reason = '';
    /** What to do next. */
    @api next = '';
    /** The page of Setup where that is done; null for none. */
    @api setupPage: SetupPageId | null = null;
    /** True: trying again may help. */
    @api canRetry = false;

    label = labels;

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
