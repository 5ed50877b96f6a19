import { LightningElement, api } from 'lwc';
import type { SetupPageId } from 'c/preflightCore';
import { fill, plural, saveText } from 'c/preflightShared';
import { labels } from './labels.js';

/** What may be seen of a key that was made. */
export interface MadeKey {
    readonly kid: string;
    readonly alg: string;
    readonly bits: number;
    readonly days: number;
    readonly commonName: string;
    readonly jwk: string;
    /** `<kid>.json`; the other files are named alike. */
    readonly fileName: string;
    readonly certificate: string;
}

interface Step {
    readonly key: string;
    readonly text: string;
    readonly setupPage: SetupPageId | null;
}

/** A key that was made: its private half once, its public half for Setup, its certificate, and what to do next. */
export default class PreflightMadeKey extends LightningElement {
    @api made?: MadeKey;
    /** Answers the private key as PEM; see `c-preflight-secret`. */
    @api readSecret: () => string = () => '';
    /** Why the private key is gone: 'saved', 'left'; '' while it is there. */
    @api gone = '';
    /** What is left to do, in order. */
    @api steps: readonly Step[] = [];

    label = labels;
    said = '';

    /** Moves the focus to the private key, or to what is said in its place. */
    @api focusSecret(): void {
        this.template?.querySelector<HTMLElement>('c-preflight-secret, [data-id="gone"]')?.focus();
    }

    get facts(): string {
        const { bits = 0, alg = '', commonName = '', days = 0 } = this.made ?? {};
        return fill(labels.facts, String(bits), alg, commonName, plural(days, labels.day, labels.days));
    }
    get goneWhy(): string {
        return this.gone === 'saved' ? labels.goneSaved : labels.goneLeft;
    }
    get stem(): string {
        return (this.made?.fileName ?? '').replace(/\.json$/, '');
    }
    get secretName(): string {
        return `${this.stem}.private.pem`;
    }
    get certificateName(): string {
        return `${this.stem}.pem`;
    }

    handleCertificate(): void {
        saveText(this.certificateName, this.made?.certificate ?? '', 'application/x-pem-file');
        this.said = fill(labels.certificateSaved, this.certificateName);
    }
    handleTaken(): void {
        this.dispatchEvent(new CustomEvent('taken'));
    }
    handleDismiss(): void {
        this.dispatchEvent(new CustomEvent('dismiss'));
    }
    handleCheck(): void {
        this.dispatchEvent(new CustomEvent('check'));
    }
    handleForget(): void {
        this.dispatchEvent(new CustomEvent('forget'));
    }
}
