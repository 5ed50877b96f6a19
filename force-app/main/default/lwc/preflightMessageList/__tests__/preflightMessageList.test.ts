import { knownMessages } from 'c/preflightCore';
import { detailsOf, find, findAll, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

const openers = (element: Element): HTMLElement[] => findAll(element, 'button.opener');
const opened = (element: Element): string[] =>
    openers(element)
        .filter((button) => button.getAttribute('aria-expanded') === 'true')
        .map((button) => button.dataset.id ?? '');

describe('c-preflight-message-list', () => {
    it('lists every message once, by where it shows', async () => {
        const element = await mount('preflightMessageList', {});
        expect(
            openers(element)
                .map((button) => textOf(button))
                .sort()
        ).toEqual(knownMessages.map(({ text }) => text).sort());
        expect(findAll(element, 'h3').map((heading) => textOf(heading))).toEqual([
            'The browser’s console',
            'The network tab of the browser’s developer tools',
            'Your org: the MessagingPlatformKey of a messaging user'
        ]);
        expect(opened(element)).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('opens one in place, and closes it again', async () => {
        const element = await mount('preflightMessageList', { channel: 'Web Chat', isRead: true });
        const button = find(element, '[data-id="set-auth-mode-to-false"]');
        button.click();
        await flush();
        expect(opened(element)).toEqual(['set-auth-mode-to-false']);
        const message = find(element, 'c-preflight-message');
        expect(textOf(message)).toContain('Do not do what the message says');
        expect(textOf(message)).toContain('In your org: Web Chat');
        expect(textOf(message)).not.toContain('Your text holds');
        await expect(element).toBeAccessible();
        button.click();
        await flush();
        expect(findAll(element, 'c-preflight-message')).toEqual([]);
    });

    it('has one open at a time, and passes on where it leads', async () => {
        const element = await mount('preflightMessageList', {});
        const details = detailsOf(element, 'viewselect');
        find(element, '[data-id="invoked-before-ready"]').click();
        find(element, '[data-id="invalid-identity-token"]').click();
        await flush();
        expect(opened(element)).toEqual(['invalid-identity-token']);
        find(element, '[data-view="token"]').click();
        expect(details).toEqual([{ view: 'token' }]);
    });
});
