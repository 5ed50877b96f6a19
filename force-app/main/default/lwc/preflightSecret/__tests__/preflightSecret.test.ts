import { detailsOf, find, findAll, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { recordDownloads } from '../../preflightApp/__tests__/support/downloads.js';

const PEM = '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n';
let text = PEM;
const start = (): ReturnType<typeof mount<{ read: () => string; fileName: string }>> =>
    mount('preflightSecret', { read: () => text, fileName: 'a.private.pem' });

beforeEach(() => {
    text = PEM;
});

describe('c-preflight-secret', () => {
    it('warns first: the key is not on the page', async () => {
        const element = await start();
        expect(textOf(element)).toMatch(/Whoever has this key .* It belongs into the secret store of your backend/);
        expect(textOf(element)).not.toContain('c2VjcmV0');
        await expect(element).toBeAccessible();
    });

    it('shows the key on demand, and hides it again', async () => {
        const element = await start();
        find(element, '[data-id="secret-show"]').click();
        await flush();
        const shown = find(element, '[data-id="secret-text"]');
        expect([shown.textContent, shown.tabIndex]).toEqual([PEM, 0]);
        await expect(element).toBeAccessible();
        find(element, '[data-id="secret-show"]').click();
        await flush();
        expect(findAll(element, '[data-id="secret-text"]')).toEqual([]);
        expect(textOf(element)).not.toContain('c2VjcmV0');
    });

    it('saves it, and says where it belongs', async () => {
        const downloads = recordDownloads();
        const element = await start();
        const taken = detailsOf(element, 'taken');
        find(element, '[data-id="secret-download"]').click();
        await flush();
        expect(downloads).toEqual([{ name: 'a.private.pem', text: PEM }]);
        expect(taken).toHaveLength(1);
        expect(textOf(find(element, '[data-id="secret-said"]'))).toMatch(/^Saved as a\.private\.pem\. Move it into/);
        await expect(element).toBeAccessible();
    });

    it.each([
        [true, 1, /^Copied\. Paste it into the secret store/],
        [false, 0, /^The browser did not let us copy/]
    ])('copies it: %s', async (isAllowed, times, words) => {
        const writeText = jest.fn(() => (isAllowed ? Promise.resolve() : Promise.reject(new Error('no'))));
        Object.assign(navigator, { clipboard: { writeText } });
        const element = await start();
        const taken = detailsOf(element, 'taken');
        find(element, '[data-id="secret-copy"]').click();
        await flush();
        expect(writeText).toHaveBeenCalledWith(PEM);
        expect(taken).toHaveLength(times);
        expect(textOf(find(element, '[data-id="secret-said"]'))).toMatch(words);
    });

    it('lets go of it', async () => {
        const element = await start();
        const dismissed = detailsOf(element, 'dismiss');
        find(element, '[data-id="secret-show"]').click();
        await flush();
        find(element, '[data-id="secret-saved"]').click();
        await flush();
        expect(dismissed).toHaveLength(1);
        expect(textOf(element)).not.toContain('c2VjcmV0');
    });

    it('has nothing to show once its owner has forgotten it', async () => {
        const element = await start();
        text = '';
        find(element, '[data-id="secret-show"]').click();
        await flush();
        expect(find(element, '[data-id="secret-text"]').textContent).toBe('');
    });
});
