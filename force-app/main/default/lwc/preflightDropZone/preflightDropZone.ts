import { LightningElement, api } from 'lwc';
import type { GivenFile } from 'c/preflightShared';
import { entriesOf, filesOf } from './folders.js';
import { labels } from './labels.js';

/** Takes files that are dropped anywhere on its content, or chosen; on demand those of folders, too. */
export default class PreflightDropZone extends LightningElement {
    /** True: folders are taken, and the event `filesgiven` tells each file with its path. */
    @api takesFolders = false;

    label = labels;
    isOver = false;
    depth = 0;

    /** Opens the browser's file chooser. */
    @api choose(): void {
        (this.refs?.files as HTMLInputElement | undefined)?.click();
    }

    /** Opens the browser's chooser of folders. */
    @api chooseFolder(): void {
        (this.refs?.folder as HTMLInputElement | undefined)?.click();
    }

    override renderedCallback(): void {
        // An attribute that the compiler of templates does not know.
        this.refs?.folder?.setAttribute('webkitdirectory', '');
    }

    handleChosen(event: Event): void {
        const input = event.target as HTMLInputElement;
        this.give([...(input.files ?? [])]);
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
            const files = [...(event.dataTransfer?.files ?? [])];
            const entries = this.takesFolders ? entriesOf(event.dataTransfer) : [];
            if (entries.some(({ isDirectory }) => isDirectory)) {
                void this.giveFolders(entries);
            } else {
                this.give(files);
            }
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

    async giveFolders(entries: readonly FileSystemEntry[]): Promise<void> {
        this.dispatch(await filesOf(entries));
    }

    give(files: readonly File[]): void {
        if (files.length > 0) {
            this.dispatch(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
        }
    }

    dispatch(given: readonly GivenFile[]): void {
        const files = this.takesFolders ? given : given.map(({ file }) => file);
        this.dispatchEvent(new CustomEvent('filesgiven', { detail: { files } }));
    }
}
