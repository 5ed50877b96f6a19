import type { InputReport, RotationOptions } from 'c/preflightCore';
import { fill, type KeyOnView, type OrganizationView } from 'c/preflightShared';
import { labels } from './labels.js';

/** An entry of a list. */
export interface Choice {
    readonly value: string;
    readonly label: string;
    readonly isChosen: boolean;
}

/** Stands for the key of the view "Check a key": no full name has such characters. */
export const ON_VIEW = '*';

const HOUR = 3_600_000;
const LIFETIMES: readonly (readonly [milliseconds: number, label: string])[] = [
    [HOUR / 4, fill(labels.minutes15, 15)],
    [HOUR, labels.hour],
    [4 * HOUR, fill(labels.hours, 4)],
    [12 * HOUR, fill(labels.hours, 12)],
    [24 * HOUR, fill(labels.hours, 24)],
    [7 * 24 * HOUR, fill(labels.hours, 168)]
];
export const USUAL_LIFETIME = HOUR;

type NewKey = RotationOptions['newKey'];

function factsOf(report: InputReport | undefined): NewKey {
    const { kid = null, publicKey = null } = report?.keys[0] ?? {};
    return publicKey && { kid, n: publicKey.n, e: publicKey.e };
}

/** What the list of new keys offers: none, the key that is on view, and every uploaded key that can be read. */
export function newKeyChoices(view: OrganizationView, keyOnView: KeyOnView | null, chosen: string): Choice[] {
    const onView = keyOnView && factsOf(keyOnView.report) ? [[ON_VIEW, fill(labels.onView, keyOnView.name)]] : [];
    const uploaded = view.organization.keys.flatMap(({ name, label }) => {
        const report = Object.hasOwn(view.keyReports, name) ? view.keyReports[name] : undefined;
        const facts = factsOf(report);
        return facts ? [[name, fill(labels.uploaded, label, facts.kid ?? '')]] : [];
    });
    return [['', labels.noKey], ...onView, ...uploaded].map(([value = '', label = '']) => ({
        value,
        label,
        isChosen: value === chosen
    }));
}

/** Public facts of the chosen key; null: none is chosen, or it is gone. */
export function newKeyOf(view: OrganizationView, keyOnView: KeyOnView | null, chosen: string): NewKey {
    if (chosen === ON_VIEW) {
        return factsOf(keyOnView?.report);
    }
    return factsOf(Object.hasOwn(view.keyReports, chosen) ? view.keyReports[chosen] : undefined);
}

export function lifetimeChoices(chosen: number): Choice[] {
    return LIFETIMES.map(([milliseconds, label]) => ({
        value: String(milliseconds),
        label,
        isChosen: milliseconds === chosen
    }));
}

/** A time for a field of the type datetime-local: local, to the minute. */
export function localTime(milliseconds: number): string {
    const local = new Date(milliseconds - new Date(milliseconds).getTimezoneOffset() * 60_000);
    return local.toISOString().slice(0, 16);
}

/** What stands in such a field, in milliseconds since the Unix epoch; null when it is no time. */
export function timeOf(local: string): number | null {
    const time = new Date(local).getTime();
    return Number.isNaN(time) ? null : time;
}
