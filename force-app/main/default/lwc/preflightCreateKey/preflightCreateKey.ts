import { LightningElement, api } from 'lwc';
import { fill, plural } from 'c/preflightShared';
import { labels } from './labels.js';

type Problems = Readonly<Record<string, { readonly what: string; readonly next: string }>>;

/** Fields below the fold. */
const FOLDED = ['organization', 'organizationalUnit', 'country'];
/** From this size on it takes seconds. */
const LONG = 3072;

const ALGORITHMS = ['RS256', 'RS512'].map((value) => ({ value, label: value }));
const SIZES = ['2048', '3072', '4096'].map((value) => ({ value, label: fill(labels.bitsOption, value) }));

/** The form for a test key. */
export default class PreflightCreateKey extends LightningElement {
    /** What stands in the fields, by their names. */
    @api form: Readonly<Record<string, string>> = {};
    /** Size of the key that is being made; 0: none is. */
    @api workingBits = 0;
    /** True: there is a key already. */
    @api hasKey = false;
    /** True: nothing can be made on this page. */
    @api isDisabled = false;

    label = labels;
    algorithms = ALGORITHMS;
    sizes = SIZES;
    wrong: Problems = {};
    isMoreOpen = false;
    /** The field to focus as soon as it is there. */
    toFocus = '';

    /** What is wrong with the fields, by their names. */
    @api get problems(): Problems {
        return this.wrong;
    }
    set problems(problems: Problems) {
        this.wrong = problems;
        this.isMoreOpen = this.isMoreOpen || FOLDED.some((name) => Object.hasOwn(problems, name));
    }

    /** Moves the focus to the first field with a problem. */
    @api focusProblem(): void {
        const order = ['commonName', 'days', 'kid', ...FOLDED];
        this.toFocus = order.find((name) => Object.hasOwn(this.wrong, name)) ?? '';
        this.focusNow();
    }

    /** Moves the focus to the button that makes a key. */
    @api focus(): void {
        this.template?.querySelector<HTMLElement>('[data-id="make-key"]')?.focus();
    }

    override renderedCallback(): void {
        this.focusNow();
    }

    get isWorking(): boolean {
        return this.workingBits > 0;
    }
    get makeLabel(): string {
        return this.hasKey ? labels.makeAnother : labels.make;
    }
    get working(): string {
        if (!this.isWorking) {
            return '';
        }
        const text = fill(labels.working, String(this.workingBits));
        return this.workingBits >= LONG ? `${text} ${labels.workingLong}` : text;
    }
    get summary(): string {
        const count = Object.keys(this.wrong).length;
        return count > 0 ? plural(count, labels.problemOne, labels.problems) : '';
    }
    /** null where nothing is wrong: a field tells the two apart. */
    get problemOf(): Readonly<Record<string, Problems[string] | null>> {
        const names = [...Object.keys(this.form), 'bits', 'alg'];
        return Object.fromEntries(names.map((name) => [name, this.wrong[name] ?? null]));
    }

    focusNow(): void {
        const field = this.toFocus && this.template?.querySelector<HTMLElement>(`[data-name="${this.toFocus}"]`);
        if (field) {
            this.toFocus = '';
            field.focus();
        }
    }

    handleForward(event: CustomEvent<unknown>): void {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent('fieldchange', { detail: event.detail }));
    }
    handleFold(event: CustomEvent<{ open: boolean }>): void {
        this.isMoreOpen = event.detail.open;
    }
    /** A button that went out of use while it is made would lose the focus. */
    handleMake(): void {
        if (!this.isWorking) {
            this.dispatchEvent(new CustomEvent('make'));
        }
    }
    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }
}
