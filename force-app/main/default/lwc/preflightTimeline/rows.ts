import { daysInWords, standing, verdictLook, type Standing, type Validity } from 'c/preflightShared';
import type { TimeScale } from './scale.js';

/** A certificate on the timeline. */
export interface TimelineRow extends Validity {
    readonly id: string;
    readonly label: string;
    /** Its keyset, or several of them, in words. */
    readonly group: string;
    /** True: no keyset holds it; such keys come last. */
    readonly isUnused: boolean;
}

export interface DrawnRow {
    readonly id: string;
    readonly label: string;
    readonly days: string;
    readonly icon: string;
    readonly variant: string;
    readonly barClass: string;
    readonly bar: { readonly x: string; readonly width: string; readonly end: string };
    readonly goesBack: boolean;
    readonly goesOn: boolean;
}

export interface DrawnGroup {
    readonly name: string;
    readonly rows: readonly DrawnRow[];
}

/** Those that end first at the top. */
export function soonestFirst(rows: readonly TimelineRow[]): TimelineRow[] {
    return [...rows].sort((one, other) => one.notAfter - other.notAfter);
}

/** Rows by keyset, in the order in which keysets have a certificate that ends; unused keys last. */
export function groupsOf(rows: readonly TimelineRow[], scale: TimeScale, now: number): DrawnGroup[] {
    const groups = new Map<string, DrawnRow[]>();
    for (const row of [...rows.filter(({ isUnused }) => !isUnused), ...rows.filter(({ isUnused }) => isUnused)]) {
        const drawn = groups.get(row.group) ?? [];
        groups.set(row.group, drawn);
        drawn.push(drawnRow(row, scale, now));
    }
    return [...groups].map(([name, drawn]) => ({ name, rows: drawn }));
}

function drawnRow(row: TimelineRow, scale: TimeScale, now: number): DrawnRow {
    const state: Standing = standing(row.notBefore, row.notAfter, now);
    const { icon, variant } = verdictLook(state);
    const { x, width, goesBack, goesOn } = scale.barOf(row);
    return {
        id: row.id,
        label: row.label,
        days: daysInWords(row.notBefore, row.notAfter, now),
        icon,
        variant,
        barClass: `bar bar_${state}`,
        bar: { x: `${x}%`, width: `${width}%`, end: `${x + width}%` },
        goesBack,
        goesOn
    };
}
