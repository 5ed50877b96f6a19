/** Puts the component on the page, as Lightning Experience would. */
import configuration from '/configuration.js';
import { createElement } from 'lwc';
import PreflightApp from 'c/preflightApp';
import Toast from 'lightning/toast';
import { TOAST_EVENT } from '../standins/platformShowToastEvent.js';
import { offerTokens } from './tokens.js';

// On the platform the page's container shows toasts; here `lightning/toast` does.
window.addEventListener(
    TOAST_EVENT,
    (event) => {
        // lightning/toast sends events of the same name to its own container: those carry the toast itself.
        if (event.detail?.toast) {
            return;
        }
        event.stopImmediatePropagation();
        const { title, message, messageData, variant, mode } = event.detail;
        const text = (message ?? '').replace(/\{(\d+)\}/g, (whole, index) => {
            const part = messageData?.[Number(index)];
            return part?.label ?? part ?? whole;
        });
        Toast.show({ label: title, message: text, variant, mode: mode === 'sticky' ? 'sticky' : 'dismissible' });
    },
    true
);

document.querySelector('#app').append(createElement('c-preflight-app', { is: PreflightApp }));

if (configuration.tokens) {
    offerTokens(configuration.tokens, document.querySelector('.local-banner'));
}
