import { detailsOf, find, findAll, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

describe('c-preflight-fold', () => {
    it('is folded at first and says so', async () => {
        const element = await mount('preflightFold', { label: 'More' });
        expect(textOf(find(element, 'button'))).toBe('More');
        expect(find(element, 'button').getAttribute('aria-expanded')).toBe('false');
        expect(findAll(element, '.content')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('opens, closes and tells', async () => {
        const element = await mount('preflightFold', { label: 'More' });
        const details = detailsOf(element, 'toggle');
        find(element, 'button').click();
        await flush();
        expect(find(element, 'button').getAttribute('aria-expanded')).toBe('true');
        expect(findAll(element, '.content')).toHaveLength(1);
        await expect(element).toBeAccessible();
        find(element, 'button').click();
        await flush();
        expect(findAll(element, '.content')).toHaveLength(0);
        expect(details).toEqual([{ open: true }, { open: false }]);
    });

    it('can be open from the beginning', async () => {
        const element = await mount('preflightFold', { label: 'More', open: true });
        expect(findAll(element, '.content')).toHaveLength(1);
    });
});
