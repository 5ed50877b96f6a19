import { detailsOf, find, findAll, fire, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

const FIELD = { name: 'iss', label: 'Issuer (iss)', value: 'https://a.example', help: 'Exactly so.' };

describe('c-preflight-field', () => {
    it('tells what is typed, with its name', async () => {
        const element = await mount('preflightField', FIELD);
        const changes = detailsOf(element, 'fieldchange');
        const input = find<HTMLInputElement>(element, 'input');
        expect(input.value).toBe('https://a.example');
        input.value = ' b ';
        fire(input, 'input');
        expect(changes).toEqual([{ name: 'iss', value: ' b ' }]);
        await expect(element).toBeAccessible();
    });

    it('says what is wrong, and where', async () => {
        const element = await mount('preflightField', {
            ...FIELD,
            note: 'Uploaded as Portal.',
            problem: { what: 'The issuer is empty.', next: 'Type it.' }
        });
        const input = find<HTMLInputElement>(element, 'input');
        expect(input.getAttribute('aria-invalid')).toBe('true');
        expect(textOf(find(element, '[data-problem="iss"]'))).toBe('The issuer is empty. Type it.');
        const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
        const parts = described.map((id) => find(element, `[id="${id}"]`)).map(textOf);
        expect(parts).toEqual(['The issuer is empty. Type it.', 'Uploaded as Portal.', 'Exactly so.']);
        await expect(element).toBeAccessible();
    });

    it('offers values that are not there yet, and takes one with a click', async () => {
        const offers = [
            { value: 'https://a.example', text: 'keyset A' },
            { value: 'https://b.example/', text: 'keyset B' }
        ];
        const element = await mount('preflightField', { ...FIELD, offers });
        const changes = detailsOf(element, 'fieldchange');
        const shown = findAll(element, '[data-offer]');
        expect(shown.map(textOf)).toEqual(['https://b.example/ keyset B']);
        shown[0]?.click();
        await flush();
        expect(changes).toEqual([{ name: 'iss', value: 'https://b.example/' }]);
        expect(element.shadowRoot.activeElement).toBe(find(element, 'input'));
        await expect(element).toBeAccessible();
    });

    it('keeps what is typed to itself: the browser neither completes nor corrects it', async () => {
        const input = find(await mount('preflightField', FIELD), 'input');
        expect(['autocomplete', 'autocapitalize', 'spellcheck'].map((name) => input.getAttribute(name))).toEqual([
            'off',
            'off',
            'false'
        ]);
    });
});
