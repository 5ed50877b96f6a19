import { LightningElement, api } from 'lwc';

/** A view, by an id of the container's and in words. */
export interface ViewOption {
    readonly value: string;
    readonly label: string;
}

interface Tab extends ViewOption {
    readonly className: string;
    readonly selected: 'true' | 'false';
    /** Only the selected tab is a stop of the Tab key; the arrow keys lead to the others. */
    readonly tabIndex: '0' | '-1';
}

/** The view that a key of the keyboard leads to from another one; null: it leads nowhere. */
function viewAfter(views: readonly ViewOption[], active: string, key: string): string | null {
    const index = views.findIndex(({ value }) => value === active);
    const { length } = views;
    const targets: Readonly<Record<string, number>> = {
        ArrowRight: (index + 1) % length,
        ArrowLeft: (index + length - 1) % length,
        Home: 0,
        End: length - 1
    };
    const target = targets[key];
    return target === undefined ? null : (views[target]?.value ?? null);
}

/** The views as tabs, and as a menu where tabs have no room. */
export default class PreflightTabs extends LightningElement {
    /** What the tabs are for. */
    @api label = '';
    /** In the order shown. */
    @api views: readonly ViewOption[] = [];
    /** The view that is shown. */
    @api active = '';

    /** The tab that the keyboard asked for. */
    toFocus: string | null = null;

    override renderedCallback(): void {
        if (this.toFocus === this.active) {
            this.toFocus = null;
            this.template?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
        }
    }

    get tabs(): Tab[] {
        return this.views.map((view) => {
            const isActive = view.value === this.active;
            return {
                ...view,
                className: `tab${isActive ? ' tab_active' : ''}`,
                selected: isActive ? 'true' : 'false',
                tabIndex: isActive ? '0' : '-1'
            };
        });
    }

    select(view: string): void {
        this.dispatchEvent(new CustomEvent('viewselect', { detail: { view } }));
    }

    handleTab(event: Event): void {
        this.select((event.currentTarget as HTMLElement).dataset.view ?? '');
    }

    handleTabKey(event: KeyboardEvent): void {
        const next = viewAfter(this.views, this.active, event.key);
        if (next !== null) {
            event.preventDefault();
            this.toFocus = next;
            this.select(next);
        }
    }

    handleMenu(event: CustomEvent<{ value: string }>): void {
        this.select(event.detail.value);
    }
}
