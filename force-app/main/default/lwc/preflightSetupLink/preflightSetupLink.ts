import { LightningElement, api } from 'lwc';
import { setupPages, type SetupPage, type SetupPageId } from 'c/preflightCore';
import { fill } from 'c/preflightShared';
import { labels } from './labels.js';

/** A page of Setup, in a new tab, with the words that find it should its path ever change. */
export default class PreflightSetupLink extends LightningElement {
    /** null: nothing is shown. */
    @api page: SetupPageId | null = null;

    label = labels;

    get target(): SetupPage | null {
        return this.page && Object.hasOwn(setupPages, this.page) ? setupPages[this.page] : null;
    }
    get name(): string {
        return fill(labels.open, this.target?.title ?? '');
    }
    get words(): string {
        return fill(labels.quickFind, this.target?.quickFind ?? '');
    }
}
