/** What is made goes nowhere: into no request, no storage, no address, no console, and the private key out of the page again. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startApexStub } from './support/apexStub.mjs';
import { CreateView, piecesOfPem } from './support/createView.mjs';
import { inputs } from './support/inputs.mjs';
import { memoryOf } from './support/memory.mjs';
import { startStage } from './support/page.mjs';

const ID = 'https://id.acme.example';

describe('what is made, over an org', () => {
    let apex;
    let stage;
    let app;
    let view;

    before(async () => {
        apex = await startApexStub();
        stage = await startStage(apex.configuration);
    });
    after(async () => {
        await stage?.close();
        apex?.close();
    });
    beforeEach(async () => {
        app = await stage.open();
        view = new CreateView(app);
        await view.org.read();
        await view.org.pick('Web Chat EU');
        await view.open();
    });
    // `close` looks for all that was entered, and for all that was made, everywhere.
    afterEach(() => app.close());

    const calls = () =>
        app.record.requests.filter(({ method }) => method === 'POST').map(({ url }) => url.split('/').pop());

    async function assertNotOnPage(pieces) {
        const page = await view.token.everything();
        assert.equal(
            pieces.find((piece) => page.includes(piece)),
            undefined
        );
    }

    it('is asked about nowhere: a key is made and saved without a call', async () => {
        const before = calls().length;
        await view.makeKey();
        const { jwk } = await view.save();
        app.entered.push(jwk.text);
        await view.button('Show it').click();
        await view.secret.getByText('BEGIN PRIVATE KEY').waitFor();
        assert.deepEqual(calls().slice(before), []);
    });

    it('has Apex asked about key ID, algorithm and issuer of a token, and about nothing else', async () => {
        await view.makeKey();
        await view.save();
        await view.makeToken();
        await view.token.says('to mend');
        const asked = app.record.requests.filter(({ url }) => url.endsWith('/compareToken'));
        assert.deepEqual(
            asked.map(({ postData }) => Object.keys(JSON.parse(postData).token).sort()),
            [['alg', 'issuer', 'kid']]
        );
    });

    for (const [how, leave] of [
        ['the view is left', () => view.org.view('Channels')],
        ['it is dismissed', () => view.button('I have saved it').click()],
        ['another key is made', () => view.makeKey()],
        ['the key is forgotten', () => view.button('Forget this key').click()]
    ]) {
        it(`is gone from the page and its memory when ${how}`, async () => {
            await view.makeKey();
            const { pem } = await view.save();
            const pieces = piecesOfPem(pem.text).slice(0, 5);
            await view.button('Show it').click();
            await view.secret.getByText(pieces[0]).waitFor();
            const held = await memoryOf(app.page);
            assert.ok(held.includes(pieces[0]), 'it would be found');
            await leave();
            await app.page.waitForTimeout(1500);
            await assertNotOnPage(pieces);
            const kept = await memoryOf(app.page);
            assert.equal(
                pieces.find((piece) => kept.includes(piece)),
                undefined
            );
        });
    }

    it('given as a private key is forgotten as soon as it is read', async () => {
        const pieces = piecesOfPem(inputs.privateKeyPem).slice(0, 5);
        app.entered.push(...pieces);
        await view.choice('a private key file').click();
        const [chooser] = await Promise.all([
            app.page.waitForEvent('filechooser'),
            view.button('Choose private key file').click()
        ]);
        await chooser.setFiles(app.write({ 'server-signing-secret.pem': inputs.privateKeyPem }));
        await view.root.locator('[data-id="private-read"]').waitFor();
        await assertNotOnPage(pieces);
        const kept = await memoryOf(app.page);
        assert.equal(
            pieces.find((piece) => kept.includes(piece)),
            undefined
        );
        await view.field('token', 'Key ID (kid)').fill('mine');
        await view.makeToken();
        await view.token.says('to mend');
    });

    it('that is refused stands in no message', async () => {
        await view.choice('a private key file').click();
        const broken = inputs.privateKeyPem.replace(/\n[A-Za-z0-9+/]{64}\n/, '\n');
        app.entered.push(...piecesOfPem(broken));
        await app.drop({ 'broken-key.pem': broken }, view.root.locator('c-preflight-signer'));
        await view.root.locator('[data-id="private-problem"]').waitFor();
        await assertNotOnPage(piecesOfPem(broken));
    });

    it('stays when the page is loaded again: nothing is there any more', async () => {
        await view.makeKey();
        const { pem } = await view.save();
        await view.field('token', 'Issuer (iss)').fill(ID);
        await app.page.reload();
        await view.open();
        assert.equal(await view.made.count(), 0);
        await assertNotOnPage(piecesOfPem(pem.text));
    });
});
