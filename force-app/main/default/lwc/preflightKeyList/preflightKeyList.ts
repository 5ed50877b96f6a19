import { LightningElement, api } from 'lwc';
import { fill, numeral, plural, verdictLook, type KeyState } from 'c/preflightShared';
import { labels } from './labels.js';

/** One key of a file or of a set. */
export interface KeyRow {
    readonly id: string;
    readonly title: string;
    /** Where it comes from. */
    readonly detail: string;
    readonly state: KeyState;
}

interface ShownRow extends KeyRow {
    readonly icon: string;
    readonly variant: string;
    readonly word: string;
    readonly current: 'true' | null;
    readonly className: string;
}

const PAGE = 50;
const WORDS: Readonly<Record<KeyState, string>> = {
    ready: labels.ready,
    attention: labels.attention,
    blocked: labels.blocked,
    private: labels.private,
    working: labels.working,
    failed: labels.failed
};

/** The keys of several files or of a key set, with their verdicts; one of them is selected. */
export default class PreflightKeyList extends LightningElement {
    /** All keys, in the order given. */
    @api rows: readonly KeyRow[] = [];
    /** Number of files they come from. */
    @api files = 1;
    /** Id of the selected row. */
    @api selected = '';

    label = labels;
    most = PAGE;
    isFiltered = false;

    get heading(): string {
        const keys = plural(this.rows.length, labels.one, labels.many);
        if (this.files < 2) {
            return keys;
        }
        const files = fill(labels.files, numeral(this.files));
        return this.files === this.rows.length ? files : fill(labels.keysInFiles, keys, files);
    }
    get summary(): string {
        const count = (state: KeyState): number => this.rows.filter((row) => row.state === state).length;
        const parts: [number, string][] = [
            [count('ready'), labels.countReady],
            [count('attention'), labels.countAttention],
            [count('blocked') + count('private'), labels.countBlocked],
            [count('failed'), labels.countFailed],
            [count('working'), labels.countWorking]
        ];
        return parts
            .filter(([number]) => number > 0)
            .map(([number, label]) => fill(label, numeral(number)))
            .join(', ');
    }
    get matching(): readonly KeyRow[] {
        return this.isFiltered ? this.rows.filter(({ state }) => state !== 'ready') : this.rows;
    }
    get shown(): ShownRow[] {
        return this.matching.slice(0, this.most).map((row) => {
            const { icon, variant } = verdictLook(row.state);
            const isSelected = row.id === this.selected;
            return {
                ...row,
                icon,
                variant,
                word: WORDS[row.state],
                current: isSelected ? 'true' : null,
                className: `row${isSelected ? ' row_selected' : ''}`
            };
        });
    }
    get more(): string {
        const left = this.matching.length - this.most;
        return left > 0 ? fill(labels.more, numeral(Math.min(PAGE, left)), numeral(left)) : '';
    }
    get canFilter(): boolean {
        return this.isFiltered || this.rows.some(({ state }) => state === 'ready');
    }
    get nothing(): string {
        return this.matching.length === 0 ? labels.nothing : '';
    }

    handleFilter(event: Event): void {
        this.isFiltered = (event.target as HTMLInputElement).checked;
        this.most = PAGE;
    }
    handleMore(): void {
        this.most += PAGE;
    }
    handleSelect(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('keyselect', { detail: { id } }));
    }
}
