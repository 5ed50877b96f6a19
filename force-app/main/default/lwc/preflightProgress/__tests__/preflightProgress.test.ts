import { find, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

describe('c-preflight-progress', () => {
    it.each([
        ['one key', { done: 0, total: 1, countsFiles: false }, 'Checking the key', 0],
        ['keys', { done: 250, total: 1000, countsFiles: false }, 'Checking key 251 of 1,000', 25],
        ['the last key', { done: 1000, total: 1000, countsFiles: false }, 'Checking key 1,000 of 1,000', 100],
        ['files', { done: 1, total: 3, countsFiles: true }, 'Checking file 2 of 3', 33]
    ])('counts %s', async (_title, properties, text, value) => {
        const element = await mount('preflightProgress', properties);
        expect(textOf(find(element, '.text'))).toBe(text);
        expect(find<HTMLElement & { value: number }>(element, 'lightning-progress-bar').value).toBe(value);
        await expect(element).toBeAccessible();
    });
});
