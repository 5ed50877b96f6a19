import { detailsOf, find, findAll, fire, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

const views = [
    { value: 'key', label: 'Check a key' },
    { value: 'channels', label: 'Channels' },
    { value: 'keys', label: 'Keys' }
];
const start = (): Promise<HTMLElement & { active: string }> =>
    mount('preflightTabs', { label: 'View', views, active: 'key' });
const tab = (element: Element, id: string): HTMLElement => find(element, `[role="tab"][data-view="${id}"]`);

describe('c-preflight-tabs', () => {
    it('names the views and says which one is shown', async () => {
        const element = await start();
        expect(findAll(element, '[role="tab"]').map(textOf)).toEqual(['Check a key', 'Channels', 'Keys']);
        expect(findAll(element, '[aria-selected="true"]').map(textOf)).toEqual(['Check a key']);
        expect(find(element, '[role="tablist"]').getAttribute('aria-label')).toBe('View');
        await expect(element).toBeAccessible();
        element.active = 'keys';
        await flush();
        expect(findAll(element, '[aria-selected="true"]').map(textOf)).toEqual(['Keys']);
        await expect(element).toBeAccessible();
    });

    it('asks for the view whose tab is clicked, or that is chosen from the menu', async () => {
        const element = await start();
        const wanted = detailsOf(element, 'viewselect');
        tab(element, 'channels').click();
        fire(find(element, '[data-id="menu"]'), 'change', { detail: { value: 'keys' } });
        expect(wanted).toEqual([{ view: 'channels' }, { view: 'keys' }]);
        expect(find(element, '[data-id="menu"]')).toMatchObject({ label: 'View', options: views, value: 'key' });
    });

    for (const [from, key, to] of [
        ['key', 'ArrowRight', 'channels'],
        ['keys', 'ArrowRight', 'key'],
        ['channels', 'ArrowLeft', 'key'],
        ['key', 'ArrowLeft', 'keys'],
        ['key', 'End', 'keys'],
        ['keys', 'Home', 'key']
    ] as const) {
        it(`leads from ${from} to ${to} by ${key}, and the focus goes along`, async () => {
            const element = await start();
            element.active = from;
            await flush();
            const wanted = detailsOf(element, 'viewselect');
            const event = fire(tab(element, from), 'keydown', { key });
            expect(event.defaultPrevented).toBe(true);
            expect(wanted).toEqual([{ view: to }]);
            element.active = to;
            await flush();
            expect(element.shadowRoot?.activeElement).toBe(tab(element, to));
            expect(findAll(element, '[role="tab"]').filter(({ tabIndex }) => tabIndex === 0)).toEqual([
                tab(element, to)
            ]);
        });
    }

    it('leaves other keys, and the focus of who clicks elsewhere, alone', async () => {
        const element = await start();
        const wanted = detailsOf(element, 'viewselect');
        expect(fire(tab(element, 'key'), 'keydown', { key: 'a' }).defaultPrevented).toBe(false);
        expect(wanted).toEqual([]);
        element.active = 'keys';
        await flush();
        expect(element.shadowRoot?.activeElement).toBeNull();
    });
});
