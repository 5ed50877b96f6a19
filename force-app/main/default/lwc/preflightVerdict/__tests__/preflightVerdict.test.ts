import { find, findAll, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

const WORDS = { heading: 'Ready to upload', sentence: 'Open Setup.', subject: '' };

describe('c-preflight-verdict', () => {
    it('says nothing while nothing is known, but its live region is there already', async () => {
        const element = await mount('preflightVerdict', { state: null, ...WORDS });
        expect(textOf(element)).toBe('');
        expect(find(element, '[role="status"]').getAttribute('aria-live')).toBe('polite');
        await expect(element).toBeAccessible();
    });

    it.each([
        ['ready', 'utility:success', 'success'],
        ['attention', 'utility:warning', 'warning'],
        ['blocked', 'utility:clear', 'error'],
        ['private', 'utility:ban', 'error']
    ])('shows %s with icon, words and colour', async (state, icon, variant) => {
        const element = await mount('preflightVerdict', { state, ...WORDS });
        const shown = find<HTMLElement & { iconName: string; variant: string }>(element, 'lightning-icon');
        expect([shown.iconName, shown.variant]).toEqual([icon, variant]);
        expect(textOf(find(element, '[role="status"]'))).toBe('Ready to upload Open Setup.');
        await expect(element).toBeAccessible();
    });

    it('names the key when there are several', async () => {
        const element = await mount('preflightVerdict', { state: 'ready', ...WORDS, subject: 'chat · key.json' });
        expect(find(element, '[data-id="subject"]').textContent).toBe('chat · key.json');
    });

    it('changes its words within the same live region, so that they are announced', async () => {
        const element = await mount('preflightVerdict', { state: 'blocked', ...WORDS });
        const region = find(element, '[role="status"]');
        Object.assign(element, { state: 'ready', heading: 'Ready, with 1 remark' });
        await flush();
        expect(find(element, '[role="status"]')).toBe(region);
        expect(textOf(region)).toContain('Ready, with 1 remark');
        expect(findAll(element, '[data-id="subject"]')).toHaveLength(0);
    });
});
