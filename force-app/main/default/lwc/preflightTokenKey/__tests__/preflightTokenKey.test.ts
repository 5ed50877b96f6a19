import { detailsOf, find, findAll, fire, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

const start = (part: object = {}): Promise<HTMLElement> => mount('preflightTokenKey', part);
const choices = (element: Element): string[] => findAll(element, 'label').map(textOf);
const chosen = (element: Element): string => find<HTMLInputElement>(element, 'input[type="radio"]:checked').value;
const line = (key: string, icon: string, variant: string): object => ({ key, text: key, icon, variant });

describe('c-preflight-token-key', () => {
    it('offers what there is to check against', async () => {
        const element = await start();
        expect(choices(element)).toEqual(['A key file', 'No key yet']);
        expect(chosen(element)).toBe('none');
        expect(textOf(find(element, '[data-id="hint"]'))).toMatch(/Choose a channel above, or give the key\.$/);
        await expect(element).toBeAccessible();
    });

    it('offers the channel’s keys and the key on view by their names', async () => {
        const element = await start({ channel: 'Web Chat', keyOnView: 'chat.json', file: 'a.pem', source: 'channel' });
        expect(choices(element)).toEqual([
            'The keys uploaded for Web Chat',
            'The key in Check a key: chat.json',
            'The key file a.pem',
            'No key yet'
        ]);
        expect(chosen(element)).toBe('channel');
        expect(findAll(element, '[data-id="hint"]')).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('says when the channel is left out', async () => {
        const element = await start({ channel: 'Web Chat', file: 'a.pem', source: 'file' });
        expect(textOf(find(element, '[data-id="hint"]'))).toBe('The token is not compared with Web Chat now.');
    });

    it('tells the choice, and asks for the file that is not there yet', async () => {
        const element = await start();
        const told = detailsOf(element, 'sourcechange');
        const click = jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => undefined);
        const radio = find<HTMLInputElement>(element, 'input[value="file"]');
        radio.checked = true;
        fire(radio, 'change');
        expect(told).toEqual([{ source: 'file' }]);
        expect(click).toHaveBeenCalledTimes(1);
    });

    it('hands over files under a name of their own', async () => {
        const element = await start({ source: 'file' });
        const given = ['keyfiles', 'filesgiven'].map((type) => detailsOf(element, type));
        find(element, 'c-preflight-drop-zone').dispatchEvent(new CustomEvent('filesgiven', { detail: { files: [] } }));
        expect(given).toEqual([[{ files: [] }], []]);
        await expect(element).toBeAccessible();
    });

    it('says what is wrong with the file, and which key verifies the token', async () => {
        const element = await start({
            source: 'file',
            file: 'a.pem',
            problem: { what: 'a.pem holds no key.', next: 'Give another one.', canRetry: false },
            lines: [
                line('It names k1.', 'utility:info', ''),
                line('It verifies with k1.', 'utility:success', 'success')
            ]
        });
        expect(textOf(find(element, '[data-id="key-problem"]'))).toBe('a.pem holds no key. Give another one.');
        expect(findAll(element, '[data-id="lines"] li').map(textOf)).toEqual(['It names k1.', 'It verifies with k1.']);
        expect(find(element, '[role="status"]')).toBeDefined();
        await expect(element).toBeAccessible();
    });

    it('keeps the choices of two instances on one page apart', async () => {
        const names = [await start(), await start()].map(
            (element) => find<HTMLInputElement>(element, 'input[type="radio"]').name
        );
        expect(new Set(names).size).toBe(2);
    });
});
