import { detailsOf, find, findAll, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { recordDownloads } from '../../preflightApp/__tests__/support/downloads.js';

const MADE = {
    kid: 'chat-2026-11',
    alg: 'RS256',
    bits: 2048,
    days: 365,
    commonName: 'Preflight test key',
    jwk: '{"kty":"RSA"}',
    fileName: 'chat-2026-11.json',
    certificate: '-----BEGIN CERTIFICATE-----\n'
};
const STEPS = [
    { key: 'a', text: 'Click New Key.', setupPage: 'user-verification' },
    { key: 'b', text: 'Make a token.', setupPage: null }
];
const start = (properties: object = {}): ReturnType<typeof mount> =>
    mount('preflightMadeKey', { made: MADE, readSecret: () => 'SECRET', gone: '', steps: STEPS, ...properties });

describe('c-preflight-made-key', () => {
    it('shows the public half, and the private one only on demand', async () => {
        const element = await start();
        expect(textOf(find(element, '[data-id="kid"]'))).toBe('chat-2026-11');
        expect(textOf(find(element, '[data-id="facts"]'))).toBe(
            'RSA, 2048 bits · RS256 · certificate of Preflight test key for 365 days'
        );
        expect(textOf(find(find(element, '[data-id="jwk"]'), '[data-id="text"]'))).toBe('{"kty":"RSA"}');
        expect(textOf(element)).not.toContain('SECRET');
        await expect(element).toBeAccessible();
    });

    it('names all files alike', async () => {
        const downloads = recordDownloads();
        const element = await start();
        find(find(element, '[data-id="jwk"]'), '[data-id="download"]').click();
        find(element, '[data-id="certificate"]').click();
        find(element, '[data-id="secret-download"]').click();
        await flush();
        expect(downloads.map(({ name }) => name)).toEqual([
            'chat-2026-11.json',
            'chat-2026-11.pem',
            'chat-2026-11.private.pem'
        ]);
        expect(textOf(find(element, '[data-id="certificate-said"]'))).toBe('Saved as chat-2026-11.pem.');
    });

    it.each([
        ['saved', /^Private key It is gone from this page\. It cannot be shown again/],
        ['left', /^Private key It was forgotten when you left this view\. It cannot be shown again/]
    ])('says why the private key is gone: %s', async (gone, words) => {
        const element = await start({ gone });
        expect(textOf(find(element, '[data-id="gone"]'))).toMatch(words);
        expect(findAll(element, 'c-preflight-secret')).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('lists what is left to do, with the pages of Setup', async () => {
        const element = await start();
        const steps = findAll(find(element, '[data-id="steps"]'), 'li');
        expect(steps.map((step) => textOf(find(step, 'p')))).toEqual(['Click New Key.', 'Make a token.']);
        expect(steps.map((step) => findAll(step, 'a').map((link) => link.getAttribute('href')))).toEqual([
            ['/lightning/setup/Authorization/home'],
            []
        ]);
    });

    it.each([
        ['check', 'check-made'],
        ['forget', 'forget-key'],
        ['dismiss', 'secret-saved']
    ])('asks for it: %s', async (type, button) => {
        const element = await start();
        const asked = detailsOf(element, type);
        find(element, `[data-id="${button}"]`).click();
        expect(asked).toHaveLength(1);
    });
});
