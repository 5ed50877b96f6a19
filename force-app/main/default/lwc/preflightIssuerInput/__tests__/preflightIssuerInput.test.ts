import { detailsOf, find, fire, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

const start = (): Promise<HTMLElement> => mount('preflightIssuerInput', { channel: 'Web Chat', issuer: '' });
function type(element: Element, value: string, event = 'input'): void {
    const input = find<HTMLInputElement>(element, 'input');
    input.value = value;
    fire(input, event);
}

describe('c-preflight-issuer-input', () => {
    it('says what the issuer is compared with, and that it may stay empty', async () => {
        const element = await start();
        expect(textOf(element)).toContain('Compared with Web Chat');
        expect(textOf(element)).toContain('Optional.');
        await expect(element).toBeAccessible();
    });

    it('tells the issuer when the typing pauses, with its blanks', async () => {
        const element = await start();
        const told = detailsOf(element, 'issuerchange');
        type(element, 'https://i');
        await flush(100);
        type(element, ' https://id ');
        expect(told).toEqual([]);
        await flush(350);
        expect(told).toEqual([{ issuer: ' https://id ' }]);
    });

    it('tells it at once when the input is left', async () => {
        const element = await start();
        const told = detailsOf(element, 'issuerchange');
        type(element, 'https://id');
        type(element, 'https://id', 'change');
        expect(told).toEqual([{ issuer: 'https://id' }]);
        await flush(350);
        expect(told).toHaveLength(1);
    });

    it('says nothing once it is gone', async () => {
        const element = await start();
        const told = detailsOf(element, 'issuerchange');
        type(element, 'https://id');
        element.remove();
        await flush(350);
        expect(told).toEqual([]);
    });

    it('asks for the issuer of Setup where no channel is chosen', async () => {
        const element = await mount('preflightIssuerInput', { channel: '', issuer: '' });
        expect(textOf(find(element, '[data-id="title"]'))).toBe('Issuer in Setup');
        expect(textOf(find(element, 'label'))).toBe('JSON Web Key Issuer');
        expect(textOf(find(element, '.help'))).toMatch(/^Optional\. Exactly as it stands in the keyset/);
        await expect(element).toBeAccessible();
    });
});
