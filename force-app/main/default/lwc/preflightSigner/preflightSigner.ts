import { LightningElement, api } from 'lwc';
import { fill } from 'c/preflightShared';
import { labels } from './labels.js';

/** Takes a private key that is to sign: as a file, dropped, or pasted. What is pasted never stands in the field. */
export default class PreflightSigner extends LightningElement {
    /** What the key is called that was given; '' for none. */
    @api name = '';
    /** Its size. */
    @api bits = 0;
    /** What keeps a given key from signing, in words; null: nothing. */
    @api problem: { readonly what: string; readonly next: string } | null = null;

    label = labels;

    /** Moves the focus to the first way to give a key. */
    @api focus(): void {
        this.template?.querySelector<HTMLElement>('[data-id="choose-private"]')?.focus();
    }

    get isRead(): boolean {
        return this.bits > 0;
    }
    get said(): string {
        return this.isRead ? fill(labels.read, this.name, String(this.bits)) : '';
    }

    handleChoose(): void {
        (this.refs?.zone as (HTMLElement & { choose(): void }) | undefined)?.choose();
    }
    handleFiles(event: CustomEvent<{ files: readonly File[] }>): void {
        event.stopPropagation();
        const [file] = event.detail.files;
        if (file) {
            this.dispatchEvent(new CustomEvent('privatefile', { detail: { file } }));
        }
    }
    handlePaste(event: ClipboardEvent): void {
        event.preventDefault();
        this.tell(event.clipboardData?.getData('text/plain') ?? '');
    }
    /** Text that came in another way: dragged, or by a program. */
    handleInput(event: Event): void {
        const area = event.target as HTMLTextAreaElement;
        const { value } = area;
        area.value = '';
        this.tell(value);
    }
    handleForget(): void {
        this.dispatchEvent(new CustomEvent('privateforget'));
    }
    tell(text: string): void {
        if (text.trim() !== '') {
            this.dispatchEvent(new CustomEvent('privatetext', { detail: { text } }));
        }
    }
}
