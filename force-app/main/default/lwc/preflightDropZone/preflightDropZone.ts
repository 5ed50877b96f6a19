import { LightningElement, api } from 'lwc';
import { labels } from './labels.js';

/** Takes files that are dropped anywhere on its content, or chosen. */
export default class PreflightDropZone extends LightningElement {
    label = labels;
    isOver = false;
    depth = 0;

    /** Opens the browser's file chooser. */
    @api choose(): void {
        (this.refs?.files as HTMLInputElement | undefined)?.click();
    }

    handleChosen(event: Event): void {
        const input = event.target as HTMLInputElement;
        this.give(input.files);
        // So that the same file can be chosen again after it was mended.
        input.value = '';
    }

    handleDragEnter(event: DragEvent): void {
        if (this.accepts(event)) {
            // Every child that the pointer passes says enter and leave.
            this.depth += 1;
            this.isOver = true;
        }
    }

    handleDragOver(event: DragEvent): void {
        this.accepts(event);
    }

    handleDragLeave(): void {
        this.depth = Math.max(0, this.depth - 1);
        this.isOver = this.depth > 0;
    }

    handleDrop(event: DragEvent): void {
        this.depth = 0;
        this.isOver = false;
        if (this.accepts(event)) {
            this.give(event.dataTransfer?.files ?? null);
        }
    }

    /** Files are ours; dragged text is left to the text area. */
    accepts(event: DragEvent): boolean {
        const isFiles = event.dataTransfer?.types.includes('Files') ?? false;
        if (isFiles) {
            event.preventDefault();
        }
        return isFiles;
    }

    give(files: FileList | null): void {
        if (files && files.length > 0) {
            this.dispatchEvent(new CustomEvent('filesgiven', { detail: { files: [...files] } }));
        }
    }
}
