import { detailsOf, find, findAll, fire, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

const STATES = ['ready', 'attention', 'blocked', 'private', 'failed', 'working'] as const;
const rowsOf = (...states: readonly string[]) =>
    states.map((state, index) => ({ id: `1:${index}`, title: `key-${index}`, detail: 'set.json', state }));
const shown = (element: Element): HTMLElement[] => findAll(element, '[data-row]');

describe('c-preflight-key-list', () => {
    it('shows each key with icon and word, and sums them up', async () => {
        const element = await mount('preflightKeyList', { rows: rowsOf(...STATES), selected: '1:1' });
        expect(shown(element).map((row) => textOf(find(row, '.state')))).toEqual([
            'Ready',
            'Remarks',
            'To mend',
            'Private key',
            'Not read',
            'Checking'
        ]);
        expect(textOf(find(element, '[data-id="summary"]'))).toBe(
            '1 ready, 1 with remarks, 2 to mend, 1 not read, 1 to check'
        );
        expect(shown(element).map((row) => row.getAttribute('aria-current'))).toEqual([
            null,
            'true',
            null,
            null,
            null,
            null
        ]);
        await expect(element).toBeAccessible();
    });

    it.each([
        [1, '3 keys'],
        [2, '3 keys in 2 files'],
        [3, '3 files']
    ])('is headed by what it holds: from %s files', async (files, heading) => {
        const element = await mount('preflightKeyList', { rows: rowsOf('ready', 'ready', 'ready'), files });
        expect(textOf(find(element, '[slot="title"]'))).toBe(heading);
    });

    it('hands over which key was chosen', async () => {
        const element = await mount('preflightKeyList', { rows: rowsOf('ready', 'blocked'), selected: '1:0' });
        const details = detailsOf(element, 'keyselect');
        shown(element)[1]?.click();
        expect(details).toEqual([{ id: '1:1' }]);
    });

    it('hides ready keys on demand, also all of them', async () => {
        const element = await mount('preflightKeyList', { rows: rowsOf('ready', 'blocked', 'ready') });
        const filter = find<HTMLInputElement>(element, '[data-id="filter"]');
        filter.checked = true;
        fire(filter, 'change');
        await flush();
        expect(shown(element).map((row) => row.dataset.id)).toEqual(['1:1']);
        Object.assign(element, { rows: rowsOf('ready', 'ready') });
        await flush();
        expect(shown(element)).toHaveLength(0);
        expect(textOf(element)).toContain('All keys are ready.');
        await expect(element).toBeAccessible();
    });

    it('draws fifty of a thousand keys, and fifty more on demand', async () => {
        const element = await mount('preflightKeyList', { rows: rowsOf(...Array<string>(1000).fill('ready')) });
        const more = find<HTMLElement & { label: string }>(element, '[data-id="more"]');
        expect([shown(element).length, more.label]).toEqual([50, 'Show 50 more (950 left)']);
        more.click();
        await flush();
        expect([shown(element).length, more.label]).toEqual([100, 'Show 50 more (900 left)']);
        expect(textOf(find(element, '[slot="title"]'))).toBe('1,000 keys');
    });
});
