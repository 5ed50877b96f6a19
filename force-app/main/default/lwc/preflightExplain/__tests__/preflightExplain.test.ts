import { checkChannel, compare, knownMessages, MESSAGE_LIMIT, NO_CANDIDATE } from 'c/preflightCore';
import {
    detailsOf,
    find,
    findAll,
    fire,
    flush,
    mount,
    NOW,
    textOf
} from '../../preflightApp/__tests__/support/harness.js';
import { channel, organizationOf } from '../../preflightChannels/__tests__/support/configuration.js';

const SCHEMES = 'User verification configuration has no active AuthSchemes.';
/** Header and claims of a token that nobody signed. */
const TOKEN = `${btoa('{"alg":"RS256","kid":"chat-1"}')}.${btoa('{"sub":"4711"}')}.c2lnbmF0dXJl`.replaceAll('=', '');

const NONE = checkChannel(
    compare(organizationOf({ channels: [channel('Web_Chat', { authorizations: [] })] }), 'Web_Chat', NO_CANDIDATE),
    { now: NOW, keyReports: {} }
);
const SOUND = checkChannel(compare(organizationOf(), 'Web_Chat', NO_CANDIDATE), { now: NOW, keyReports: {} });

const area = (element: Element): HTMLTextAreaElement => find<HTMLTextAreaElement>(element, 'textarea');
const status = (element: Element): string => textOf(find(element, '[role="status"]'));
const found = (element: Element): (string | undefined)[] =>
    findAll(element, '[data-found]').map((card) => card.dataset.found);

/** Types, or pastes, which is looked at at once. */
async function enter(element: Element, text: string, inputType = 'insertFromPaste'): Promise<void> {
    area(element).value = text;
    fire(area(element), 'input', { inputType });
    await flush();
}

