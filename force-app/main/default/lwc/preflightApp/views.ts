import { labels } from './labels.js';

export type ViewId = 'key' | 'token' | 'channels' | 'keys' | 'create' | 'message';

interface Panel {
    readonly className: string;
    readonly isOpened: boolean;
    readonly isActive: boolean;
}

/** What is below the tabs, by view. */
export type Panels = Readonly<Record<ViewId, Panel>>;

const VIEWS: readonly (readonly [ViewId, string])[] = [
    ['key', labels.key],
    ['token', labels.token],
    ['channels', labels.channels],
    ['keys', labels.keys],
    ['create', labels.create],
    ['message', labels.message]
];

/** Views that work without an org: it is no obstacle there. */
export const NEEDS_NO_ORG: readonly ViewId[] = ['key', 'token', 'create', 'message'];

/** For the tabs, in this order. */
export const views = VIEWS.map(([value, label]) => ({ value, label }));

/** @param opened those that were looked at: they stay on the page, so nothing typed into them is lost */
export function panelsOf(active: ViewId, opened: readonly ViewId[]): Panels {
    const panel = (id: ViewId): Panel => ({
        className: id === active ? 'view' : 'view slds-hide',
        isOpened: opened.includes(id),
        isActive: id === active
    });
    return Object.fromEntries(VIEWS.map(([id]) => [id, panel(id)])) as Panels;
}
