/** The view "Create": from nothing to a token that verifies, and everything on the way. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { CreateView } from './support/createView.mjs';
import { inputs } from './support/inputs.mjs';
import { writeOrgWithKey } from './support/madeOrg.mjs';
import { startStage } from './support/page.mjs';

const ID = 'https://id.acme.example';
const ALL_YES = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => [`T${number}`, 'Yes']));

describe('creating', () => {
    let stage;
    let app;
    let view;

    before(async () => {
        stage = await startStage();
    });
    after(() => stage?.close());
    afterEach(() => app.close());

    async function open(address = '') {
        app = await stage.open({ address });
        view = new CreateView(app);
        await view.open();
    }

    describe('from nothing', () => {
        it('to a token that verifies against the org', async () => {
            await open('?org=none');
            await view.makeKey();
            const { jwk } = await view.save();

            // What the admin does in Setup with the file, and what `sf` retrieves then.
            const folder = path.join(app.folder, 'retrieved');
            writeOrgWithKey(folder, 'Portal_2026', jwk.text);
            await view.org.openPanel();
            const target = view.org.panel.getByText('Drop the folder, the files or the zip of the retrieve here.');
            await app.dropFiles([folder], target);
            await view.org.read();
            await view.org.pick('Web Chat EU');

            const { kid } = JSON.parse(jwk.text);
            assert.equal(await view.field('token', 'Issuer (iss)').inputValue(), ID);
            assert.equal(await view.field('token', 'Key ID (kid)').inputValue(), kid);
            await view.form('token').getByText('Uploaded in Setup as Made_Here.').waitFor();
            await view.makeToken();
            await view.token.says('This token is ready for Web Chat EU');
            await view.token.answers(ALL_YES);
            assert.match(await view.token.lines.innerText(), /verifies with the uploaded key Made_Here|Made_Here/);
        });

        it('to a key that Setup would take, as Check a key says', async () => {
            await open();
            await view.makeKey();
            const { jwk } = await view.save();
            await view.button('Check this key').click();
            await app.says('Ready to upload');
            assert.equal(await app.errors.count(), 0);
            assert.equal(await app.text.inputValue(), jwk.text);
        });

        it('to a token that verifies with the key, where there is no org', async () => {
            await open('?org=none');
            await view.makeKey();
            await view.save();
            await view.field('token', 'Issuer (iss)').fill('https://id.acme.com');
            await view.makeToken();
            await view.token.says('This token is good: it verifies with');
            await view.token.answers({ T1: 'Yes', T2: 'Yes', T4: 'Yes', T7: 'Yes', T9: 'Yes', T10: 'Yes' });
        });

        it('to a token that no channel takes yet: the key has to be uploaded first', async () => {
            await open();
            await view.org.read();
            await view.org.pick('Web Chat EU');
            await view.makeKey();
            await view.form('token').getByText('It is not uploaded in this org yet').waitFor();
            await view.save();
            await view.makeToken();
            await view.token.says('to mend');
            await view.token.answers({ T1: 'Yes', T2: 'Yes', T3: 'No', T5: 'Yes' });
        });
    });

    describe('a key', () => {
        beforeEach(() => open());

        it('is as it was asked for', async () => {
            await view.choice('3072 bits').click();
            await view.form('key').getByRole('radio', { name: 'RS512' }).click();
            await view.field('key', 'Name in the certificate').fill('Ümläut & <Söhne>');
            await view.field('key', 'Valid for (days)').fill('40');
            await view.field('key', 'Key ID (kid)').fill('chat/2026 11');
            await view.button('Organization and more').click();
            await view.field('key', 'Organization').fill('Acme');
            await view.field('key', 'Country (two letters)').fill('DE');
            await view.makeKey();
            const { jwk, pem } = await view.save();
            const { kid, alg, n } = JSON.parse(jwk.text);
            assert.deepEqual([kid, alg, Buffer.from(n, 'base64url').length], ['chat/2026 11', 'RS512', 384]);
            assert.doesNotMatch(jwk.name + pem.name, /[/\\:*?"<>|]/);
            await view.button('Check this key').click();
            await app.says('Ready to upload');
            const name = app.page.locator('c-preflight-certificate [data-id="name"]');
            assert.match(await name.innerText(), /Ümläut & <Söhne>/);
        });

        it('is asked about at its fields, all at once, and nothing typed is lost', async () => {
            await view.field('key', 'Name in the certificate').fill('');
            await view.field('key', 'Valid for (days)').fill('soon');
            await view.button('Organization and more').click();
            await view.field('key', 'Country (two letters)').fill('Germany');
            await view.button('Organization and more').click();
            await view.button('Make the key').click();
            for (const field of ['commonName', 'days', 'country']) {
                await view.problem(field).waitFor();
            }
            const focused = await app.page.evaluate(() => {
                let element = document.activeElement;
                while (element?.shadowRoot?.activeElement) {
                    element = element.shadowRoot.activeElement;
                }
                return element.dataset.field;
            });
            assert.equal(focused, 'commonName');
            assert.equal(await view.field('key', 'Valid for (days)').inputValue(), 'soon');
            await view.field('key', 'Name in the certificate').fill('a');
            await view.problem('commonName').waitFor({ state: 'detached' });
            assert.equal(await view.problem('days').count(), 1);
        });

        it('that takes long can be stopped, and the page stays alive', async () => {
            await view.choice('4096 bits').click();
            await view.button('Make the key').click();
            await view.button('Cancel').click();
            await view.root.getByText('Stopped. No key was made.').waitFor();
            await view.choice('2048 bits').click();
            await view.makeKey();
            assert.match(await view.made.locator('[data-id="facts"]').innerText(), /^RSA, 2048 bits/);
        });

        it('names the steps in Setup with the channel’s own names', async () => {
            await view.org.read();
            await view.org.pick('Help Center');
            await view.makeKey();
            const { jwk } = await view.save();
            const steps = (await view.made.locator('[data-id="steps"] li').allInnerTexts()).join('\n');
            for (const words of [jwk.name, 'keyset Portal 2026', ID, 'User Verification Configuration', 'Publish']) {
                assert.ok(steps.includes(words), `${words} in ${steps}`);
            }
            assert.doesNotMatch(steps, /Add User Verification/, 'it is on already');
        });
    });

    describe('a private key', () => {
        beforeEach(() => open());

        it('is asked about before a button loses it', async () => {
            await view.makeKey();
            await view.button('Check this key').click();
            await view.question.waitFor();
            await view.button('Stay and save it').click();
            await view.question.waitFor({ state: 'detached' });
            await view.save();
            await view.button('Check this key').click();
            await app.says('Ready to upload');
        });

        it('is lost on demand, and the key still signs', async () => {
            await view.makeKey();
            await view.field('token', 'Issuer (iss)').fill(ID);
            await view.button('Make the token and check it').click();
            await view.button('Go on without it').click();
            await view.token.says('This token is good');
            await view.org.view('Create');
            await view.made.getByText('It was forgotten when you left this view.').waitFor();
            await view.makeToken();
            await view.token.says('This token is good');
            await view.org.view('Create');
            await view.button('Forget this key').click();
            await view.root.getByText('Forgotten. Nothing of the key is left on this page.').waitFor();
            await view.button('Make the token and check it').click();
            await view.root.locator('[data-id="signer-problem"]').waitFor();
        });

        it('that is given signs, whichever way it is given', async () => {
            await view.field('token', 'Issuer (iss)').fill(ID);
            await view.field('token', 'Key ID (kid)').fill('mine');
            await view.choice('a private key file').click();
            const read = view.root.locator('[data-id="private-read"]');
            const paste = view.root.getByPlaceholder('Paste the private key here');
            await app.paste(inputs.privateKeyPem, paste);
            await read.filter({ hasText: 'The pasted key: RSA, 2048 bits' }).waitFor();
            assert.equal(await paste.inputValue(), '');
            await view.button('Forget it').click();
            await app.drop(
                { 'server-signing-secret.pem': inputs.privateKeyPem },
                view.root.locator('c-preflight-signer')
            );
            await read.filter({ hasText: 'server-signing-secret.pem: RSA, 2048 bits' }).waitFor();
            await view.field('token', 'Key ID (kid)').fill('mine');
            await view.makeToken();
            await view.token.says('This token is good: it verifies with server-signing-secret.pem');
        });

        for (const [what, text, words] of [
            ['a certificate', inputs.certificatePem, /certificate/i],
            ['a JWK without private members', inputs.good, /public/i],
            ['a token', inputs.token, /token/i],
            ['anything else', inputs.junk, /private key/i]
        ]) {
            it(`is none: ${what}`, async () => {
                await view.choice('a private key file').click();
                await app.paste(text, view.root.getByPlaceholder('Paste the private key here'));
                const problem = view.root.locator('[data-id="private-problem"]');
                await problem.waitFor();
                assert.match(await problem.innerText(), words);
            });
        }
    });

    describe('the code for the web page', () => {
        beforeEach(() => open());

        it('takes the address of the backend, and is copied', async () => {
            await view.code.getByRole('textbox').fill('https://api.acme.example/t?a="</script>');
            await view.code.getByRole('button', { name: 'Copy' }).click();
            await view.code.getByText('Copied.').waitFor();
            const copied = await app.page.evaluate(() => navigator.clipboard.readText());
            assert.match(
                copied,
                /const TOKEN_ADDRESS = "https:\/\/api\.acme\.example\/t\?a=\\u0022\\u003c\/script\\u003e";/
            );
            assert.match(copied, /const TOKEN_TYPE = "JWT";/);
        });

        it('has a token of its own for a quick try, which is gone with the view', async () => {
            await view.makeKey();
            await view.save();
            await view.field('token', 'Issuer (iss)').fill(ID);
            await view.choice('this code, with a test token: for a quick try').click();
            await view.code.locator('[data-id="code-warning"]').waitFor();
            const code = await view.code.locator('[data-id="text"]').innerText();
            const [token] = /eyJ[\w.-]+/.exec(code);
            app.entered.push(token);
            assert.equal(token.split('.').length, 3);
            await view.org.view('Channels');
            const page = await view.token.everything();
            assert.ok(!page.includes(token.slice(-40)), 'the token is in the page no more');
            await view.org.view('Create');
            assert.doesNotMatch(await view.code.innerText(), /eyJ/);
        });
    });

    it('is not possible without cryptography, and says why', async () => {
        app = await stage.open();
        await app.page.addInitScript(() => {
            Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined });
        });
        await app.page.reload();
        view = new CreateView(app);
        await view.open();
        await view.root.getByText('Keys and tokens cannot be made on this page').waitFor();
        assert.ok(await view.button('Make the key').isDisabled());
        assert.ok(await view.button('Make the token and check it').isDisabled());
        await view.code.getByText('Copy').first().waitFor();
    });
});
