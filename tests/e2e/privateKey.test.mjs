/** Private keys: out of sight at once, kept nowhere, sent nowhere, and a plain word about what to do now. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { inputs } from './support/inputs.mjs';
import { startStage } from './support/page.mjs';
import { tellingParts } from './support/recorder.mjs';

describe('a private key', () => {
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

    /** Everything in the page that a person or a program could read: markup and values of fields. */
    const everything = () =>
        app.page.evaluate(() => {
            const fields = [...document.querySelectorAll('textarea, input')].map(({ value }) => value);
            return [document.documentElement.outerHTML, ...fields].join('\n');
        });

    /** Lines of PEM that stand in other inputs too prove nothing. */
    const secretParts = (text) =>
        [...tellingParts(text)].filter((part) => !/PRIVATE|BEGIN|-----/.test(part) && !inputs.good.includes(part));

    async function assertGone(text) {
        const page = await everything();
        assert.equal(
            secretParts(text).find((part) => page.includes(part)),
            undefined
        );
    }

    it('that is pasted is gone from the screen, with what to do now', async () => {
        await app.paste(inputs.privateKeyPem);
        await app.says('Stop: this is a private key');
        await app.page.getByText('The text is gone from the screen.').waitFor();
        await app.page.getByText('Do not upload, mail, or copy it').waitFor();
        await assertGone(inputs.privateKeyPem);
    });

    it('that is dropped is not shown at all', async () => {
        await app.drop({ 'server-signing-secret.pem': inputs.privateKeyPem });
        await app.says('Stop: this is a private key');
        await assertGone(inputs.privateKeyPem);
    });

    it('that hides in a JWK’s members is gone too', async () => {
        await app.paste(inputs.privateMembers);
        await app.says('Stop: this is a private key');
        await assertGone(JSON.parse(inputs.privateMembers).d);
    });

    it('cannot be brought back: not by Undo, not by the browser’s own', async () => {
        await app.paste(inputs.good);
        await app.says('Ready to upload');
        await app.paste(inputs.privateKeyPem);
        await app.says('Stop: this is a private key');
        await app.page.keyboard.press('Control+Z');
        await assertGone(inputs.privateKeyPem);
        await app.button('Clear').click();
        assert.equal(await app.button('Undo').count(), 0);
        await app.page.keyboard.press('Control+Z');
        assert.equal(await app.text.inputValue(), '');
        await assertGone(inputs.privateKeyPem);
    });

    it('among other files does not hide them', async () => {
        await app.choose({
            'chat-signing-europe.json': inputs.good,
            'server-signing-secret.pem': inputs.privateKeyPem
        });
        const rows = app.page.locator('c-preflight-key-list').getByRole('listitem');
        await rows.filter({ hasText: 'Private key' }).waitFor();
        await rows.filter({ hasText: 'Ready' }).waitFor();
        await assertGone(inputs.privateKeyPem);
    });

    it('is offered neither for download nor for copying', async () => {
        await app.paste(inputs.privateMembers);
        await app.says('Stop: this is a private key');
        assert.equal(await app.button('Save as a file for Setup').count(), 0);
    });
});
