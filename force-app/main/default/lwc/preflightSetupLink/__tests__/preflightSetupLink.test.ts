import { setupPages, type SetupPageId } from 'c/preflightCore';
import { find, findAll, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

describe('c-preflight-setup-link', () => {
    it.each(Object.keys(setupPages) as SetupPageId[])(
        'leads to the page %s in a new tab, and says what finds it',
        async (page) => {
            const element = await mount('preflightSetupLink', { page });
            const link = find<HTMLAnchorElement>(element, 'a');
            expect(link.getAttribute('href')).toBe(setupPages[page].path);
            expect(link.target).toBe('_blank');
            expect(textOf(element)).toContain(`Quick Find: ${setupPages[page].quickFind}`);
            await expect(element).toBeAccessible();
        }
    );

    it.each([null, 'elsewhere', 'toString'])('shows nothing for %s', async (page) => {
        const element = await mount('preflightSetupLink', { page });
        expect(findAll(element, 'a')).toHaveLength(0);
        expect(textOf(element)).toBe('');
    });
});
