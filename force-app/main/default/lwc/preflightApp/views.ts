import { labels } from './labels.js';

export type ViewId = 'key' | 'token' | 'channels' | 'keys' | 'message';

/** A tab with its panel. */
export interface Tab {
    readonly id: ViewId;
    readonly label: string;
    readonly className: string;
    readonly selected: 'true' | 'false';
    /** Only the selected tab is a stop of the Tab key; the arrow keys lead to the others. */
    readonly tabIndex: '0' | '-1';
}

/** What is below the tabs, by view. */
export type Panels = Readonly<Record<ViewId, { readonly className: string; readonly isOpened: boolean }>>;

const VIEWS: readonly (readonly [ViewId, string])[] = [
    ['key', labels.key],
    ['token', labels.token],
    ['channels', labels.channels],
    ['keys', labels.keys],
    ['message', labels.message]
];

/** Views that work without an org: it is no obstacle there. */
export const NEEDS_NO_ORG: readonly ViewId[] = ['key', 'token', 'message'];

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

/** @param opened those that were looked at: they stay on the page, so nothing typed into them is lost */
export function panelsOf(active: ViewId, opened: readonly ViewId[]): Panels {
    const panel = (id: ViewId): Panels[ViewId] => ({
        className: id === active ? 'view' : 'view slds-hide',
        isOpened: opened.includes(id)
    });
    return Object.fromEntries(VIEWS.map(([id]) => [id, panel(id)])) as Panels;
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
