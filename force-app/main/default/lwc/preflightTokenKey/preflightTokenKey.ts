import { LightningElement, api } from 'lwc';
import { fill, type InputProblem } from 'c/preflightShared';
import { labels } from './labels.js';

/** What a token is checked against: nothing yet, the key in "Check a key", a file, or the keys uploaded for a channel. */
export type KeySource = 'none' | 'view' | 'file' | 'channel';

/** Something about a key that verifies the token, or that does not, in words. */
export interface KeyLine {
    readonly key: string;
    readonly text: string;
    readonly icon: string;
    readonly variant: string;
}

interface Choice {
    readonly value: KeySource;
    readonly text: string;
    readonly isChosen: boolean;
}

/** Radio buttons of one name exclude each other in the whole page, and a page may hold two of us. */
let instances = 0;

/** Where the key comes from that a token is checked against, and which key verifies it. */
export default class PreflightTokenKey extends LightningElement {
    /** The chosen channel, as the picker calls it; '' for none. */
    @api channel = '';
    /** Name of the key in "Check a key"; '' for none. */
    @api keyOnView = '';
    /** Name of the key file; '' for none. */
    @api file = '';
    /** What keeps the file from being used; null: nothing. */
    @api problem: InputProblem | null = null;
    /** The choice. */
    @api source: KeySource = 'none';
    /** Which key verifies the token, and which does not. */
    @api lines: readonly KeyLine[] = [];

    label = labels;
    group = `preflight-token-key-${(instances += 1)}`;

    get choices(): Choice[] {
        const all: readonly (readonly [KeySource, string])[] = [
            ...(this.channel ? [['channel', fill(labels.channel, this.channel)] as const] : []),
            ...(this.keyOnView ? [['view', fill(labels.view, this.keyOnView)] as const] : []),
            ['file', this.file ? fill(labels.fileNamed, this.file) : labels.file],
            ['none', labels.none]
        ];
        return all.map(([value, text]) => ({ value, text, isChosen: value === this.source }));
    }
    get isFile(): boolean {
        return this.source === 'file';
    }
    get hint(): string {
        if (this.source === 'none') {
            return this.channel ? labels.noneHintChannel : labels.noneHint;
        }
        return this.source !== 'channel' && this.channel ? fill(labels.otherHint, this.channel) : '';
    }
    get hasLines(): boolean {
        return this.lines.length > 0;
    }

    handleChange(event: Event): void {
        const source = (event.target as HTMLInputElement).value as KeySource;
        this.dispatchEvent(new CustomEvent('sourcechange', { detail: { source } }));
        if (source === 'file' && !this.file) {
            this.handleChoose();
        }
    }

    handleChoose(): void {
        (this.refs?.zone as (HTMLElement & { choose(): void }) | undefined)?.choose();
    }

    handleFiles(event: CustomEvent<{ files: readonly File[] }>): void {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent('keyfiles', { detail: event.detail }));
    }
}
