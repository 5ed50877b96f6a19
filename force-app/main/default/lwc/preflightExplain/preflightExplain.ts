import { LightningElement, api } from 'lwc';
import { MESSAGE_LIMIT, type ChannelReport } from 'c/preflightCore';
import { fill, numeral, plural } from 'c/preflightShared';
import { labels } from './labels.js';
import { NO_TEXT, outcomeOf, type FoundMessage, type Outcome } from './outcome.js';

/** Milliseconds without a keystroke before the text is looked at. */
const DEBOUNCE = 300;

/** The view "Explain a message": what Salesforce's messages mean, and whether the chosen channel is the cause. */
export default class PreflightExplain extends LightningElement {
    /** What the chosen channel is called; '' for none. */
    @api channel = '';
    /** The core's report of that channel; null for none. */
    @api channelReport: ChannelReport | null = null;
    /** True: there is a configuration, so all that may be missing is the choice of a channel. */
    @api isRead = false;
    /** True: the configuration is being read. */
    @api isReading = false;

    label = labels;
    text = '';
    outcome: Outcome = NO_TEXT;
    timer: ReturnType<typeof setTimeout> | undefined;

    override disconnectedCallback(): void {
        clearTimeout(this.timer);
    }

    /** A text area takes its text as a property only, and keeps the caret where it is the same. */
    override renderedCallback(): void {
        if (this.area && this.area.value !== this.text) {
            this.area.value = this.text;
        }
    }

    get area(): HTMLTextAreaElement | null {
        return (this.refs?.text as HTMLTextAreaElement | undefined) ?? null;
    }
    get isFilled(): boolean {
        return this.text !== '' || this.outcome.hasText;
    }
    get found(): readonly FoundMessage[] {
        return this.outcome.found;
    }
    get hasFound(): boolean {
        return this.found.length > 0;
    }
    get isNothing(): boolean {
        return this.outcome.hasText && !this.hasFound && !this.outcome.isPrivate;
    }
    /** Said when it changes. */
    get heading(): string {
        if (this.hasFound) {
            return plural(this.found.length, labels.foundOne, labels.found);
        }
        return this.outcome.isPrivate ? labels.private : this.isNothing ? labels.none : '';
    }
    get headingNext(): string {
        return this.outcome.isPrivate ? labels.privateNext : this.isNothing ? labels.noneNext : '';
    }
    get cutNote(): string {
        return this.outcome.isCut ? fill(labels.cut, numeral(MESSAGE_LIMIT)) : '';
    }
    get tokenLabel(): string {
        return fill(labels.open, labels.tokenView);
    }
    get layout(): string {
        return this.hasFound ? 'columns columns_found' : 'columns';
    }

    /** Moves the focus into the text. */
    @api focus(): void {
        this.area?.focus();
    }

    look(): void {
        clearTimeout(this.timer);
        this.outcome = outcomeOf(this.text);
        if (this.outcome.hasToken || this.outcome.isPrivate) {
            this.text = '';
        }
    }

    handleInput(event: Event): void {
        this.text = this.area?.value ?? '';
        clearTimeout(this.timer);
        if ((event as InputEvent).inputType?.startsWith('insertFrom') || this.text === '') {
            this.look();
        } else {
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended by the next keystroke and with the component
            this.timer = setTimeout(() => this.look(), DEBOUNCE);
        }
    }
    handleChange(): void {
        // What was taken out of view left an outcome that stays.
        if (this.text !== '') {
            this.look();
        }
    }
    handleClear(): void {
        this.text = '';
        this.look();
        this.focus();
    }
    handleToken(): void {
        this.dispatchEvent(new CustomEvent('viewselect', { detail: { view: 'token' } }));
    }
    handleView(event: CustomEvent<{ view: string }>): void {
        this.dispatchEvent(new CustomEvent('viewselect', { detail: event.detail }));
    }
}
