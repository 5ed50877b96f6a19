import { detailsOf, find, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

describe('c-preflight-unsaved', () => {
    it('asks before the key is lost, and is told to everyone', async () => {
        const element = await mount('preflightUnsaved', {});
        expect(find(element, '[data-id="unsaved"]').getAttribute('role')).toBe('alert');
        expect(textOf(element)).toMatch(/The private key has not been saved .* makes this page forget it/);
        await expect(element).toBeAccessible();
    });

    it('goes on, or stays, and offers to stay first', async () => {
        const element = await mount('preflightUnsaved', {});
        const [gone, stayed] = [detailsOf(element, 'go'), detailsOf(element, 'stay')];
        find(element, '[data-id="stay"]').click();
        expect([gone.length, stayed.length]).toEqual([0, 1]);
        find(element, '[data-id="go"]').click();
        expect([gone.length, stayed.length]).toEqual([1, 1]);
        const focused = jest.spyOn(HTMLElement.prototype, 'focus');
        (element as unknown as { focus(): void }).focus();
        await flush();
        expect(focused.mock.contexts).toEqual([find(element, '[data-id="stay"]')]);
    });
});
