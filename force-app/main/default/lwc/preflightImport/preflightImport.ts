import { LightningElement, api } from 'lwc';
import type { ImportNote } from 'c/preflightOrganization';
import { copyText, fill, numeral, plural, type GivenFile, type OrganizationProblem } from 'c/preflightShared';
import { labels } from './labels.js';

interface Zone extends HTMLElement {
    choose(): void;
    chooseFolder(): void;
}

/** Writes the three types with everything that the check needs, in source format. */
const COMMAND = 'sf project retrieve start -m MessagingChannel -m PublicKeyCertificateSet -m PublicKeyCertificate';
/** More would bury the page; what is wrong with the first is mostly wrong with the rest. */
const MOST_NOTES = 20;

/** The way to a configuration without any access of our own: files that `sf` retrieved. */
export default class PreflightImport extends LightningElement {
    /** Why the last import brought nothing; null: it did, or there was none. */
    @api problem: OrganizationProblem | null = null;
    /** What could not be used of the last import. */
    @api notes: readonly ImportNote[] = [];

    label = labels;
    command = COMMAND;
    copyNote = '';

    get shownNotes(): (ImportNote & { key: string })[] {
        return this.notes.slice(0, MOST_NOTES).map(({ file, what, next }, index) => ({
            key: String(index),
            // Most sentences name the file themselves.
            file: what.startsWith(file) ? '' : file,
            what,
            next
        }));
    }
    get hasNotes(): boolean {
        return this.notes.length > 0;
    }
    get notesHeading(): string {
        return plural(this.notes.length, labels.notesOne, labels.notes);
    }
    get moreNotes(): string {
        const more = this.notes.length - MOST_NOTES;
        return more > 0 ? fill(labels.moreNotes, numeral(more)) : '';
    }
    get zone(): Zone | undefined {
        return this.refs?.zone as Zone | undefined;
    }

    async handleCopy(): Promise<void> {
        this.copyNote = (await copyText(COMMAND)) ? labels.copied : labels.notCopied;
    }
    handleFiles(): void {
        this.zone?.choose();
    }
    handleFolder(): void {
        this.zone?.chooseFolder();
    }
    handleGiven(event: CustomEvent<{ files: GivenFile[] }>): void {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent('import', { detail: event.detail }));
    }
}
