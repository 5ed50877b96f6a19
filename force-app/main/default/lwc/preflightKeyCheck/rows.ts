import type { KeyReport } from 'c/preflightCore';
import { fill, numeral, verdictOf, type KeyState } from 'c/preflightShared';
import type { Entry } from './entries.js';
import { findingsOf } from './findings.js';
import { labels } from './labels.js';

/** A key in the list; see `c-preflight-key-list`. */
export interface Row {
    readonly id: string;
    readonly entryId: number;
    readonly keyIndex: number;
    readonly title: string;
    readonly detail: string;
    readonly state: KeyState;
}

/** How an entry, or one of its keys, stands. */
export function stateOf({ report, problem }: Entry, keyIndex: number): KeyState {
    if (problem) {
        return 'failed';
    }
    if (!report) {
        return 'working';
    }
    return report.isPrivate ? 'private' : verdictOf(findingsOf(report, keyIndex));
}

function rowOf(entry: Entry, keyIndex: number, key: KeyReport | undefined, isOneOfMany: boolean): Row {
    const name = entry.name || labels.pasted;
    const kid = key?.kid?.trim() ?? '';
    const certificate = key?.certificate?.subject ?? '';
    const title = kid || certificate || (isOneOfMany ? fill(labels.key, numeral(keyIndex + 1)) : name);
    const detail = isOneOfMany ? fill(labels.keyOf, numeral(keyIndex + 1), name) : name;
    return {
        id: `${entry.id}:${keyIndex}`,
        entryId: entry.id,
        keyIndex,
        title,
        detail: detail === title ? '' : detail,
        state: stateOf(entry, keyIndex)
    };
}

/** One row a key; one a file where no key could be read. */
export function rowsOf(entries: readonly Entry[]): Row[] {
    return entries.flatMap((entry) => {
        const keys = entry.report?.keys ?? [];
        return keys.length > 1
            ? keys.map((key, index) => rowOf(entry, index, key, true))
            : [rowOf(entry, 0, keys[0], false)];
    });
}

/** The row that stays selected: the same key, else one of the same file, else the first. */
export function stillSelected(rows: readonly Row[], before: Row | undefined): Row | undefined {
    return (
        rows.find(({ id }) => id === before?.id) ?? rows.find(({ entryId }) => entryId === before?.entryId) ?? rows[0]
    );
}

/** How the view is laid out with so many rows. */
export function layoutOf({ length }: readonly Row[]): string {
    return length === 0 ? 'columns columns_empty' : length > 1 ? 'columns columns_several' : 'columns';
}

/** Which of several keys is meant; '' where there is no other. */
export function subjectOf(rows: readonly Row[], selected: Row | undefined): string {
    return rows.length > 1 && selected ? [selected.title, selected.detail].filter(Boolean).join(' · ') : '';
}
