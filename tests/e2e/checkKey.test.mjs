/** The main job: paste a key, read whether Setup will take it, and if not, why and what to do. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { inputs } from './support/inputs.mjs';
import { startStage } from './support/page.mjs';

describe('checking a key', () => {
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

    it('says on the first visit what to do, and nothing else', async () => {
        await app.heading('Drop a key file, or paste it').waitFor();
        await app.page.getByText('Drop key files here, choose them, or paste a key').waitFor();
        await app.page.getByText('Keys and tokens stay in this browser.').waitFor();
        await app.page.getByText('Local page.').waitFor();
        assert.equal(await app.text.inputValue(), '');
        assert.equal((await app.verdict.innerText()).trim(), '');
        assert.equal(await app.page.locator('c-preflight-finding').count(), 0);
        assert.equal(await app.heading('Certificate').count(), 0);
    });

    it('offers a good key to try', async () => {
        await app.button('a good key').click();
        await app.says('Ready to upload');
        assert.equal(await app.errors.count(), 0);
        await app.heading('Certificate').waitFor();
    });

    it('offers a broken certificate to try', async () => {
        await app.button('a broken certificate').click();
        await app.says('Setup will not accept this key yet');
        assert.ok((await app.errors.count()) >= 2);
    });

    it('offers a key set to try', async () => {
        await app.button('a key set').click();
        await app.heading('3 keys').waitFor();
        assert.ok(await app.page.getByRole('radio', { name: 'My endpoint serves this key set' }).isChecked());
    });

    it('says that a good key is ready, with the certificate in words', async () => {
        await app.paste(inputs.good);
        await app.says('Ready to upload');
        await app.says('New Key');
        assert.match(await app.question('Does the key include').innerText(), /Yes/);
        assert.match(await app.question('at least 10 more days').innerText(), /Yes/);
        const card = app.page.locator('c-preflight-certificate');
        await card.getByText('CN=chat signer, O=Acme').waitFor();
        await card.getByText('RSA, 2048 bits').waitFor();
        await card.getByText('403 days left').waitFor();
        await card.getByRole('img', { name: /^Valid from 2026-01-01.* to 2028-01-01/ }).waitFor();
    });

    it('says that a key exactly as Salesforce’s own utility makes it is ready', async () => {
        await app.paste(inputs.utilityKey);
        await app.says('Ready to upload');
        assert.equal(await app.errors.count(), 0);
    });

    it('leads from a finding to its place in the text', async () => {
        await app.paste(inputs.pemInX5c);
        await app.says('Setup will not accept this key yet');
        const finding = app.errors.filter({ hasText: '"x5c"' }).first();
        await finding.getByText(/^Next step \(/).waitFor();
        await finding.getByRole('button', { name: /^Line \d+, column \d+: show it in the text$/ }).click();
        assert.match(await app.selection(), /^-----BEGIN CERTIFICATE-----/);
        assert.ok(await app.text.evaluate((area) => area === area.getRootNode().activeElement));
    });

    it('leads from a question to the finding that answers it', async () => {
        await app.paste(inputs.pemInX5c);
        await app.question('Is the string in x5c base64-encoded?').getByRole('button').click();
        const focused = await app.page.evaluate(() => document.activeElement.innerText);
        assert.match(focused, /"x5c"/);
    });

    it('marks the place of a finding in the text', async () => {
        await app.paste(inputs.severalDefects);
        await app.says('things to mend');
        const marks = app.page.locator('c-preflight-editor .mark');
        assert.ok((await marks.allInnerTexts()).some((text) => text.includes('rs256')));
    });

    it('opens the rule behind a finding in place', async () => {
        await app.paste(inputs.noAlgorithm);
        const finding = app.errors.first();
        await finding.getByRole('button', { name: 'More about this rule' }).click();
        await finding.getByText('jwk.member-missing').waitFor();
        const link = finding.getByRole('link');
        assert.match(await link.getAttribute('href'), /^https:\/\//);
        assert.match(await link.getAttribute('rel'), /noopener noreferrer/);
        assert.match(await link.innerText(), /opens in a new tab/);
    });

    it('tells warnings from errors: twenty days left is ready, with a remark', async () => {
        await app.paste(inputs.twentyDaysLeft);
        await app.says('Ready, with 1 remark');
        assert.equal(await app.errors.count(), 0);
        assert.equal(await app.findings('Remarks').count(), 1);
    });

    it('names the days that are left when they are too few', async () => {
        await app.paste(inputs.nineDaysLeft);
        await app.says('1 thing to mend before Setup accepts this key');
        assert.match(await app.question('at least 10 more days').innerText(), /No/);
    });

    it('says where the text stops being JSON', async () => {
        await app.paste(inputs.notJson);
        await app.says('Setup will not accept this key yet');
        await app.errors
            .first()
            .getByRole('button', { name: /^Line 5/ })
            .click();
        assert.match(await app.selection(), /'/);
    });

    for (const [what, text, words] of [
        ['a token', inputs.token, /token/i],
        ['a certificate', inputs.certificatePem, /certificate/i],
        ['a key with a label before it', inputs.utility, /stands before the key/],
        ['a letter', inputs.junk, /JSON/]
    ]) {
        it(`knows ${what} when it sees one`, async () => {
            await app.paste(text);
            await app.says('Setup will not accept this key yet');
            await app.errors.filter({ hasText: words }).first().waitFor();
        });
    }

    it('checks again while one types, and leaves the caret alone', async () => {
        await app.paste(inputs.severalDefects);
        await app.says('things to mend');
        await app.text.evaluate((area) => {
            const start = area.value.indexOf('rs256');
            area.setSelectionRange(start, start + 5);
        });
        await app.page.keyboard.type('RS256', { delay: 20 });
        await app.errors.filter({ hasText: '"alg"' }).waitFor({ state: 'detached' });
        await app.page.keyboard.type('!');
        assert.match(await app.text.inputValue(), /"RS256!"/);
    });

    it('shows what passed when asked', async () => {
        await app.paste(inputs.good);
        const fold = app.button(/^\d+ checks passed$/);
        assert.equal(await fold.getAttribute('aria-expanded'), 'false');
        await fold.click();
        await app.page.getByText('jwk.modulus-too-short').waitFor();
    });

    it('judges the same text differently when an endpoint serves it', async () => {
        await app.paste(inputs.withoutCertificate);
        await app.says('Setup will not accept this key yet');
        await app.page.getByText('My endpoint serves this key set').click();
        await app.errors.filter({ hasText: '"x5c"' }).waitFor({ state: 'detached' });
    });

    it('clears, and brings back what was cleared', async () => {
        await app.paste(inputs.good);
        await app.says('Ready to upload');
        await app.button('Clear').click();
        assert.equal(await app.text.inputValue(), '');
        await app.button('Undo').click();
        await app.says('Ready to upload');
        assert.equal(await app.text.inputValue(), inputs.good);
    });

    it('prints the certificate as keytool does, and saves it as PEM', async () => {
        await app.paste(inputs.good);
        await app.button('Copy as keytool prints it').click();
        await app.page.getByText('Copied to the clipboard.').waitFor();
        const copied = await app.page.evaluate(() => navigator.clipboard.readText());
        assert.match(copied, /^Owner: CN=chat signer, O=Acme$/m);
        assert.match(copied, /^Serial number: 4a3b2c1d$/m);
        const { name, text } = await app.saved(app.button('Download .pem'));
        assert.match(name, /\.pem$/);
        assert.equal(text, inputs.certificatePem);
    });

    it('saves the mended text as a file for Setup', async () => {
        await app.paste(inputs.good);
        await app.says('Ready to upload');
        const { name, text } = await app.saved(app.button('Save as a file for Setup'));
        assert.equal(name, 'chat-2026-11.json');
        assert.equal(text, inputs.good);
    });
});
