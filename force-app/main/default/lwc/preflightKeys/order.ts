import LOCALE from '@salesforce/i18n/locale';
import type { KeyState } from 'c/preflightShared';
import type { KeyRow } from './rows.js';

export type ColumnId = 'key' | 'kid' | 'keysets' | 'channels' | 'active' | 'days' | 'verdict';

export interface Order {
    readonly column: ColumnId;
    readonly isDescending: boolean;
}

/** Worst first, and of those alike the one that ends first. */
export const WORST_FIRST: Order = { column: 'verdict', isDescending: false };

/** Made once: comparing by `localeCompare` makes one each time. */
const COLLATOR = new Intl.Collator(LOCALE, { numeric: true, sensitivity: 'base' });
const BADNESS: readonly KeyState[] = ['private', 'blocked', 'failed', 'attention', 'working', 'ready'];

type Comparison = (one: KeyRow, other: KeyRow) => number;

/** What is not there comes last. */
function words(textOf: (row: KeyRow) => string | null): Comparison {
    return (one, other) => {
        const [left, right] = [textOf(one), textOf(other)];
        return left === null || right === null
            ? Number(left === null) - Number(right === null)
            : COLLATOR.compare(left, right);
    };
}

const end = ({ validity }: KeyRow): number => validity?.notAfter ?? Infinity;
const days: Comparison = (one, other) => {
    const [left, right] = [end(one), end(other)];
    return left === right ? 0 : left - right;
};

const COMPARISONS: Readonly<Record<ColumnId, Comparison>> = {
    key: words(({ label }) => label),
    kid: words(({ kid }) => kid),
    keysets: words(({ keysets, isUnused }) => (isUnused ? null : keysets)),
    channels: words(({ channels }) => channels),
    active: (one, other) => Number(other.isActive) - Number(one.isActive),
    days,
    verdict: (one, other) => BADNESS.indexOf(one.state) - BADNESS.indexOf(other.state)
};

/** Rows in order; those alike by the end of the certificate, then by name. */
export function sorted(rows: readonly KeyRow[], { column, isDescending }: Order): KeyRow[] {
    const compare = COMPARISONS[column];
    const sign = isDescending ? -1 : 1;
    return [...rows].sort(
        (one, other) => sign * compare(one, other) || days(one, other) || COMPARISONS.key(one, other)
    );
}
