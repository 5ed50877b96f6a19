import { find, findAll, fire, flush, mount, NOW, textOf } from './support/harness.js';
import { ACCESS, apex, apexError, deferred, until } from './support/apex.js';
import { compare, type Candidate } from 'c/preflightCore';
import type { ChannelCheck, FindSigners, KeyOnView } from 'c/preflightShared';
import { makeToken } from '../../preflightCore/__tests__/support/makeToken.js';
import { channelOf, listed, metadataOf, organization } from './support/organizations.js';
import { goodKey, print } from './support/reports.js';

beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(NOW);
    apex.describeAccess.mockResolvedValue(ACCESS);
    apex.listChannels.mockResolvedValue(listed(organization()));
    apex.readOrganization.mockResolvedValue(organization());
    for (const [method, kind] of [
        [apex.compareKey, 'key'],
        [apex.compareToken, 'token']
    ] as const) {
        method.mockImplementation((parameters) => {
            const candidate = parameters?.[kind] as Candidate;
            return Promise.resolve(compare(organization(), String(parameters?.channelName), { ...candidate, kind }));
        });
    }
});

const start = (): Promise<HTMLElement> => mount('preflightApp', {});
const has = (element: Element, selector: string): boolean => findAll(element, selector).length > 0;
async function ready(): Promise<HTMLElement> {
    const element = await start();
    await until(() => has(element, '[data-id="origin"]') && !has(element, '[data-id="cancel"]'));
    return element;
}
const tab = (element: Element, id: string): HTMLElement => find(element, `[role="tab"][data-view="${id}"]`);
const shown = (element: Element): string[] =>
    findAll(element, '[role="tabpanel"]')
        .filter((panel) => !panel.classList.contains('slds-hide'))
        .map(({ dataset }) => dataset.panel ?? '');
const heading = (element: Element): string[] => findAll(element, '[data-id="heading"]').map(textOf);

function paste(element: Element, text: string): void {
    const area = find<HTMLTextAreaElement>(element, 'textarea');
    area.value = text;
    area.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
}
async function choose(element: Element, value: string): Promise<void> {
    fire(find(element, '[data-id="channel"]'), 'change', { detail: { value } });
    await flush();
}

