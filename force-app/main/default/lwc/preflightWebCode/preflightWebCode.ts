import { LightningElement, api } from 'lwc';
import { fill } from 'c/preflightShared';
import { labels } from './labels.js';

const GUIDE = 'https://developer.salesforce.com/docs/service/messaging-web/guide/user-verification.html';

/** The code that hands the token to the chat, to copy. */
export default class PreflightWebCode extends LightningElement {
    /** Where the web page has its token from. */
    @api mode: 'backend' | 'test' = 'backend';
    /** Address of the backend, as it was typed. */
    @api endpoint = '';
    /** '' where there is none to show. */
    @api code = '';
    /** With a test token in the code: until when it is good, in words. */
    @api until = '';
    /** True: no token can be made on this page. */
    @api isDisabled = false;

    label = labels;
    guide = GUIDE;

    get modes(): { value: string; label: string }[] {
        return [
            { value: 'backend', label: labels.backend },
            ...(this.isDisabled ? [] : [{ value: 'test', label: labels.test }])
        ];
    }
    get isBackend(): boolean {
        return this.mode === 'backend';
    }
    get warning(): string {
        return fill(labels.warning, this.until);
    }

    handleForward(event: CustomEvent<unknown>): void {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent('fieldchange', { detail: event.detail }));
    }
}
