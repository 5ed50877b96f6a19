import { find, findAll, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';
import type { Mended } from 'c/preflightShared';

const mended = (part: Partial<Mended> = {}): Mended => ({
    sentences: ['"x5c" was written as plain base64.', '"kid" (key ID) was added.'],
    before: '{\n  "a": 1\n}\n',
    after: '{\n  "a": 2\n}\n',
    wasExposed: false,
    ...part
});
const start = (props: Record<string, unknown>): Promise<HTMLElement> => mount('preflightChanges', props);
const label = (element: Element, id: string): string =>
    find<HTMLElement & { label: string }>(element, `[data-id="${id}"]`).label;

describe('c-preflight-changes', () => {
    it('shows nothing where nothing was changed', async () => {
        const element = await start({ mended: null });
        expect(findAll(element, 'section')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('says what was changed, shows both, and hands out the file for Setup', async () => {
        const element = await start({ mended: mended(), fileName: 'chat.json', files: 1 });
        expect(textOf(find(element, 'h2'))).toBe('What was changed');
        expect(findAll(element, '.changes li').map((item) => textOf(item))).toEqual(mended().sentences);
        expect(find(element, 'c-preflight-diff')).toMatchObject({ before: mended().before, after: mended().after });
        expect(label(element, 'save-mended')).toBe('Download chat.json');
        expect(findAll(element, '[data-id="save-all"], [data-id="exposed"]')).toHaveLength(0);
        expect(find(element, 'c-preflight-setup-link')).toMatchObject({ page: 'user-verification' });
        await expect(element).toBeAccessible();
    });

    it.each([
        ['save', 'save-mended'],
        ['saveall', 'save-all']
    ])('asks for %s', async (name, id) => {
        const element = await start({ mended: mended(), fileName: 'chat.json', files: 3 });
        const heard = jest.fn();
        element.addEventListener(name, heard);
        find(element, `[data-id="${id}"]`).click();
        expect(heard).toHaveBeenCalledTimes(1);
        expect(label(element, 'save-all')).toBe('Download all 3 files');
    });

    it('hands out nothing that Setup would refuse', async () => {
        const element = await start({ mended: mended(), fileName: '' });
        expect(findAll(element, 'lightning-button')).toHaveLength(0);
        expect(textOf(find(element, '[data-id="not-ready"]'))).toBe('Not ready yet: what is left stands below.');
        await expect(element).toBeAccessible();
    });

    it('has nothing to compare where a key was made', async () => {
        const element = await start({ mended: mended({ before: '' }), fileName: 'chat.json' });
        expect(textOf(find(element, 'h2'))).toBe('What was made');
        expect(findAll(element, 'c-preflight-diff')).toHaveLength(0);
    });

    it('warns once more of an exposed key pair', async () => {
        const element = await start({ mended: mended({ wasExposed: true }), fileName: 'chat.json' });
        expect(textOf(find(element, '[data-id="exposed"]'))).toContain('must be considered exposed');
        await expect(element).toBeAccessible();
    });
});
