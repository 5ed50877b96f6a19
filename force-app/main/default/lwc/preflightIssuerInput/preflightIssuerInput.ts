import { LightningElement, api } from 'lwc';
import { fill } from 'c/preflightShared';
import { labels } from './labels.js';

/** Milliseconds without a keystroke before the issuer is compared. */
const DEBOUNCE = 300;

/** Takes the issuer that the tokens are going to carry, exactly as it is typed: blanks are part of what is compared. */
export default class PreflightIssuerInput extends LightningElement {
    /** The channel that is compared with, as the picker calls it; '' where the issuer of Setup itself is typed. */
    @api channel = '';
    /** The issuer so far. */
    @api issuer = '';

    label = labels;
    timer: ReturnType<typeof setTimeout> | undefined;

    get heading(): string {
        return this.channel ? fill(labels.title, this.channel) : labels.setupTitle;
    }
    get name(): string {
        return this.channel ? labels.issuer : labels.setupIssuer;
    }
    get help(): string {
        return this.channel ? labels.help : labels.setupHelp;
    }

    override disconnectedCallback(): void {
        clearTimeout(this.timer);
    }

    handleInput(event: Event): void {
        const issuer = (event.target as HTMLInputElement).value;
        clearTimeout(this.timer);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended by the next keystroke and with the component
        this.timer = setTimeout(() => this.tell(issuer), DEBOUNCE);
    }
    handleChange(event: Event): void {
        clearTimeout(this.timer);
        this.tell((event.target as HTMLInputElement).value);
    }
    tell(issuer: string): void {
        this.dispatchEvent(new CustomEvent('issuerchange', { detail: { issuer } }));
    }
}
