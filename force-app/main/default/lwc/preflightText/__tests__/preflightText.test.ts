import { find, findAll, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { recordDownloads } from '../../preflightApp/__tests__/support/downloads.js';

const TEXT = { label: 'JSON Web Key', value: '{"kid":"a"}', fileName: 'a.json', fileType: 'application/json' };

describe('c-preflight-text', () => {
    it('shows a text, and can be scrolled by the keyboard', async () => {
        const element = await mount('preflightText', TEXT);
        const text = find(element, '[data-id="text"]');
        expect([text.textContent, text.tabIndex, text.getAttribute('aria-label')]).toEqual([
            '{"kid":"a"}',
            0,
            'JSON Web Key'
        ]);
        await expect(element).toBeAccessible();
    });

    it('copies it, and says so', async () => {
        const writeText = jest.fn().mockResolvedValue(undefined);
        Object.assign(navigator, { clipboard: { writeText } });
        const element = await mount('preflightText', TEXT);
        find(element, '[data-id="copy"]').click();
        await flush();
        expect(writeText).toHaveBeenCalledWith('{"kid":"a"}');
        expect(textOf(find(element, '[data-id="said"]'))).toBe('Copied.');
    });

    it('says when the browser does not let it', async () => {
        Object.assign(navigator, { clipboard: { writeText: jest.fn().mockRejectedValue(new Error('no')) } });
        const element = await mount('preflightText', TEXT);
        find(element, '[data-id="copy"]').click();
        await flush();
        expect(textOf(find(element, '[data-id="said"]'))).toMatch(/^The browser did not let us copy/);
        await expect(element).toBeAccessible();
    });

    it('saves it as a file', async () => {
        const downloads = recordDownloads();
        const element = await mount('preflightText', TEXT);
        expect(find<HTMLElement & { label: string }>(element, '[data-id="download"]').label).toBe('Download');
        find(element, '[data-id="download"]').click();
        await flush();
        expect(downloads).toEqual([{ name: 'a.json', text: '{"kid":"a"}' }]);
        expect(textOf(find(element, '[data-id="said"]'))).toBe('Saved as a.json.');
    });

    it('is not saved where it has no file name', async () => {
        const element = await mount('preflightText', { ...TEXT, fileName: '' });
        expect(findAll(element, '[data-id="download"]')).toEqual([]);
    });
});
