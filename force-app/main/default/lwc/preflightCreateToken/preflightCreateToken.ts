import { LightningElement, api } from 'lwc';
import { fill, plural } from 'c/preflightShared';
import { labels } from './labels.js';

interface Words {
    readonly what: string;
    readonly next: string;
}

/** What stands in the form, and what is known of it. */
export interface TokenFormView {
    readonly source: 'made' | 'file';
    /** Key ID of the key that was made; '' for none. */
    readonly madeKid: string;
    /** The private key that was given; see `c-preflight-signer`. */
    readonly signer: { readonly name: string; readonly bits: number; readonly problem: Words | null };
    readonly sub: string;
    readonly iss: string;
    readonly issuers: readonly { readonly value: string; readonly text: string }[];
    readonly lifetime: string;
    readonly ownMinutes: string;
    readonly alg: string;
    readonly algorithms: readonly string[];
    readonly kid: string;
    /** What the org knows of the key. */
    readonly kidNote: string;
}

const LIFETIMES = [
    { value: '300', label: fill(labels.minutes, '5') },
    { value: '900', label: fill(labels.minutes, '15') },
    { value: '3600', label: labels.hour },
    { value: 'own', label: labels.own }
];

/** The form for a test token. */
export default class PreflightCreateToken extends LightningElement {
    @api form?: TokenFormView;
    /** What is wrong with the fields, by their names. */
    @api problems: Readonly<Record<string, Words>> = {};
    /** The chosen channel, as the picker calls it; '' for none. */
    @api channel = '';
    /** True: a token is being made. */
    @api isWorking = false;
    /** True: nothing can be made on this page. */
    @api isDisabled = false;

    label = labels;
    lifetimes = LIFETIMES;

    /** Moves the focus to the first field with a problem. */
    @api focusProblem(): void {
        const name = ['privateKey', 'iss', 'sub', 'kid', 'lifetime'].find((one) => Object.hasOwn(this.problems, one));
        this.template?.querySelector<HTMLElement>(`[data-name="${name}"]`)?.focus();
    }

    /** Moves the focus to where a private key is given. */
    @api focusSigner(): void {
        this.template?.querySelector<HTMLElement>('c-preflight-signer')?.focus();
    }

    get signers(): { value: string; label: string }[] {
        return [
            { value: 'made', label: labels.signerMade },
            { value: 'file', label: labels.signerFile }
        ];
    }
    get isFile(): boolean {
        return this.form?.source === 'file';
    }
    get signerHelp(): string {
        const { source, madeKid } = this.form ?? {};
        return source === 'made' && !madeKid && !this.problemOf.privateKey ? labels.signerNone : '';
    }
    get issHelp(): string {
        return this.channel ? labels.issHelp : labels.issHelpNoChannel;
    }
    get isOwn(): boolean {
        return this.form?.lifetime === 'own';
    }
    get algorithms(): { value: string; label: string }[] {
        return (this.form?.algorithms ?? []).map((value) => ({ value, label: value }));
    }
    get hasChoice(): boolean {
        return this.algorithms.length > 1;
    }
    get summary(): string {
        const count = Object.keys(this.problems).length;
        return count > 0 ? plural(count, labels.problemOne, labels.problems) : '';
    }
    get problemOf(): Readonly<Record<string, Words | null>> {
        const names = ['privateKey', 'sub', 'iss', 'lifetime', 'kid'];
        return Object.fromEntries(names.map((name) => [name, this.problems[name] ?? null]));
    }
    /** At the key that was given, or at its absence. */
    get signerProblem(): Words | null {
        return this.form?.signer.problem ?? this.problemOf.privateKey ?? null;
    }

    /** Events of the parts go up as they are. */
    handleForward(event: CustomEvent<unknown>): void {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
    }
    handleMake(): void {
        if (!this.isWorking) {
            this.dispatchEvent(new CustomEvent('make'));
        }
    }
}
