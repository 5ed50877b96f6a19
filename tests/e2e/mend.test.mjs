/** A finding that the program can mend itself is one click; what only the admin can say is asked. */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { accessibilityViolations } from './support/axe.mjs';
import { inputs } from './support/inputs.mjs';
import { startStage } from './support/page.mjs';

const WIDTHS = [1280, 480, 320];

describe('mending a key', () => {
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

    const changes = () => app.page.locator('c-preflight-changes');
    const card = () => app.page.locator('c-preflight-mend');
    const field = (name) => card().getByRole('textbox', { name });

    it('mends a PEM armoured certificate with one click, shows what it did, and hands out the file', async () => {
        await app.paste(inputs.pemInX5c);
        await app.says('Setup will not accept this key yet');
        await card().getByRole('heading', { name: 'Preflight can mend 1 thing' }).waitFor();
        await card().getByRole('button', { name: 'Mend it' }).click();
        await app.says('Ready to upload');
        await changes().getByText('"x5c" was written as plain base64.').waitFor();
        const lines = changes().getByRole('list', { name: 'The key before and after, line by line' });
        assert.match(await lines.innerText(), /Before:\s+"-----BEGIN CERTIFICATE/);
        assert.match(await lines.innerText(), /After:\s+"MII/);
        assert.equal(await card().locator('section').count(), 0, 'nothing is left to mend');
        const { name, text } = await app.saved(changes().getByRole('button', { name: 'Download chat-2026-11.json' }));
        assert.equal(name, 'chat-2026-11.json');
        assert.equal(text, await app.text.inputValue());
        assert.equal(JSON.parse(text).kid, 'chat-2026-11');
    });

    it('mends a megabyte of repeated members, and stays usable', async () => {
        const many = '"a":[1,2,3],'.repeat(80_000);
        await app.choose({ 'almost-too-large.json': inputs.good.replace('{', `{${many}`) });
        await app.says('Setup will not accept this key yet');
        await card().getByRole('button', { name: /^Mend/ }).click();
        await changes().getByText('"a", which stood there twice with the same value, was written once.').waitFor();
        const lines = changes().getByRole('list', { name: 'The key before and after, line by line' });
        await lines.getByText(/and .* more lines$/).waitFor();
        await app.button('Undo').click();
        await app.says('Setup will not accept this key yet');
    });

    it('brings back what was there with Undo', async () => {
        await app.paste(inputs.pemInX5c);
        await card().getByRole('button', { name: 'Mend it' }).click();
        await app.says('Ready to upload');
        await app.button('Undo').click();
        await app.says('Setup will not accept this key yet');
        assert.equal(await app.text.inputValue(), inputs.pemInX5c);
        assert.equal(await changes().locator('section').count(), 0);
    });

    it('mends one finding and leaves the others', async () => {
        await app.paste(inputs.severalDefects);
        await app.says('Setup will not accept this key yet');
        await card().getByRole('button', { name: 'Mend both' }).waitFor();
        const finding = app.errors.filter({ hasText: '"alg"' });
        await finding.getByRole('button', { name: 'Mend this' }).click();
        await changes().getByText('"alg" was spelled "RS256" instead of "rs256".').waitFor();
        await changes().getByText('Not ready yet: what is left stands below.').waitFor();
        assert.equal(JSON.parse(await app.text.inputValue()).kid, ' chat ');
        await card().getByRole('button', { name: 'Mend it' }).click();
        await changes().getByText('Blanks and invisible characters were removed').waitFor();
        assert.equal(JSON.parse(await app.text.inputValue()).kid, 'chat');
        assert.equal(await app.errors.count(), 1, 'a certificate that expires is not for a program to mend');
    });

    it('asks for the algorithm, which nobody but the admin knows, and invents none', async () => {
        await app.paste(inputs.noAlgorithm);
        await app.says('Setup will not accept this key yet');
        await card().getByRole('heading', { name: 'For you to decide' }).waitFor();
        assert.equal(await card().getByRole('radio', { checked: true }).count(), 0);
        await card().getByRole('button', { name: 'Mend it' }).click();
        await card().getByText('Nothing is chosen.').waitFor();
        await card().getByRole('radio', { name: 'RS512' }).check();
        await card().getByRole('button', { name: 'Mend it' }).click();
        await app.says('Ready to upload');
        assert.equal(JSON.parse(await app.text.inputValue()).alg, 'RS512');
    });

    it('makes a key of a certificate, with the thumbprint as a proposal', async () => {
        await app.paste(inputs.certificatePem);
        await card().getByRole('heading', { name: 'Make a key of this certificate' }).waitFor();
        const proposed = await field('Key ID ("kid")').inputValue();
        assert.match(proposed, /^[\w-]{43}$/);
        await field('Key ID ("kid")').fill('chat-2027');
        await card().getByRole('radio', { name: 'RS256' }).check();
        await card().getByRole('button', { name: 'Make the key' }).click();
        await app.says('Ready to upload');
        await changes().getByRole('heading', { name: 'What was made' }).waitFor();
        const { name, text } = await app.saved(changes().getByRole('button', { name: 'Download chat-2027.json' }));
        assert.equal(name, 'chat-2027.json');
        assert.deepEqual(Object.keys(JSON.parse(text)), ['kty', 'kid', 'use', 'alg', 'n', 'e', 'x5c']);
    });

    it('puts the keys of a set into a file each, and saves them all', async () => {
        await app.paste(inputs.keySet);
        await app.heading('3 keys').waitFor();
        await card().getByRole('button', { name: /Mend/ }).click();
        await changes().getByText('The 3 keys were put into a file each.').waitFor();
        const downloads = [];
        app.page.on('download', (download) => downloads.push(download.suggestedFilename()));
        // The third one is expired: Setup would not take it, so it is not handed out.
        await changes().getByRole('button', { name: 'Download all 2 files' }).click();
        await app.page.waitForTimeout(500);
        assert.deepEqual(downloads.sort(), ['chat-2026-11.json', 'chat-2027-05.json']);
    });

    it('keeps nothing of a private key but its public half, and says that the pair is exposed', async () => {
        await app.paste(inputs.privateMembers);
        await app.says('Stop: this is a private key');
        const { d, p, ...rest } = JSON.parse(inputs.privateMembers);
        await card().getByText('The key pair must be considered exposed').waitFor();
        await card().getByRole('button', { name: 'Keep the public half' }).click();
        await app.says('Ready to upload');
        assert.deepEqual(JSON.parse(await app.text.inputValue()), rest);
        await changes().getByText('The private members "d", "p" were taken out.').waitFor();
        await changes().getByText('The key pair must be considered exposed').waitFor();
        const page = await app.page.content();
        for (const secret of [d.slice(20, 60), p.slice(20, 60)].filter((piece) => !rest.n.includes(piece))) {
            assert.ok(!page.includes(secret), 'nothing private is in the page');
        }
        assert.equal(await app.button('Undo').count(), 0, 'and Undo does not bring it back');
    });

    it('says what a public key lacks', async () => {
        await app.paste(publicKeyPem());
        await card().getByText('A public key alone is not enough').waitFor();
    });

    it('says of a public key that its certificate is among the files', async () => {
        await app.choose({ 'public.pem': publicKeyPem(), 'cert.pem': inputs.certificatePem });
        await card().getByText('The certificate of this public key is among your files.').waitFor();
        await app.page.locator('[data-row]').nth(1).click();
        await card().getByRole('radio', { name: 'RS256' }).check();
        await card().getByRole('button', { name: 'Make the key' }).click();
        await app.says('Ready to upload');
    });

    it('forgets the changes when the text is edited', async () => {
        await app.paste(inputs.pemInX5c);
        await card().getByRole('button', { name: 'Mend it' }).click();
        await app.says('Ready to upload');
        await app.text.press('End');
        await app.page.keyboard.type(' ');
        await changes().locator('section').waitFor({ state: 'detached' });
    });

    it('works by the keyboard alone', async () => {
        await app.paste(inputs.noAlgorithm);
        await card().getByRole('heading', { name: 'For you to decide' }).waitFor();
        await card().getByRole('radio', { name: 'RS256' }).focus();
        await app.page.keyboard.press('Space');
        await app.page.keyboard.press('Tab');
        await app.page.keyboard.press('Enter');
        await app.says('Ready to upload');
    });

    for (const width of WIDTHS) {
        it(`fits ${width} px in each state, and axe finds nothing to mend`, async () => {
            await app.page.setViewportSize({ width, height: 900 });
            for (const [text, button] of [
                [inputs.severalDefects, 'Mend both'],
                [inputs.noAlgorithm, null],
                [inputs.certificatePem, null],
                [inputs.privateMembers, 'Keep the public half']
            ]) {
                await app.paste(text);
                await card().locator('section').waitFor();
                await fits(width);
                if (button) {
                    await card().getByRole('button', { name: button }).click();
                    await changes().locator('section').waitFor();
                    await fits(width);
                }
            }
        });
    }

    async function fits(width) {
        const [inner, outer] = await app.page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.documentElement.clientWidth
        ]);
        assert.equal(inner, outer, `nothing scrolls sideways at ${width}`);
        assert.deepEqual(await accessibilityViolations(app.page), []);
    }
});

function publicKeyPem() {
    return new X509Certificate(inputs.certificatePem).publicKey.export({ type: 'spki', format: 'pem' });
}
