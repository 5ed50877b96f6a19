import { find, findAll, mount, textOf } from './support/harness.js';

describe('c-preflight-app', () => {
    it('says what it is, and shows the one view there is', async () => {
        const element = await mount('preflightApp', {});
        expect(textOf(find(element, 'h1'))).toBe('Preflight');
        expect(textOf(find(element, 'header'))).toContain('Nothing you enter leaves this page.');
        expect(findAll(element, 'c-preflight-key-check')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });
});
