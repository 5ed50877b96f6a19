import { LightningElement, api } from 'lwc';
import { labels } from './labels.js';

/** Something that could not be done: what, the next step, and the way to try again. */
export default class PreflightProblem extends LightningElement {
    /** What could not be done. */
    @api what = '';
    /** What to do next. */
    @api next = '';
    /** True: trying again may help. */
    @api canRetry = false;

    label = labels;

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
