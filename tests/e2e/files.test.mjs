/** Files: dropped, chosen, one, several, of every form in which keys and certificates come. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { files, inputs } from './support/inputs.mjs';
import { startStage } from './support/page.mjs';

describe('files', () => {
    let stage;
    let app;

    before(async () => {
        stage = await startStage();
    });
    after(() => stage?.close());
    beforeEach(async () => {
        app = await stage.open();
    });
    afterEach(() => app.close());

    const rows = () => app.page.locator('c-preflight-key-list').getByRole('listitem');

    it('takes a file that is dropped, and names it', async () => {
        await app.drop({ 'acme-chat-signing-key.json': inputs.good });
        await app.says('Ready to upload');
        await app.heading('acme-chat-signing-key.json').waitFor();
        assert.equal(await app.text.inputValue(), inputs.good);
    });

    it('takes a file that is dropped beside the text', async () => {
        await app.drop({ 'acme-chat-signing-key.json': inputs.good }, app.heading('Drop a key file, or paste it'));
        await app.says('Ready to upload');
    });

    it('says where to drop while a file is over it', async () => {
        const session = await app.drag({ 'acme-chat-signing-key.json': inputs.good }, app.text, ['dragEnter']);
        await app.page.getByText('Drop to check').waitFor();
        await session.detach();
    });

    it('stays where it is when a file is dropped beside the component', async () => {
        const banner = app.page.getByText('Local page.');
        await app.drop({ 'acme-chat-signing-key.json': inputs.good }, banner);
        assert.equal(new URL(app.page.url()).pathname, '/');
    });

    it('takes a file that is chosen, and the same one again', async () => {
        await app.choose({ 'acme-chat-signing-key.json': inputs.pemInX5c });
        await app.says('Setup will not accept this key yet');
        await app.choose({ 'acme-chat-signing-key.json': inputs.good });
        await app.says('Ready to upload');
    });

    it('takes several files, says how each stands, and shows the one that is picked', async () => {
        await app.choose({
            'chat-signing-europe.json': inputs.good,
            'chat-signing-america.json': inputs.expired,
            'chat-signing-notes.txt': inputs.junk
        });
        await app.heading('3 files').waitFor();
        assert.equal(await rows().count(), 3);
        await rows().filter({ hasText: 'chat-signing-america.json' }).getByRole('button').click();
        await app.says('Setup will not accept this key yet');
        await rows().filter({ hasText: 'chat-signing-europe.json' }).getByRole('button').click();
        await app.says('Ready to upload');
        const current = rows().locator('[aria-current="true"]');
        assert.match(await current.innerText(), /chat-signing-europe\.json/);
    });

    it('lists the keys of a key set, each with its own verdict and place', async () => {
        await app.choose({ 'acme-published-keys.json': inputs.keySet });
        await app.heading('3 keys').waitFor();
        await app.button('Check it as a key set').click();
        await app.page.getByText('1 to mend').waitFor();
        await app
            .button('chat-2025-01')
            .or(rows().filter({ hasText: 'chat-2025-01' }).getByRole('button'))
            .first()
            .click();
        await app.errors
            .filter({ hasText: /expired/i })
            .first()
            .waitFor();
        await app.errors
            .first()
            .getByRole('button', { name: /show it in the text/ })
            .click();
        const line = await app.text.evaluate((area) => area.value.slice(0, area.selectionStart).split('\n').length);
        const third = inputs.keySet.slice(0, inputs.keySet.indexOf('chat-2025-01')).split('\n').length;
        assert.ok(line > third - 3, `the place lies in the third key (line ${line} of ${third} or later)`);
    });

    it('hides the keys that are ready when asked', async () => {
        await app.choose({ 'acme-published-keys.json': inputs.keySet });
        await app.button('Check it as a key set').click();
        await app.page.getByText('Hide ready keys').click();
        await rows().nth(1).waitFor({ state: 'detached' });
        assert.match(await rows().innerText(), /chat-2025-01/);
    });

    it('reads a certificate in PEM and in DER, whatever the file is called', async () => {
        for (const [name, octets] of [
            ['acme-chat-signer.pem', inputs.certificatePem],
            ['acme-chat-signer.cer', files.certificateDer],
            ['acme-chat-signer.json', files.certificateDer]
        ]) {
            await app.choose({ [name]: octets });
            await app.errors
                .filter({ hasText: /certificate/i })
                .first()
                .waitFor();
            await app.page.locator('c-preflight-certificate').getByText('CN=chat signer, O=Acme').waitFor();
        }
        await app.page.getByText('This file is not text, so there is nothing to show here.').waitFor();
    });

    it('reads UTF-16, and says that it should not be', async () => {
        await app.choose({ 'saved-by-an-editor.json': files.goodUtf16 });
        await app.says('Ready, with 1 remark');
        assert.equal(await app.text.inputValue(), inputs.good);
    });

    it('does not read a file that is far too large', async () => {
        await app.choose({ 'whole-mailbox-export.json': 'x'.repeat(3 * 1024 * 1024) });
        await app.page
            .getByRole('alert')
            .getByText(/larger than 1 MB/)
            .waitFor();
        assert.equal((await app.verdict.innerText()).trim(), '');
    });

    it('stays usable with a megabyte of junk', async () => {
        await app.choose({ 'almost-too-large.json': `{"kty":"RSA",${'"a":[1,2,3],'.repeat(80_000)}` });
        await app.says('Setup will not accept this key yet');
        await app.page.getByText(/^Lines 1 to .* to read only/).waitFor();
        await app.button('Clear').click();
        assert.equal(await app.text.inputValue(), '');
    });

    it('says what happens with an empty file', async () => {
        await app.choose({ 'an-empty-file.json': '' });
        await app.says('Setup will not accept this key yet');
        assert.equal(await app.errors.count(), 1);
    });

    it('shows progress over many keys and comes to an end', async () => {
        const { keys } = JSON.parse(inputs.keySet);
        const many = Array.from({ length: 120 }, (_, index) => ({ ...keys[index % 2], kid: `chat-${index}` }));
        await app.choose({ 'a-hundred-and-twenty.json': JSON.stringify({ keys: many }) });
        await app.heading('120 keys').waitFor();
        await app.says(/Setup will not accept/);
    });
});
