import { LightningElement, api } from 'lwc';
import { fill, numeral, type Mended } from 'c/preflightShared';
import { labels } from './labels.js';

/** What the repairs changed in a key: each thing in a sentence, the key before and after, and the file for Setup. */
export default class PreflightChanges extends LightningElement {
    /** What was changed; null: nothing. */
    @api mended: Mended | null = null;
    /** Name to save the key under; '' while it cannot be uploaded. */
    @api fileName = '';
    /** Files that can be saved at once. */
    @api files = 0;

    label = labels;

    get isMade(): boolean {
        return this.mended?.before === '';
    }
    get heading(): string {
        return this.isMade ? labels.titleMade : labels.title;
    }
    get hasBefore(): boolean {
        return !this.isMade;
    }
    get saveLabel(): string {
        return fill(labels.save, this.fileName);
    }
    get areMany(): boolean {
        return this.files > 1;
    }
    get saveAllLabel(): string {
        return fill(labels.saveAll, numeral(this.files));
    }

    handleSave(): void {
        this.dispatchEvent(new CustomEvent('save'));
    }
    handleSaveAll(): void {
        this.dispatchEvent(new CustomEvent('saveall'));
    }
}
