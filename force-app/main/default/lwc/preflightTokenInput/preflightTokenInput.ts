import { LightningElement, api } from 'lwc';
import { excerptOf, fill, numeral, type Excerpt, type Mark, type Segment } from 'c/preflightShared';
import { labels } from './labels.js';

interface Editor extends HTMLElement {
    reveal(number: number): boolean;
    showFirst(): void;
}

interface LegendEntry {
    readonly part: string;
    readonly name: string;
    readonly className: string;
}

const PARTS = ['header', 'payload', 'signature'] as const;

/** Where a token comes in, and where its three segments are told apart and what was found in them is marked. */
export default class PreflightTokenInput extends LightningElement {
    /** The text; '' when there is none to show. */
    @api text = '';
    /** The segments of the text. */
    @api segments: readonly Segment[] = [];
    /** What to mark in the text. */
    @api marks: readonly Mark[] = [];
    /** Number of the finding to stress in the text. */
    @api active = 0;
    /** Name of the file, '' for pasted text. */
    @api name = '';
    /** True: there is something to clear. */
    @api isFilled = false;
    /** Said where the text would be when there is none: a private key, or a file that was not read. */
    @api placeholder = '';
    /** Said below the text: that it was cleared, or what was left out. */
    @api note = '';
    /** Another number is another text area: the browser's own Undo brings nothing back from the one before. */
    @api sheet = 0;

    label = labels;
    around = 0;
    toReveal = 0;

    get sheets(): number[] {
        return [this.sheet];
    }
    get excerpt(): Excerpt {
        return excerptOf(this.text, this.around);
    }
    get shownMarks(): Mark[] {
        return this.inExcerpt(this.marks);
    }
    get shownSegments(): Segment[] {
        return this.inExcerpt(this.segments);
    }
    get isPart(): boolean {
        return !this.excerpt.isWhole;
    }
    get partNote(): string {
        const { start, text } = this.excerpt;
        return fill(labels.part, numeral(start + 1), numeral(start + text.length), numeral(this.text.length));
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
    get legend(): LegendEntry[] {
        return PARTS.filter((part) => this.segments.some((segment) => segment.part === part)).map((part) => ({
            part,
            name: labels[part],
            className: `name name_${part}`
        }));
    }
    get hasLegend(): boolean {
        return this.legend.length > 0;
    }
    get editor(): Editor | null {
        return this.template?.querySelector<Editor>('c-preflight-editor') ?? null;
    }

    override renderedCallback(): void {
        if (this.toReveal > 0) {
            this.editor?.reveal(this.toReveal);
            this.toReveal = 0;
        }
    }

    inExcerpt<Part extends { readonly start: number; readonly end: number }>(parts: readonly Part[]): Part[] {
        const { start, text } = this.excerpt;
        return parts
            .map((part) => ({ ...part, start: Math.max(0, part.start - start), end: part.end - start }))
            .filter((part) => part.end >= 0 && part.start <= text.length);
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
    handleClear(): void {
        this.dispatchEvent(new CustomEvent('clear'));
    }
    handleExample(event: Event): void {
        const { example } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('example', { detail: { example } }));
    }
    /** Events of the parts go up as they are. */
    handleForward(event: CustomEvent<unknown>): void {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
    }
}