describe('c-preflight-app', () => {
    describe('the frame', () => {
        it('says what it is, and what happens with keys', async () => {
            const element = await ready();
            expect(textOf(find(element, 'h1'))).toBe('Preflight');
            expect(textOf(find(element, 'header'))).toContain('Keys and tokens stay in this browser. Only public');
            expect(findAll(element, 'c-preflight-key-check')).toHaveLength(1);
            await expect(element).toBeAccessible();
        });

        it('shows one view at a time, and keeps those that were opened', async () => {
            const element = await ready();
            expect(findAll(element, '[role="tab"]').map(textOf)).toEqual([
                'Check a key',
                'Check a token',
                'Channels',
                'Keys',
                'Create',
                'Explain a message'
            ]);
            expect(shown(element)).toEqual(['key']);
            expect(has(element, 'c-preflight-channels')).toBe(false);
            paste(element, '{"kid": ');
            tab(element, 'channels').click();
            await flush();
            expect(shown(element)).toEqual(['channels']);
            expect(tab(element, 'channels').getAttribute('aria-selected')).toBe('true');
            await expect(element).toBeAccessible();
            tab(element, 'key').click();
            await flush();
            expect(find<HTMLTextAreaElement>(element, 'textarea').value).toBe('{"kid": ');
            expect(has(element, 'c-preflight-channels')).toBe(true);
        });

        it('leads from tab to tab by the keyboard', async () => {
            const element = await ready();
            const press = async (id: string, key: string): Promise<string[]> => {
                fire(tab(element, id), 'keydown', { key });
                await flush();
                return shown(element);
            };
            expect(await press('key', 'ArrowRight')).toEqual(['token']);
            expect(find(element, 'c-preflight-tabs').shadowRoot?.activeElement).toBe(tab(element, 'token'));
            expect(await press('token', 'End')).toEqual(['message']);
            expect(await press('message', 'ArrowRight')).toEqual(['key']);
        });

        it('shows every view', async () => {
            const element = await ready();
            for (const id of ['token', 'channels', 'keys', 'create', 'message']) {
                tab(element, id).click();
                await flush();
                expect(shown(element)).toEqual([id]);
            }
            await expect(element).toBeAccessible();
            expect(findAll(element, '[role="tabpanel"]').every((panel) => panel.childElementCount > 0)).toBe(true);
        });

        it('has a menu of the same views for narrow places', async () => {
            const element = await ready();
            fire(find(element, '[data-id="menu"]'), 'change', { detail: { value: 'keys' } });
            await flush();
            expect(shown(element)).toEqual(['keys']);
        });
    });

    describe('the org', () => {
        it('is read of its own accord', async () => {
            const element = await ready();
            expect(apex.readOrganization).toHaveBeenCalledTimes(1);
            expect(textOf(find(element, '[data-id="origin"]'))).toBe('Read 2026-11-23 12:00 UTC');
        });

        it('is read for the chosen channel when it is refreshed', async () => {
            const element = await ready();
            await choose(element, 'Web_Chat');
            find(element, '[data-id="read"]').click();
            await flush();
            expect(apex.readOrganization).toHaveBeenLastCalledWith({ channelName: 'Web_Chat' });
        });

        it('needs no choice with one channel for Enhanced Chat', async () => {
            const one = organization({ channels: [channelOf('Web_Chat', 'Prod_2026')] });
            apex.listChannels.mockResolvedValue(listed(one));
            apex.readOrganization.mockResolvedValue(one);
            const element = await ready();
            expect(find(element, '[data-id="channel"]')).toHaveProperty('value', 'Web_Chat');
            expect(apex.readOrganization).toHaveBeenCalledWith({ channelName: 'Web_Chat' });
        });

        it('never keeps keys from being checked', async () => {
            apex.describeAccess.mockRejectedValue(apexError('NO_PERMISSION', 'permission-sets'));
            const element = await start();
            paste(element, print(goodKey()));
            await until(() => heading(element).includes('Ready to upload'));
            expect(textOf(find(element, '[data-id="obstacle"]'))).toMatch(/^What NO_PERMISSION is\./);
            expect(has(element, 'c-preflight-access')).toBe(false);
            await expect(element).toBeAccessible();
        });

        it('that cannot be read leaves the other views with what to do', async () => {
            apex.describeAccess.mockRejectedValue(apexError('NO_PERMISSION', 'permission-sets'));
            const element = await start();
            await until(() => has(element, '[data-id="obstacle"]'));
            tab(element, 'channels').click();
            await flush();
            const panel = find(element, 'c-preflight-access');
            expect(textOf(panel)).toContain('What to do about NO_PERMISSION.');
            expect(textOf(panel)).toContain('Quick Find: Permission Sets');
            expect(textOf(find(element, '[data-panel="channels"]'))).toContain('Every channel at a glance');
            await expect(element).toBeAccessible();
            find(panel, '[data-id="retry"]').click();
            await flush();
            expect(apex.describeAccess).toHaveBeenCalledTimes(2);
        });

        it('can be cancelled', async () => {
            apex.readOrganization.mockReturnValue(deferred<unknown>().promise);
            const element = await start();
            await until(() => has(element, '[data-id="cancel"]') && apex.readOrganization.mock.calls.length > 0);
            find(element, '[data-id="cancel"]').click();
            await flush();
            expect(has(element, '[data-id="cancel"]')).toBe(false);
            expect(textOf(find(element, '[data-id="obstacle"]'))).toContain('The org was not read yet.');
        });

        it('can be imported from the panel, which says what it takes', async () => {
            apex.describeAccess.mockResolvedValue({ ...ACCESS, hasMessaging: false });
            const element = await start();
            await until(() => has(element, '[data-id="obstacle"]'));
            find(element, '[data-id="panel"]').click();
            await flush();
            const files = Object.entries(metadataOf(organization())).map(([path, text]) => ({
                path,
                file: new File([text], path, { lastModified: NOW })
            }));
            find(element, 'c-preflight-import').dispatchEvent(new CustomEvent('import', { detail: { files } }));
            await until(() => has(element, '[data-id="imported"]') && !has(element, '[data-id="cancel"]'));
            expect(has(element, '[data-id="obstacle"]')).toBe(false);
            // What was asked for is there: the panel gives way.
            expect(has(element, 'c-preflight-access')).toBe(false);
            await choose(element, 'Web_Chat');
            paste(element, print(goodKey()));
            await until(() => heading(element).length === 2);
            expect(heading(element)).toEqual(['Ready to upload', 'Fits Web Chat']);
            expect(apex.compareKey).not.toHaveBeenCalled();
            await expect(element).toBeAccessible();
        });

        it('has its self-check in the panel', async () => {
            apex.selfCheck.mockResolvedValue({
                items: [{ code: 'A', outcome: 'fails', title: 'T', seen: 'S', next: 'N' }]
            });
            const element = await ready();
            find(element, '[data-id="panel"]').click();
            await flush();
            expect(element.shadowRoot?.activeElement?.localName).toBe('c-preflight-access');
            find(element, '[data-id="self-check"]').click();
            await flush();
            expect(textOf(find(element, '[data-check="fails"]'))).toContain('T · Does not hold');
        });
    });

    describe('a key', () => {
        it('is compared with the chosen channel, from public facts alone', async () => {
            const element = await ready();
            paste(element, print(goodKey()));
            await until(() => heading(element).includes('Ready to upload'));
            expect(heading(element)).toHaveLength(1);
            await choose(element, 'Web_Chat');
            await until(() => heading(element).includes('Fits Web Chat'));
            expect(apex.compareKey.mock.calls).toEqual([
                [
                    {
                        channelName: 'Web_Chat',
                        key: { kid: 'chat-2026-11', alg: 'RS256', n: goodKey().n, e: 'AQAB', issuer: null }
                    }
                ]
            ]);
        });

        it('is compared anew with another channel', async () => {
            const element = await ready();
            await choose(element, 'Web_Chat');
            paste(element, print(goodKey()));
            await until(() => heading(element).includes('Fits Web Chat'));
            await choose(element, 'Guest_Chat');
            await until(() => heading(element).includes('Does not fit Guest Chat'));
            expect(heading(element)[0]).toBe('Ready to upload');
        });

        it('is checked against the channel that was picked among all of them', async () => {
            const element = await ready();
            tab(element, 'channels').click();
            await flush();
            find(element, 'c-preflight-channels').dispatchEvent(
                new CustomEvent('channelselect', { detail: { name: 'Guest_Chat' } })
            );
            await flush();
            expect(shown(element)).toEqual(['key']);
            expect(find(element, '[data-id="channel"]')).toHaveProperty('value', 'Guest_Chat');
        });

        it('that is uploaded opens in the key check', async () => {
            const element = await ready();
            tab(element, 'keys').click();
            await flush();
            find(element, 'c-preflight-keys').dispatchEvent(
                new CustomEvent('keyopen', { detail: { name: 'Chat_2025' } })
            );
            await until(() => heading(element).some((words) => words.startsWith('Ready')));
            expect(shown(element)).toEqual(['key']);
            expect(find<HTMLTextAreaElement>(element, 'textarea').value).toContain('chat-2025');
            expect(heading(element)).toEqual(['Ready, with 1 remark']);
        });
    });

    describe('a token', () => {
        const CANDIDATE: Candidate = {
            kind: 'token',
            kid: 'chat-2026-11',
            alg: 'RS256',
            n: null,
            e: null,
            issuer: 'https://id.acme.com/'
        };
        type TokenView = HTMLElement & {
            channel: string;
            channelCheck: ChannelCheck | null;
            keyOnView: KeyOnView | null;
            open: (name: string, text: string) => void;
        };
        async function tokenView(element: Element): Promise<TokenView> {
            tab(element, 'token').click();
            await flush();
            return find<TokenView>(element, 'c-preflight-token-check');
        }
        const tell = (view: TokenView, detail: object): boolean =>
            view.dispatchEvent(new CustomEvent('candidatechange', { detail }));

        it('is compared with the chosen channel and all of the org’s keys', async () => {
            const element = await ready();
            const view = await tokenView(element);
            const findSigners = jest.fn<ReturnType<FindSigners>, Parameters<FindSigners>>(() =>
                Promise.resolve({ known: true, value: ['Chat_2026_11'] })
            );
            tell(view, { candidate: CANDIDATE, findSigners, ticket: 4 });
            await flush();
            expect(apex.compareToken).not.toHaveBeenCalled();
            expect(view.channelCheck).toBeNull();
            await choose(element, 'Web_Chat');
            await until(() => view.channelCheck?.state === 'done');
            expect(view.channel).toBe('Web Chat');
            expect(view.channelCheck).toMatchObject({ ticket: 4, channel: 'Web_Chat', report: { fit: 'fits' } });
            expect(Object.keys(findSigners.mock.calls[0]?.[0] ?? {})).toEqual(['Chat_2026_11', 'Chat_2025']);
            expect(apex.compareToken.mock.calls).toEqual([
                [
                    {
                        channelName: 'Web_Chat',
                        token: { kid: 'chat-2026-11', alg: 'RS256', issuer: 'https://id.acme.com/' }
                    }
                ]
            ]);
            expect(apex.compareKey).not.toHaveBeenCalled();
        });

        it('that is gone leaves no comparison behind', async () => {
            const element = await ready();
            const view = await tokenView(element);
            await choose(element, 'Web_Chat');
            tell(view, { candidate: CANDIDATE, findSigners: null, ticket: 1 });
            await until(() => view.channelCheck?.state === 'done');
            tell(view, { candidate: null, findSigners: null, ticket: 2 });
            await flush();
            expect(view.channelCheck).toBeNull();
        });

        it('is asked about again when another channel is chosen, or the org is read again', async () => {
            const element = await ready();
            const view = await tokenView(element);
            const findSigners = jest.fn(() => Promise.resolve({ known: true, value: [] }));
            await choose(element, 'Web_Chat');
            tell(view, { candidate: CANDIDATE, findSigners, ticket: 1 });
            await until(() => view.channelCheck?.state === 'done');
            await choose(element, 'Guest_Chat');
            await until(() => view.channelCheck?.channel === 'Guest_Chat' && view.channelCheck.state === 'done');
            expect(findSigners).toHaveBeenCalledTimes(2);
            find(element, '[data-id="read"]').click();
            await until(() => findSigners.mock.calls.length > 2 && view.channelCheck?.state === 'done');
            expect(apex.compareToken).toHaveBeenCalledTimes(3);
        });

        it('can be checked with the key on view', async () => {
            const element = await ready();
            paste(element, print(goodKey()));
            await until(() => heading(element).includes('Ready to upload'));
            const view = await tokenView(element);
            expect(view.keyOnView).toMatchObject({ name: 'chat-2026-11', report: { kind: 'jwk' } });
            tab(element, 'key').click();
            paste(element, '');
            await flush();
            expect(view.keyOnView).toBeNull();
        });

        it('that is pasted as a key moves to its own view, and nothing of it stays', async () => {
            const element = await ready();
            const token = makeToken();
            paste(element, token);
            await until(() => has(element, '[data-id="token-move"]'));
            const opened = jest.fn();
            const view = await tokenView(element);
            view.open = opened;
            tab(element, 'key').click();
            await flush();
            find(element, '[data-id="token-move"]').click();
            await flush();
            expect(shown(element)).toEqual(['token']);
            expect(opened.mock.calls).toEqual([['', token]]);
            expect(find<HTMLTextAreaElement>(find(element, 'c-preflight-key-check'), 'textarea').value).toBe('');
        });
    });

    describe('what is made', () => {
        const click = async (element: Element, id: string): Promise<void> => {
            find(element, `[data-id="${id}"]`).click();
            await flush();
        };
        async function withKey(): Promise<HTMLElement> {
            const element = await ready();
            await choose(element, 'Web_Chat');
            tab(element, 'create').click();
            await flush();
            await click(element, 'make-key');
            await until(() => has(element, '[data-id="secret"]'));
            return element;
        }

        it('loses its private half with its view', async () => {
            const element = await withKey();
            tab(element, 'keys').click();
            await flush();
            expect(has(element, '[data-id="secret"]')).toBe(false);
            tab(element, 'create').click();
            await flush();
            expect(textOf(find(element, '[data-id="gone"]'))).toMatch(/It was forgotten when you left this view/);
        });

        it('is checked in the view for keys', async () => {
            const element = await withKey();
            await click(element, 'secret-saved');
            await click(element, 'check-made');
            await until(() => heading(element).includes('Ready to upload'));
            expect(shown(element)).toEqual(['key']);
        });

        it('signs a token with the channel’s issuer, which is compared with the channel', async () => {
            const element = await withKey();
            await click(element, 'secret-saved');
            await click(element, 'make-token');
            await until(() => apex.compareToken.mock.calls.length > 0);
            expect(shown(element)).toEqual(['token']);
            expect(apex.compareToken.mock.calls[0]?.[0]).toMatchObject({
                channelName: 'Web_Chat',
                token: { alg: 'RS256', issuer: 'https://id.acme.com/' }
            });
        });

        it('verifies its own token where no channel is chosen', async () => {
            const element = await withKey();
            await click(element, 'secret-saved');
            await choose(element, '');
            const issuer = find<HTMLInputElement>(element, '[data-field="iss"]');
            issuer.value = 'https://id.acme.com/';
            fire(issuer, 'input');
            await flush();
            await click(element, 'make-token');
            const good = (): boolean => heading(element).some((words) => words.startsWith('This token is good'));
            await until(good);
            expect(shown(element)).toEqual(['token']);
        });
    });
});
