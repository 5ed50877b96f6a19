import { LightningElement, api } from 'lwc';
import { fill, numeral, plural, verdictLook, type KeyState, type OrganizationView } from 'c/preflightShared';
import { labels, stateLabels } from './labels.js';
import { sorted, WORST_FIRST, type ColumnId, type Order } from './order.js';
import { rowsOf, type KeyRow } from './rows.js';

interface Column {
    readonly id: ColumnId;
    readonly label: string;
}

interface ShownRow extends KeyRow {
    readonly apiName: string;
    readonly activeWords: string;
    readonly word: string;
    readonly icon: string;
    readonly variant: string;
    readonly verdictClass: string;
    readonly openName: string;
}

interface Certificate {
    readonly id: string;
    readonly label: string;
    readonly group: string;
    readonly isUnused: boolean;
    readonly notBefore: number;
    readonly notAfter: number;
}

const PAGE = 50;
const COLUMNS: readonly Column[] = [
    { id: 'key', label: labels.key },
    { id: 'kid', label: labels.kid },
    { id: 'keysets', label: labels.keysets },
    { id: 'channels', label: labels.channels },
    { id: 'active', label: labels.active },
    { id: 'days', label: labels.days },
    { id: 'verdict', label: labels.verdict }
];

/** All uploaded keys with their verdicts, and when their certificates end. */
export default class PreflightKeys extends LightningElement {
    label = labels;
    shownView: OrganizationView | null = null;
    rows: readonly KeyRow[] = [];
    certificates: readonly Certificate[] = [];
    order: Order = WORST_FIRST;
    search = '';
    most = PAGE;

    /** The configuration with its reports; null: nothing was read yet. */
    @api get view(): OrganizationView | null {
        return this.shownView;
    }
    set view(view: OrganizationView | null) {
        this.shownView = view;
        this.rows = view ? rowsOf(view) : [];
        this.certificates = this.rows.flatMap(({ name, label, keysets, isUnused, validity }) =>
            validity ? [{ id: name, label, group: keysets, isUnused, ...validity }] : []
        );
    }

    get isEmpty(): boolean {
        return this.rows.length === 0;
    }
    get isOrg(): boolean {
        return this.shownView?.source === 'org';
    }
    get emptyNext(): string {
        return this.isOrg ? labels.emptyOrg : labels.emptyImport;
    }
    /** Keys that are checked but have no certificate to show. */
    get notDated(): number {
        return this.rows.filter(({ validity, state }) => !validity && state !== 'working').length;
    }
    get summary(): string {
        const count = (fits: (row: KeyRow) => boolean): number => this.rows.filter(fits).length;
        const of = (state: KeyState): number => count((row) => row.state === state);
        const parts: [number, string][] = [
            [of('private'), labels.privateCount],
            [of('blocked'), labels.countBlocked],
            [of('attention'), labels.countAttention],
            [of('ready'), labels.countReady],
            [of('working'), labels.countWorking],
            [count(({ isActive }) => !isActive), labels.inactive],
            [count(({ isUnused }) => isUnused), labels.unused]
        ];
        const counts = parts.filter(([number]) => number > 0).map(([number, words]) => fill(words, numeral(number)));
        return `${plural(this.rows.length, labels.one, labels.many)}: ${counts.join(', ')}`;
    }
    get matching(): readonly KeyRow[] {
        const wanted = this.search.trim().toLowerCase();
        return sorted(wanted ? this.rows.filter(({ text }) => text.includes(wanted)) : this.rows, this.order);
    }
    get shown(): ShownRow[] {
        return this.matching.slice(0, this.most).map(shownRow);
    }
    get found(): string {
        return this.search.trim() ? fill(labels.found, numeral(this.matching.length), numeral(this.rows.length)) : '';
    }
    get nothing(): string {
        return this.matching.length === 0 ? fill(labels.noneFound, numeral(this.rows.length)) : '';
    }
    get more(): string {
        const left = this.matching.length - this.most;
        return left > 0 ? fill(labels.showMore, numeral(Math.min(PAGE, left)), numeral(left)) : '';
    }
    get columns(): (Column & { sort: string; icon: string; isSorted: boolean })[] {
        const { column, isDescending } = this.order;
        return COLUMNS.map(({ id, label }) => ({
            id,
            label,
            isSorted: id === column,
            sort: id !== column ? 'none' : isDescending ? 'descending' : 'ascending',
            icon: isDescending ? 'utility:arrowdown' : 'utility:arrowup'
        }));
    }
    get direction(): string {
        return this.order.isDescending ? labels.descending : labels.ascending;
    }
    get directionIcon(): string {
        return this.order.isDescending ? 'utility:arrowdown' : 'utility:arrowup';
    }

    handleSearch(event: Event): void {
        this.search = (event.target as HTMLInputElement).value;
        this.most = PAGE;
    }
    handleSort(event: Event): void {
        const column = (event.currentTarget as HTMLElement).dataset.column as ColumnId;
        this.order = { column, isDescending: column === this.order.column && !this.order.isDescending };
    }
    handleColumn(event: Event): void {
        this.order = { column: (event.target as HTMLSelectElement).value as ColumnId, isDescending: false };
    }
    handleDirection(): void {
        this.order = { ...this.order, isDescending: !this.order.isDescending };
    }
    handleMore(): void {
        this.most += PAGE;
    }
    handleOpen(event: Event): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('keyopen', { detail: { name } }));
    }
}

function shownRow(row: KeyRow): ShownRow {
    const { icon, variant, tone } = verdictLook(row.state);
    return {
        ...row,
        apiName: row.label === row.name ? '' : row.name,
        activeWords: row.isActive ? labels.yes : labels.no,
        word: stateLabels[row.state],
        icon,
        variant,
        verdictClass: `word word_${tone}`,
        openName: fill(labels.openKey, row.label)
    };
}
