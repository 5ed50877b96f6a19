import { detailsOf, find, findAll, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

const FORM = {
    source: 'made',
    madeKid: 'chat-2026-11',
    signer: { name: '', bits: 0, problem: null },
    sub: 'preflight-test-user',
    iss: 'https://id.acme.example',
    issuers: [
        { value: 'https://id.acme.example', text: 'keyset Portal 2026' },
        { value: 'https://id.acme.example/', text: 'keyset Partners' }
    ],
    lifetime: '900',
    ownMinutes: '30',
    alg: 'RS256',
    algorithms: ['RS256'],
    kid: 'chat-2026-11',
    kidNote: 'Uploaded in Setup as Portal.'
};
const start = (form: object = {}, properties: object = {}): ReturnType<typeof mount<{ focusProblem?(): void }>> =>
    mount('preflightCreateToken', { form: { ...FORM, ...form }, channel: 'Web Chat', ...properties });
const problem = { what: 'It is wrong.', next: 'Mend it.' };

describe('c-preflight-create-token', () => {
    it('shows what is known of the key and of the channel', async () => {
        const element = await start();
        const values = findAll<HTMLInputElement>(element, '[data-field]').map(({ dataset, value }) => [
            dataset.field,
            value
        ]);
        expect(Object.fromEntries(values)).toEqual({
            iss: 'https://id.acme.example',
            sub: 'preflight-test-user',
            kid: 'chat-2026-11'
        });
        expect(findAll(element, '[data-offer="iss"]').map(textOf)).toEqual([
            'https://id.acme.example/ keyset Partners'
        ]);
        expect(textOf(find(element, '[data-note="kid"]'))).toBe('Uploaded in Setup as Portal.');
        expect(textOf(element)).toContain('Algorithm RS256');
        await expect(element).toBeAccessible();
    });

    it('warns of a customer’s ID', async () => {
        expect(textOf(await start())).toMatch(/The ID of a test user, not of a customer/);
    });

    it('says where the issuers are when no channel is chosen', async () => {
        const element = await start({ issuers: [] }, { channel: '' });
        expect(textOf(element)).toMatch(/Choose a channel at the top, and its issuers are offered here/);
    });

    it('lets a key that can do both choose, and takes a lifetime of one’s own', async () => {
        const element = await start({ algorithms: ['RS256', 'RS512'], lifetime: 'own' });
        const changes = detailsOf(element, 'fieldchange');
        find(element, 'input[value="RS512"]').click();
        find<HTMLInputElement>(element, '[data-field="ownMinutes"]').value = '7';
        find(element, '[data-field="ownMinutes"]').dispatchEvent(new CustomEvent('input'));
        expect(changes).toEqual([
            { name: 'alg', value: 'RS512' },
            { name: 'ownMinutes', value: '7' }
        ]);
        await expect(element).toBeAccessible();
    });

    it('says what to do without a key', async () => {
        const element = await start({ madeKid: '' });
        expect(textOf(element)).toContain('No key has been made on this page.');
        Object.assign(element, { problems: { privateKey: problem } });
        await flush();
        expect(textOf(element)).not.toContain('No key has been made on this page.');
        expect(textOf(find(element, '[data-id="signer-problem"]'))).toBe('It is wrong. Mend it.');
        await expect(element).toBeAccessible();
    });

    it('takes a private key file, and passes on what is given', async () => {
        const element = await start({ source: 'file' });
        const [texts, forgotten] = [detailsOf(element, 'privatetext'), detailsOf(element, 'privateforget')];
        const signer = find(element, 'c-preflight-signer');
        signer.dispatchEvent(new CustomEvent('privatetext', { detail: { text: 'SECRET' } }));
        signer.dispatchEvent(new CustomEvent('privateforget'));
        expect([texts, forgotten.length]).toEqual([[{ text: 'SECRET' }], 1]);
        await expect(element).toBeAccessible();
    });

    it('says all that is wrong at once, and leads to the first', async () => {
        const element = await start(
            { lifetime: 'own' },
            { problems: { sub: problem, iss: problem, lifetime: problem } }
        );
        expect(findAll(element, '[data-problem]').map(({ dataset }) => dataset.problem)).toEqual([
            'iss',
            'sub',
            'ownMinutes'
        ]);
        expect(textOf(find(element, '[data-id="token-summary"]'))).toBe('3 fields need another look.');
        element.focusProblem?.();
        await flush();
        expect(find(element, '[data-name="iss"]').shadowRoot?.activeElement).toBe(find(element, '[data-field="iss"]'));
        await expect(element).toBeAccessible();
    });

    it('makes none while one is made, and none where none can be made', async () => {
        const working = await start({}, { isWorking: true });
        const made = detailsOf(working, 'make');
        find(working, '[data-id="make-token"]').click();
        expect(made).toEqual([]);
        const none = await start({}, { isDisabled: true });
        expect(find<HTMLElement & { disabled: boolean }>(none, '[data-id="make-token"]').disabled).toBe(true);
        await expect(none).toBeAccessible();
    });
});
