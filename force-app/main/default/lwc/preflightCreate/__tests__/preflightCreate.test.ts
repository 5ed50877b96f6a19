import { organization } from '../../preflightApp/__tests__/support/organizations.js';
import { goodKey } from '../../preflightApp/__tests__/support/reports.js';
import { keys } from '../../preflightCore/__tests__/support/keys.js';
import { check } from 'c/preflightCore';
import {
    choose,
    click,
    detailsOf,
    everything,
    find,
    findAll,
    flush,
    has,
    id,
    makeKey,
    noteOf,
    NOW,
    paste,
    said,
    start,
    textOf,
    type,
    until,
    valueOf,
    viewOf
} from './support.js';

// The core works with real promises and real crypto: the clock alone is set.
beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

interface Moved {
    readonly name: string;
    readonly text: string;
    readonly key?: { readonly name: string; readonly text: string; readonly purpose: string };
}
const partOf = (token: string, index: number): Record<string, unknown> =>
    JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString()) as Record<string, unknown>;

describe('c-preflight-create', () => {
    describe('at first sight', () => {
        it('says what one gets', async () => {
            const element = await start();
            expect(textOf(find(element, id('empty')))).toMatch(/No OpenSSL, Java or Maven needed/);
            expect(find(element, id('text')).textContent).toContain('const TOKEN_ADDRESS = "/chat-token";');
            await expect(element).toBeAccessible();
        });
    });

    describe('a key', () => {
        it('is made with one click, and is one that Setup would take', async () => {
            const element = await start();
            const pem = await makeKey(element);
            expect(pem).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
            expect(said(element)).toBe('The key is made. Save its private key now: it is shown only once.');
            const text = find(find(element, id('jwk')), id('text')).textContent ?? '';
            const report = await check({ name: 'a', text }, { now: NOW, subtle: globalThis.crypto.subtle });
            expect(report.verdict).toBe('ready');
            await expect(element).toBeAccessible();
        });

        it('is asked about at its fields, all at once, and nothing is made', async () => {
            const element = await start();
            await type(element, 'commonName', ' ');
            await type(element, 'days', 'soon');
            await click(element, 'make-key');
            expect(findAll(element, '[data-problem]').map(({ dataset }) => dataset.problem)).toEqual([
                'commonName',
                'days'
            ]);
            expect(has(element, id('made'))).toBe(false);
            expect(valueOf(element, 'days')).toBe('soon');
            await type(element, 'days', '30');
            expect(has(element, '[data-problem="days"]')).toBe(false);
            await expect(element).toBeAccessible();
        });

        it('can be stopped while it is made, and does not come back', async () => {
            const element = await start();
            find(element, id('make-key')).click();
            await flush();
            expect(textOf(find(element, id('key-working')))).toBe('Making a key of 2048 bits …');
            await click(element, 'cancel-key');
            expect(said(element)).toBe('Stopped. No key was made.');
            await flush(1500);
            expect(has(element, id('made'))).toBe(false);
        });

        it('says when it could not be made, and tries again', async () => {
            const element = await start();
            const failing = jest
                .spyOn(globalThis.crypto.subtle, 'generateKey')
                .mockRejectedValue(new Error('SECRET in an error'));
            await click(element, 'make-key');
            await until(() => has(element, id('key-failed')));
            expect(everything(element)).not.toContain('SECRET');
            await expect(element).toBeAccessible();
            failing.mockRestore();
            await click(element, 'retry');
            await until(() => has(element, id('secret')));
        });

        it('goes to Check a key', async () => {
            const element = await start();
            const moved = detailsOf(element, 'keymove') as Moved[];
            await makeKey(element);
            await click(element, 'secret-saved');
            await click(element, 'check-made');
            expect(moved).toHaveLength(1);
            expect(moved[0]?.name).toMatch(/\.json$/);
            expect(JSON.parse(moved[0]?.text ?? '')).toMatchObject({ kty: 'RSA', alg: 'RS256' });
        });
    });

    describe('a private key', () => {
        /** Of its secret part: the modulus before it is in the certificate, too. */
        const pieceOf = (pem: string): string => pem.split('\n')[12] ?? '';

        it.each([
            ['the view is left', (element: HTMLElement) => Object.assign(element, { isActive: false })],
            ['it is dismissed', (element: HTMLElement) => find(element, id('secret-saved')).click()],
            ['the component goes', (element: HTMLElement) => element.remove()]
        ])('is gone when %s, from the page and for whoever asks for it', async (_how, leave) => {
            const element = await start();
            const pem = await makeKey(element);
            await click(element, 'secret-show');
            const secret = find<HTMLElement & { read(): string }>(element, 'c-preflight-secret');
            expect([secret.read(), everything(element).includes(pieceOf(pem))]).toEqual([pem, true]);
            leave(element);
            await flush();
            expect(secret.read()).toBe('');
            expect(everything(element)).not.toContain(pieceOf(pem));
        });

        it('is not there any more when the view is seen again, which says why and what still works', async () => {
            const element = await start();
            await makeKey(element);
            element.isActive = false;
            element.isActive = true;
            await flush();
            expect(textOf(find(element, id('gone')))).toMatch(/It was forgotten when you left this view/);
            await expect(element).toBeAccessible();
        });

        it('gives way to the next one', async () => {
            const element = await start();
            const first = await makeKey(element);
            await click(element, 'secret-copy');
            await click(element, 'make-key');
            expect(everything(element)).not.toContain(pieceOf(first));
            if (has(element, id('go'))) {
                await click(element, 'go');
            }
            await until(() => has(element, id('secret')));
            await click(element, 'secret-show');
            expect(find(element, id('secret-text')).textContent).not.toBe(first);
        });

        it('is not made for nobody: leaving the view stops it', async () => {
            const element = await start();
            find(element, id('make-key')).click();
            element.isActive = false;
            await flush(1500);
            element.isActive = true;
            await flush();
            expect(has(element, id('made'))).toBe(false);
            expect(said(element)).toMatch(/^You left this view while the key was being made/);
        });

        it.each([
            ['check-made', 'keymove'],
            ['make-token', 'tokenmove']
        ])('that nobody saved is asked about before it is lost: %s', async (button, event) => {
            const element = await start();
            const moved = detailsOf(element, event);
            await makeKey(element);
            await type(element, 'iss', 'https://id.acme.com/');
            await click(element, button);
            expect(has(element, id('unsaved'))).toBe(true);
            expect(moved).toEqual([]);
            await expect(element).toBeAccessible();
            await click(element, 'stay');
            expect([has(element, id('unsaved')), has(element, id('secret'))]).toEqual([false, true]);
            await click(element, button);
            await click(element, 'go');
            await until(() => moved.length === 1);
        });

        it('that was saved is not asked about', async () => {
            jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
            const element = await start();
            await makeKey(element);
            await click(element, 'secret-download');
            await click(element, 'forget-key');
            expect(said(element)).toBe('Forgotten. Nothing of the key is left on this page.');
            expect(has(element, id('made'))).toBe(false);
        });
    });

    describe('a token', () => {
        it('is signed with the key just made, and goes to Check a token with its public half', async () => {
            const element = await start();
            const moved = detailsOf(element, 'tokenmove') as Moved[];
            await makeKey(element);
            await click(element, 'secret-saved');
            await type(element, 'iss', 'https://id.acme.com/');
            await click(element, 'make-token');
            await until(() => moved.length === 1);
            const { text = '', key } = moved[0] ?? {};
            const kid = textOf(find(element, id('kid')));
            expect(partOf(text, 0)).toEqual({ alg: 'RS256', typ: 'JWT', kid });
            expect(partOf(text, 1)).toMatchObject({
                sub: 'preflight-test-user',
                iss: 'https://id.acme.com/',
                exp: NOW / 1000 + 900
            });
            expect(key).toMatchObject({ name: `${kid}.json`, purpose: 'endpoint' });
            expect(everything(element)).not.toContain(text.slice(-40));
        });

        it('needs a key first, and says so with everything else that is missing', async () => {
            const element = await start();
            await type(element, 'sub', '');
            await click(element, 'make-token');
            expect(textOf(find(element, id('signer-problem')))).toMatch(/^There is no key to sign with yet/);
            expect(findAll(element, '[data-problem]').map(({ dataset }) => dataset.problem)).toEqual(['iss', 'sub']);
            await expect(element).toBeAccessible();
        });

        it('is signed with a private key that was given: its text is nowhere, its key ID is the uploaded one', async () => {
            const element = await start({
                channel: 'Web Chat',
                channelName: 'Web_Chat',
                organization: await viewOf(organization())
            });
            const moved = detailsOf(element, 'tokenmove') as Moved[];
            await choose(element, 'source', 'file');
            paste(element, keys.leaf);
            await until(() => has(element, id('private-read')));
            expect(everything(element)).not.toContain(keys.leaf.split('\n')[12]);
            expect(valueOf(element, 'kid')).toBe(goodKey().kid);
            expect(noteOf(element, 'kid')).toBe('Uploaded in Setup as Chat 2026 11.');
            expect(valueOf(element, 'iss')).toBe('https://id.acme.com/');
            await expect(element).toBeAccessible();
            await click(element, 'make-token');
            await until(() => moved.length === 1);
            const served = JSON.parse(moved[0]?.key?.text ?? '') as { keys: object[] };
            expect(served.keys).toEqual([
                { kty: 'RSA', use: 'sig', kid: goodKey().kid, alg: 'RS256', n: goodKey().n, e: goodKey().e }
            ]);
        });

        it.each([
            ['a file', () => new File([keys.leaf], 'test.pem'), 'private-read', /^test\.pem: RSA, 2048 bits/],
            [
                'a file that is too large',
                () => new File(['x'.repeat(2 ** 21)], 'a.pem'),
                'private-problem',
                /larger than 1 MB/
            ],
            ['no key at all', () => new File(['hello'], 'a.txt'), 'private-problem', /./]
        ])('takes %s', async (_what, file, where, words) => {
            const element = await start();
            await choose(element, 'source', 'file');
            const zone = find(find(element, 'c-preflight-signer'), 'c-preflight-drop-zone');
            zone.dispatchEvent(new CustomEvent('filesgiven', { detail: { files: [file()] } }));
            await until(() => has(element, id(where)));
            expect(textOf(find(element, id(where)))).toMatch(words);
            await expect(element).toBeAccessible();
        });

        it('forgets a private key that was given', async () => {
            const element = await start();
            await choose(element, 'source', 'file');
            paste(element, keys.leaf);
            await until(() => has(element, id('private-read')));
            await click(element, 'forget-private');
            expect(has(element, id('private-read'))).toBe(false);
            await click(element, 'make-token');
            expect(textOf(find(element, id('private-problem')))).toMatch(/^There is no key to sign with yet/);
        });

        it('offers the issuers of the channel, keeps what was typed, and asks for the key ID that a key has not', async () => {
            const { keysets, ...rest } = organization();
            const [first] = keysets;
            const second = { ...first, name: 'Prod_2027', label: 'Prod 2027', issuer: 'https://id.acme.com' };
            const element = await start({ channel: 'Web Chat', channelName: 'Web_Chat' });
            element.organization = await viewOf({ ...rest, keysets });
            await flush();
            expect(valueOf(element, 'iss')).toBe('https://id.acme.com/');
            await type(element, 'iss', 'mine');
            expect(findAll(element, '[data-offer="iss"]').map(textOf)).toEqual([
                'https://id.acme.com/ keyset Prod 2026'
            ]);
            element.channelName = '';
            await flush();
            expect(valueOf(element, 'iss')).toBe('mine');
            expect(second.issuer).not.toBe('mine');
            await choose(element, 'source', 'file');
            paste(element, keys.other);
            await until(() => has(element, id('private-read')));
            expect(valueOf(element, 'kid')).toBe('');
            expect(noteOf(element, 'kid')).toMatch(/^It is not uploaded in this org yet/);
            await click(element, 'make-token');
            expect(has(element, '[data-problem="kid"]')).toBe(true);
        });
    });

    describe('the code for the web page', () => {
        it('takes the address of the backend', async () => {
            const element = await start();
            await type(element, 'endpoint', 'https://api.acme.com/t');
            expect(find(element, id('text')).textContent).toContain('"https://api.acme.com/t"');
        });

        it('has a test token in it on demand, and forgets it when the view is left or the form changes', async () => {
            const element = await start();
            await makeKey(element);
            await type(element, 'iss', 'https://id.acme.com/');
            const code = (): string => findAll(element, id('text')).at(-1)?.textContent ?? '';
            for (const leave of [
                () => Object.assign(element, { isActive: false }),
                () => type(element, 'sub', 'other')
            ]) {
                element.isActive = true;
                await choose(element, 'mode', 'test');
                await until(() => has(element, id('code-warning')));
                expect(code()).toMatch(/identityToken: "eyJ/);
                await expect(element).toBeAccessible();
                await leave();
                await flush();
                expect(everything(element)).not.toMatch(/eyJ[\w-]{20}/);
            }
        });

        it('says where to look when no token can be made', async () => {
            const element = await start();
            await choose(element, 'mode', 'test');
            expect(textOf(find(element, id('code-problem')))).toMatch(/look at the form for the token/);
            expect(has(element, '[data-problem="iss"]')).toBe(true);
            await expect(element).toBeAccessible();
        });
    });

    it('says why nothing can be made without crypto', async () => {
        const { crypto } = globalThis;
        Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
        try {
            const element = await start();
            expect(textOf(find(element, id('no-crypto')))).toMatch(/^Keys and tokens cannot be made on this page/);
            expect(find<HTMLElement & { disabled: boolean }>(element, id('make-key')).disabled).toBe(true);
            await expect(element).toBeAccessible();
        } finally {
            Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
        }
    });
});
