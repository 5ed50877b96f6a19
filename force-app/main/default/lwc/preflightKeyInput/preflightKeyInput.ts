import { LightningElement, api } from 'lwc';
import type { Purpose } from 'c/preflightCore';
import { excerptOf, fill, numeral, type Excerpt, type Mark } from 'c/preflightShared';
import { labels } from './labels.js';

interface Editor extends HTMLElement {
    reveal(number: number): boolean;
    showFirst(): void;
}

/** Radio buttons of one name exclude each other in the whole page, and a page may hold two of us. */
let instances = 0;

/** Where keys come in: files to drop or choose, a text area to paste or type into, and examples. */
export default class PreflightKeyInput extends LightningElement {
    /** The text of the selected input; '' when there is none to show. */
    @api text = '';
    /** What to mark in the text. */
    @api marks: readonly Mark[] = [];
    /** Number of the finding to stress in the text. */
    @api active = 0;
    /** Name of the file, '' for pasted text. */
    @api name = '';
    /** upload or endpoint. */
    @api purpose: Purpose = 'upload';
    /** True: there is something to clear. */
    @api isFilled = false;
    /** Said where the text would be when there is none: a private key, or a file without text. */
    @api placeholder = '';
    /** Said above the text, with a button that brings the last input back. */
    @api undoNote = '';
    /** Said below the text: what was left out of the last drop. */
    @api note = '';

    label = labels;
    group = `preflight-purpose-${(instances += 1)}`;
    around = 0;
    toReveal = 0;

    /** Offset in the text at which the part to show of a long one begins. */
    @api get offset(): number {
        return this.around;
    }
    set offset(value: number) {
        this.around = value;
    }

    get excerpt(): Excerpt {
        return excerptOf(this.text, this.around);
    }
    get shownMarks(): Mark[] {
        const { start, text } = this.excerpt;
        return this.marks
            .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }))
            .filter((mark) => mark.start >= 0 && mark.start <= text.length);
    }
    get isPart(): boolean {
        return !this.excerpt.isWhole;
    }
    get partNote(): string {
        const { firstLine, lastLine, lineCount } = this.excerpt;
        return fill(labels.part, numeral(firstLine), numeral(lastLine), numeral(lineCount));
    }
    get isEmpty(): boolean {
        return !this.isFilled && this.text === '';
    }
    get frameClass(): string {
        return this.isEmpty ? 'frame frame_empty' : 'frame';
    }
    get heading(): string {
        return this.isEmpty ? labels.heading : this.name || labels.pasted;
    }
    get isUpload(): boolean {
        return this.purpose === 'upload';
    }
    get isEndpoint(): boolean {
        return this.purpose === 'endpoint';
    }
    get editor(): Editor | null {
        return (this.refs?.editor as Editor | undefined) ?? null;
    }

    override renderedCallback(): void {
        if (this.toReveal > 0) {
            this.editor?.reveal(this.toReveal);
            this.toReveal = 0;
        }
    }

    /** Selects the place of a finding in the text and scrolls to it. */
    @api reveal(number: number): void {
        const mark = this.marks.find((candidate) => candidate.number === number);
        if (mark && !this.editor?.reveal(number)) {
            // It lies in a part of the text that is not shown yet.
            this.around = mark.start;
            this.toReveal = number;
        }
    }

    /** Scrolls the text to the first marked place, or to the top. */
    @api showFirst(): void {
        this.editor?.showFirst();
    }

    /** Moves the focus into the text. */
    @api focus(): void {
        this.editor?.focus();
    }

    handleChoose(): void {
        (this.refs?.zone as (HTMLElement & { choose(): void }) | undefined)?.choose();
    }
    handleExample(event: Event): void {
        const { example } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('example', { detail: { example } }));
    }
    handlePurpose(event: Event): void {
        const purpose = (event.target as HTMLInputElement).value;
        this.dispatchEvent(new CustomEvent('purposechange', { detail: { purpose } }));
    }
    handleClear(): void {
        this.dispatchEvent(new CustomEvent('clear'));
    }
    handleUndo(): void {
        this.dispatchEvent(new CustomEvent('undo'));
    }
    /** Events of the parts go up as they are. */
    handleForward(event: CustomEvent<unknown>): void {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
    }
}
