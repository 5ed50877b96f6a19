import { LightningElement, api } from 'lwc';
import type { Mark, Segment } from 'c/preflightShared';
import { labels } from './labels.js';
import { clipMark, linesOf, type Line } from './mirror.js';

/**
 * A text area with line numbers and marked places. What is marked is painted by a copy of the text behind the
 * transparent text area; both lie in one scrolling frame, so that nothing needs to be kept in step.
 */
export default class PreflightEditor extends LightningElement {
    /** The text; line ends must be LF, as a text area has them. */
    @api value = '';
    /** Marks of the findings, as offsets into `value`. */
    @api marks: readonly Mark[] = [];
    /** Number of the finding to stress; 0 for none. */
    @api active = 0;
    /** Number of the first line shown. */
    @api firstLine = 1;
    /** True: the text can be read and copied, but not changed. */
    @api readOnly = false;
    /** Parts with colours of their own, as offsets into `value`. */
    @api segments: readonly Segment[] = [];
    /** What a screen reader calls the text. */
    @api name = labels.text;

    get lines(): Line[] {
        return linesOf(this.value, this.marks, this.firstLine, this.active, this.segments);
    }
    get sheetClass(): string {
        return this.segments.length > 0 ? 'sheet sheet_coloured' : 'sheet';
    }

    get area(): HTMLTextAreaElement | null {
        return (this.refs?.area as HTMLTextAreaElement | undefined) ?? null;
    }

    override renderedCallback(): void {
        // Only when it differs: setting it moves the caret and empties the browser's own undo list.
        if (this.area && this.area.value !== this.value) {
            this.area.value = this.value;
        }
    }

    /** Selects the place of a finding and scrolls to it; false when the text has no such place. */
    @api reveal(number: number): boolean {
        const mark = this.marks.find((candidate) => candidate.number === number);
        if (!mark || !this.area) {
            return false;
        }
        const { start, end } = clipMark(this.value, mark);
        this.area.focus({ preventScroll: true });
        this.area.setSelectionRange(start, end);
        this.template?.querySelector(`[data-number="${number}"]`)?.scrollIntoView?.({ block: 'center' });
        return true;
    }

    /** Scrolls to the first marked place, or to the top: after a paste the browser shows the end. */
    @api showFirst(): void {
        const frame = this.refs?.frame as HTMLElement | undefined;
        const first = this.template?.querySelector('[data-number]');
        if (frame) {
            const place = first ? first.getBoundingClientRect().top - frame.getBoundingClientRect().top : 0;
            // A third of the frame is left above, so that the lines around can be read.
            frame.scrollTop = first ? frame.scrollTop + place - frame.clientHeight / 3 : 0;
        }
    }

    /** Moves the focus into the text. */
    @api focus(): void {
        this.area?.focus();
    }

    handleInput(event: InputEvent): void {
        const isPasted = event.inputType === 'insertFromPaste' || event.inputType === 'insertFromDrop';
        this.dispatchEvent(new CustomEvent('edit', { detail: { text: this.area?.value ?? '', isPasted } }));
    }

    handleFlag(event: Event): void {
        const number = Number((event.currentTarget as HTMLElement).dataset.flag);
        this.dispatchEvent(new CustomEvent('findingselect', { detail: { number } }));
    }
}
