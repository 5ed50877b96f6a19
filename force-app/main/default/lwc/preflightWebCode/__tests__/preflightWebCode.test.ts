import { detailsOf, find, findAll, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

const CODE = { mode: 'backend', endpoint: '/chat-token', code: '<script></script>', until: '' };

describe('c-preflight-web-code', () => {
    it('shows the code as text, with the address to change and the guide', async () => {
        const element = await mount('preflightWebCode', CODE);
        const changes = detailsOf(element, 'fieldchange');
        expect(find(element, '[data-id="text"]').textContent).toBe('<script></script>');
        find<HTMLInputElement>(element, '[data-field="endpoint"]').value = '/t';
        find(element, '[data-field="endpoint"]').dispatchEvent(new CustomEvent('input'));
        find(element, 'input[value="test"]').click();
        expect(changes).toEqual([
            { name: 'endpoint', value: '/t' },
            { name: 'mode', value: 'test' }
        ]);
        expect(find(element, 'a').getAttribute('href')).toMatch(/^https:\/\/developer\.salesforce\.com\/docs\//);
        expect(findAll(element, '[data-id="download"], [data-id="code-warning"]')).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('warns of a token in the code', async () => {
        const element = await mount('preflightWebCode', { ...CODE, mode: 'test', until: '13:15:00' });
        expect(textOf(find(element, '[data-id="code-warning"]'))).toMatch(/^For a test page only\..*until 13:15:00\./);
        expect(findAll(element, '[data-field="endpoint"]')).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('says where to look when the token could not be made', async () => {
        const element = await mount('preflightWebCode', { ...CODE, mode: 'test', code: '' });
        expect(textOf(find(element, '[data-id="code-problem"]'))).toMatch(/look at the form for the token/);
        expect(findAll(element, '[data-id="text"]')).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('offers no test token where none can be made', async () => {
        const element = await mount('preflightWebCode', { ...CODE, isDisabled: true });
        expect(findAll<HTMLInputElement>(element, 'input[type="radio"]').map(({ value }) => value)).toEqual([
            'backend'
        ]);
    });
});
