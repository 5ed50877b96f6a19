import { LightningElement, api } from 'lwc';
import { copyText, fill, saveText } from 'c/preflightShared';
import { labels } from './labels.js';

/**
 * A private key that was just made: to save, to copy, and on demand to see, until its owner lets go of it. The text is
 * not held here: it is asked for when it is needed.
 */
export default class PreflightSecret extends LightningElement {
    /** Answers the private key as PEM, or '' when it is forgotten. */
    @api read: () => string = () => '';
    /** The file to save it as. */
    @api fileName = '';

    label = labels;
    isShown = false;
    said = '';

    /** Moves the focus to the first way to save it. */
    @api focus(): void {
        this.template?.querySelector<HTMLElement>('[data-id="secret-download"]')?.focus();
    }

    override renderedCallback(): void {
        this.write(this.read());
    }

    /** Whoever holds on to the element shall not hold on to the key. */
    override disconnectedCallback(): void {
        this.write('');
        this.isShown = false;
    }

    get showLabel(): string {
        return this.isShown ? labels.hide : labels.show;
    }
    get showIcon(): string {
        return this.isShown ? 'utility:hide' : 'utility:preview';
    }
    get expanded(): string {
        return String(this.isShown);
    }

    /** By hand: what the framework renders it may keep. */
    write(text: string): void {
        const place = this.template?.querySelector('[data-id="secret-text"]');
        if (place) {
            place.textContent = text;
        }
    }

    async handleCopy(): Promise<void> {
        const isCopied = await copyText(this.read());
        this.said = isCopied ? labels.copied : labels.notCopied;
        if (isCopied) {
            this.tellTaken();
        }
    }
    handleDownload(): void {
        saveText(this.fileName, this.read(), 'application/x-pem-file');
        this.said = fill(labels.downloaded, this.fileName);
        this.tellTaken();
    }
    handleShow(): void {
        this.isShown = !this.isShown;
    }
    handleSaved(): void {
        this.isShown = false;
        this.dispatchEvent(new CustomEvent('dismiss'));
    }
    tellTaken(): void {
        this.dispatchEvent(new CustomEvent('taken'));
    }
}
