import { LightningElement, api } from 'lwc';
import { copyText, fill, saveText } from 'c/preflightShared';
import { labels } from './labels.js';

/** A text to read, to copy and, where it has a file name, to save. */
export default class PreflightText extends LightningElement {
    /** What the text is. */
    @api label = '';
    @api value = '';
    /** '' where it is not to be saved. */
    @api fileName = '';
    @api fileType = 'text/plain';
    /** What the button that saves it says, where there is more to say than that. */
    @api downloadLabel = labels.download;

    words = labels;
    said = '';

    async handleCopy(): Promise<void> {
        this.said = (await copyText(this.value)) ? labels.copied : labels.notCopied;
    }
    handleDownload(): void {
        saveText(this.fileName, this.value, this.fileType);
        this.said = fill(labels.downloaded, this.fileName);
    }
}
