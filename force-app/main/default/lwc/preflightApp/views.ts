import { labels } from './labels.js';

export type ViewId = 'key' | 'channels' | 'keys';

/** A tab with its panel. */
export interface Tab {
    readonly id: ViewId;
    readonly label: string;
    readonly className: string;
    readonly selected: 'true' | 'false';
    /** Only the selected tab is a stop of the Tab key; the arrow keys lead to the others. */
    readonly tabIndex: '0' | '-1';
}

const VIEWS: readonly (readonly [ViewId, string])[] = [
    ['key', labels.key],
    ['channels', labels.channels],
    ['keys', labels.keys]
];

/** For the menu that takes the place of the tabs where they have no room. */
export const viewOptions = VIEWS.map(([value, label]) => ({ value, label }));

export function tabsOf(active: ViewId): Tab[] {
    return VIEWS.map(([id, label]) => {
        const isActive = id === active;
        return {
            id,
            label,
            className: `tab${isActive ? ' tab_active' : ''}`,
            selected: isActive ? 'true' : 'false',
            tabIndex: isActive ? '0' : '-1'
        };
    });
}

/** The view that a key of the keyboard leads to from another one; null: it leads nowhere. */
export function viewAfter(active: ViewId, key: string): ViewId | null {
    const index = VIEWS.findIndex(([id]) => id === active);
    const { length } = VIEWS;
    const target: Readonly<Record<string, number>> = {
        ArrowRight: (index + 1) % length,
        ArrowLeft: (index + length - 1) % length,
        Home: 0,
        End: length - 1
    };
    const next = target[key];
    return next === undefined ? null : (VIEWS[next]?.[0] ?? null);
}