describe('c-preflight-explain', () => {
    it('teaches while it is empty: an example, and all messages to open', async () => {
        const element = await mount('preflightExplain', {});
        expect(area(element).placeholder).toContain(SCHEMES);
        expect(findAll(element, 'button.opener')).toHaveLength(knownMessages.length);
        expect([status(element), found(element), findAll(element, '[data-id="clear"]')]).toEqual(['', [], []]);
        await expect(element).toBeAccessible();
    });

    it('explains what was pasted at once, and says so', async () => {
        const element = await mount('preflightExplain', { isRead: true });
        await enter(element, `12:00:01 Error: ${SCHEMES}\n    at x.js:1`);
        expect(status(element)).toBe('1 message found');
        expect(found(element)).toEqual(['no-active-auth-schemes']);
        expect(textOf(element)).toContain('Your text holds all of it.');
        expect(textOf(element)).toContain('No channel is chosen.');
        // The list is folded away, but there.
        expect(findAll(element, 'c-preflight-message-list')).toEqual([]);
        find(find(element, '[data-id="all"]'), 'button').click();
        await flush();
        expect(findAll(element, 'c-preflight-message-list')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('waits for a pause while someone types', async () => {
        const element = await mount('preflightExplain', {});
        await enter(element, 'no active Auth', 'insertText');
        await enter(element, 'no active AuthSchemes', 'insertText');
        expect(status(element)).toBe('');
        await flush(350);
        expect(status(element)).toBe('1 message found');
        expect(textOf(element)).toContain('nearly the same words: “no active AuthSchemes”');
        expect(area(element).value).toBe('no active AuthSchemes');
    });

    it('shows several, the surest first', async () => {
        const element = await mount('preflightExplain', { isRead: true, channel: 'Web Chat', channelReport: NONE });
        await enter(element, `setIdentityToken timeout\nGET https://x.example/eventrouter/v1/sse 401\n${SCHEMES}`);
        expect(status(element)).toBe('3 messages found, the surest first');
        expect(found(element)).toEqual([
            'event-stream-unauthorized',
            'no-active-auth-schemes',
            'token-renewal-timeout'
        ]);
        expect(findAll(element, '[data-id="org"]').map(({ dataset }) => dataset.state)).toEqual([
            'not-checked',
            'confirmed',
            'not-checked'
        ]);
        await expect(element).toBeAccessible();
    });

    it('follows the chosen channel: reading, confirmed, ruled out', async () => {
        const element = await mount('preflightExplain', { isReading: true });
        const state = (): string | undefined => find(element, '[data-id="org"]').dataset.state;
        await enter(element, SCHEMES);
        expect(state()).toBe('reading');
        await expect(element).toBeAccessible();
        Object.assign(element, { isReading: false, isRead: true, channel: 'Web Chat', channelReport: NONE });
        await flush();
        expect(state()).toBe('confirmed');
        await expect(element).toBeAccessible();
        Object.assign(element, { channelReport: SOUND });
        await flush();
        expect(state()).toBe('ruled-out');
        await expect(element).toBeAccessible();
    });

    it('says what to do when it knows nothing of it', async () => {
        const element = await mount('preflightExplain', {});
        await enter(element, 'TypeError: Failed to fetch');
        expect(status(element)).toContain('No message that Preflight knows is in this text');
        expect(textOf(find(element, '[data-id="find"]'))).toContain('F12');
        expect(findAll(element, 'button.opener')).toHaveLength(knownMessages.length);
        await expect(element).toBeAccessible();
    });

    it('says that a text is too long, and looks at its beginning', async () => {
        const element = await mount('preflightExplain', {});
        await enter(element, `${SCHEMES}\n${'x'.repeat(MESSAGE_LIMIT)}`);
        expect(textOf(find(element, '[data-id="cut"]'))).toContain('only its first 65,536 characters');
        expect(found(element)).toEqual(['no-active-auth-schemes']);
        await expect(element).toBeAccessible();
        await enter(element, SCHEMES);
        expect(findAll(element, '[data-id="cut"]')).toEqual([]);
    });

    it('says that a text holds a token, and leads to its check without it', async () => {
        const element = await mount('preflightExplain', {});
        const details = detailsOf(element, 'viewselect');
        await enter(element, `POST /access-token {"customerIdentityToken":"${TOKEN}"}`);
        expect(textOf(find(element, '[data-id="token"]'))).toContain('nothing of it is sent or stored');
        expect(area(element).value).toBe('');
        fire(area(element), 'change');
        await flush();
        find(element, '[data-id="token-view"]').click();
        expect(details).toEqual([{ view: 'token' }]);
        await expect(element).toBeAccessible();
        await enter(element, SCHEMES);
        expect(findAll(element, '[data-id="token"]')).toEqual([]);
    });

    it.each(['insertFromPaste', 'insertText'])(
        'takes a token out of view, and keeps what it found: %s',
        async (type) => {
            const element = await mount('preflightExplain', {});
            await enter(element, `${SCHEMES} ${TOKEN}`, type);
            await flush(350);
            expect(found(element)).toEqual(['no-active-auth-schemes']);
            expect(area(element).value).toBe('');
            expect(textOf(element) + area(element).value).not.toContain(TOKEN.slice(0, 20));
        }
    );

    it.each([
        ['in PEM', `-----BEGIN PRIVATE KEY-----\nMIIE${'x9Zq'.repeat(30)}\n-----END PRIVATE KEY-----`],
        ['as a JWK, escaped', `{&quot;kty&quot;:&quot;RSA&quot;,&quot;d&quot;:&quot;${'x9Zq'.repeat(30)}&quot;}`]
    ])('takes a private key out of view at once, and looks for nothing else: %s', async (_title, key) => {
        const element = await mount('preflightExplain', {});
        await enter(element, `${SCHEMES} ${key}`);
        expect(status(element)).toContain('Stop: this is a private key');
        expect(textOf(find(element, '[data-id="private-steps"]'))).toContain('create a new key pair');
        expect([area(element).value, found(element)]).toEqual(['', []]);
        expect(findAll(element, '[data-id="find"]')).toEqual([]);
        expect(textOf(element) + area(element).value).not.toContain('x9Zqx9Zq');
        await expect(element).toBeAccessible();
        find(element, '[data-id="clear"]').click();
        await flush();
        expect(status(element)).toBe('');
    });

    it('forgets everything at one click, and leaves the focus in the text', async () => {
        const element = await mount('preflightExplain', {});
        await enter(element, `${SCHEMES} ${TOKEN}`);
        find(element, '[data-id="clear"]').click();
        await flush();
        expect([area(element).value, status(element), found(element)]).toEqual(['', '', []]);
        expect(findAll(element, '[data-id="token"]')).toEqual([]);
        expect(element.shadowRoot.activeElement).toBe(area(element));
    });

    it('clears at once when the text is deleted by hand', async () => {
        const element = await mount('preflightExplain', {});
        await enter(element, SCHEMES);
        await enter(element, '', 'deleteContentBackward');
        expect([status(element), found(element)]).toEqual(['', []]);
    });

    it('looks when the text is left, without waiting', async () => {
        const element = await mount('preflightExplain', {});
        await enter(element, SCHEMES, 'insertText');
        fire(area(element), 'change');
        await flush();
        expect(found(element)).toEqual(['no-active-auth-schemes']);
    });

    it('passes on where a message leads, takes the focus, and ends its timer', async () => {
        const element = await mount('preflightExplain', {});
        const details = detailsOf(element, 'viewselect');
        await enter(element, 'v2/iamessage/UNAUTH/NA/uid:1');
        find(element, '[data-view="token"]').click();
        expect(details).toEqual([{ view: 'token' }]);
        element.focus();
        expect(element.shadowRoot.activeElement).toBe(area(element));
        await enter(element, 'x', 'insertText');
        element.remove();
        await flush(350);
        expect(status(element)).not.toContain('No message');
    });

    it('sends and stores nothing', async () => {
        const sent = jest.fn();
        Object.assign(globalThis, { fetch: sent });
        const asked = jest.spyOn(XMLHttpRequest.prototype, 'send').mockImplementation();
        const stored = jest.spyOn(Storage.prototype, 'setItem');
        const logged = (['log', 'warn', 'error', 'info'] as const).map((name) => jest.spyOn(console, name));
        const element = await mount('preflightExplain', {});
        await enter(element, `${SCHEMES} ${TOKEN}`);
        await flush(350);
        Reflect.deleteProperty(globalThis, 'fetch');
        expect(sent).not.toHaveBeenCalled();
        expect(asked).not.toHaveBeenCalled();
        expect(stored).not.toHaveBeenCalled();
        expect(logged.flatMap(({ mock }) => mock.calls).join(' ')).not.toContain(TOKEN.slice(0, 20));
    });
});
