import { detailsOf, find, findAll, fire, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

const area = (element: Element): HTMLTextAreaElement => find<HTMLTextAreaElement>(element, 'textarea');

describe('c-preflight-signer', () => {
    it('promises what happens with the key', async () => {
        const element = await mount('preflightSigner', {});
        expect(textOf(element)).toMatch(/^It is read here, made into a signer, and its text is forgotten at once/);
        expect(findAll(element, '[data-id="forget-private"]')).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('takes what is pasted, and lets none of it into the field', async () => {
        const element = await mount('preflightSigner', {});
        const given = detailsOf(element, 'privatetext');
        const paste = fire(area(element), 'paste', { clipboardData: { getData: () => 'SECRET' } });
        expect(paste.defaultPrevented).toBe(true);
        expect(given).toEqual([{ text: 'SECRET' }]);
        expect(area(element).value).toBe('');
    });

    it('empties the field at once of what comes in another way', async () => {
        const element = await mount('preflightSigner', {});
        const given = detailsOf(element, 'privatetext');
        area(element).value = 'SECRET';
        fire(area(element), 'input');
        area(element).value = ' \n';
        fire(area(element), 'input');
        expect(given).toEqual([{ text: 'SECRET' }]);
        expect(area(element).value).toBe('');
    });

    it('takes a file, the first of several', async () => {
        const element = await mount('preflightSigner', {});
        const given = detailsOf(element, 'privatefile');
        const files = [new File(['a'], 'a.pem'), new File(['b'], 'b.pem')];
        find(element, 'c-preflight-drop-zone').dispatchEvent(new CustomEvent('filesgiven', { detail: { files } }));
        expect(given).toEqual([{ file: files[0] }]);
    });

    it('says what it has got, and forgets it', async () => {
        const element = await mount('preflightSigner', { name: 'test.pem', bits: 2048 });
        const forgotten = detailsOf(element, 'privateforget');
        expect(textOf(find(element, '[data-id="private-read"]'))).toBe(
            'test.pem: RSA, 2048 bits. It signs until you leave the page.'
        );
        await expect(element).toBeAccessible();
        find(element, '[data-id="forget-private"]').click();
        expect(forgotten).toHaveLength(1);
    });

    it('says what it cannot sign with', async () => {
        const problem = { what: 'This is a public key.', next: 'Choose the private one.' };
        const element = await mount('preflightSigner', { name: 'a.pem', problem });
        expect(textOf(find(element, '[data-id="private-problem"]'))).toBe(
            'This is a public key. Choose the private one.'
        );
        await flush();
        await expect(element).toBeAccessible();
    });
});
