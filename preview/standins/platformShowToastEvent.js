/** Stands in for `lightning/platformShowToastEvent`; `page/main.js` shows the toast. */
export const TOAST_EVENT = 'lightning__showtoast';

export class ShowToastEvent extends CustomEvent {
    constructor(detail) {
        super(TOAST_EVENT, { bubbles: true, cancelable: true, composed: true, detail });
    }
}
