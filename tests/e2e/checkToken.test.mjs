/** "User verification fails with the provided token": paste it, read why, and where to mend it. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { skipWithoutRunner, startApex } from './support/apexRunner.mjs';
import { demoKey, demoTokens } from './support/demo.mjs';
import { inputs } from './support/inputs.mjs';
import { startStage } from './support/page.mjs';
import { tellingParts } from './support/recorder.mjs';
import { tokenFlow } from './support/tokenFlow.mjs';
import { TokenView } from './support/tokenView.mjs';

describe('checking a token', () => {
    let stage;
    let app;
    let token;

    before(async () => {
        stage = await startStage();
    });
    after(() => stage?.close());
    beforeEach(async () => {
        app = await stage.open();
        token = new TokenView(app);
        await token.open();
    });
    afterEach(() => app.close());

    it('says on the first visit what to do, and warns before production tokens', async () => {
        await token.root.getByText('Paste a token of a test system, not of production.').waitFor();
        await token.root.getByText('Nothing is sent or stored').waitFor();
        assert.equal(await token.text.inputValue(), '');
        assert.equal((await token.verdict.innerText()).trim(), '');
        assert.equal(await token.root.locator('c-preflight-finding').count(), 0);
    });

    for (const [button, words] of [
        ['a good token', 'This token is good'],
        ['an expired one', 'This token has expired'],
        ['one signed with another key', '1 thing to mend']
    ]) {
        it(`offers ${button} to try`, async () => {
            await token.button(button).click();
            await token.says(words);
        });
    }

    it('says of a token alone what is missing to judge it', async () => {
        await token.paste(demoTokens.good);
        await token.says('Well-formed, but not checked against a key yet', 'Choose a channel above');
        await token.answers({ T1: 'Yes', T2: 'Yes' });
        await token.root.locator('[data-id="unanswered"]').getByRole('button').click();
        await token.root.locator('[data-question="T7"]').getByText(/key/).first().waitFor();
        assert.equal(await token.errors.count(), 0);
    });

    it('shows header and claims side by side, with what each is and times in words', async () => {
        await token.paste(demoTokens.good);
        await token.member('header', 'kid').getByText('portal-2026-11', { exact: true }).waitFor();
        await token.member('header', 'alg').getByText('RS256', { exact: true }).waitFor();
        await token.member('payload', 'sub').getByText('customer-4711', { exact: true }).waitFor();
        const expires = await token.member('payload', 'exp').innerText();
        assert.match(expires, /1795564800|1795478400/);
        assert.match(expires, /UTC/);
        assert.match(expires, /in 12 hours/);
        await token.root.getByText(/It is good now, and expires in 12 hours/).waitFor();
        const picture = token.root.getByRole('img', { name: /Issued.*Now.*Expires/s });
        await picture.waitFor();
    });

    describe('against a key', () => {
        it('of the key view', async () => {
            await token.org.view('Check a key');
            await app.paste(demoKey('Portal_2026_11'));
            await app.says('Ready to upload');
            await token.org.view('Check a token');
            await token.paste(demoTokens.good);
            await token.source('The key in Check a key: portal-2026-11').check();
            await token.says('This token is good');
            await token.answers({ T4: 'Yes', T7: 'Yes' });
            await token.paste(demoTokens['wrong-key']);
            await token.says('1 thing to mend');
            await token.answers({ T7: 'No' });
        });

        it('of a file', async () => {
            await token.paste(demoTokens.good);
            await token.source('A key file').check();
            const [chooser] = await Promise.all([
                app.page.waitForEvent('filechooser'),
                token.button('Choose key file').click()
            ]);
            await chooser.setFiles(app.write({ 'portal.json': demoKey('Portal_2026_11') }));
            await token.says('This token is good: it verifies with');
            await token.lines.getByText(/Its signature verifies with/).waitFor();
        });

        it('that is private: out of sight, and nothing is checked with it', async () => {
            await token.paste(demoTokens.good);
            await token.source('A key file').check();
            const [chooser] = await Promise.all([
                app.page.waitForEvent('filechooser'),
                token.button('Choose key file').click()
            ]);
            await chooser.setFiles(app.write({ 'signing.pem': inputs.privateKeyPem }));
            await token.root.getByText('Stop: this is a private key.').waitFor();
            const page = await token.everything();
            const parts = [...tellingParts(inputs.privateKeyPem)].filter((part) => !/PRIVATE|BEGIN|-----/.test(part));
            assert.equal(
                parts.find((part) => page.includes(part)),
                undefined
            );
        });
    });

    describe('in the wrong view', () => {
        it('as a key: moves to the view for tokens, and nothing of it stays', async () => {
            await token.org.view('Check a key');
            app.entered.push(demoTokens.good);
            await app.paste(demoTokens.good);
            await app.says('Setup will not accept this key yet');
            await app.button('Check it as a token').click();
            await token.says('Well-formed');
            assert.equal(await token.text.inputValue(), demoTokens.good);
            assert.ok(await token.text.isVisible());
            await token.org.view('Check a key');
            assert.equal(await app.text.inputValue(), '');
            assert.equal(await app.button('Undo').count(), 0);
        });

        it('a key as a token: moves to the view for keys', async () => {
            await app.paste(demoKey('Portal_2026_11'), token.text);
            await token.says('This is a key, not a token');
            await token.button('Check it as a key').click();
            await app.says('Ready to upload');
            assert.ok(await app.text.isVisible());
            await token.org.view('Check a token');
            assert.equal(await token.text.inputValue(), '');
        });

        it('a token in a file of its own, dropped', async () => {
            const contents = { 'token.jwt': `${demoTokens.good}\n` };
            await app.drop(contents, token.text);
            await token.says('Well-formed');
        });
    });

    it('is forgotten by one click: nothing of it stays on the page, not even for the browser’s own Undo', async () => {
        await token.org.pick('Web Chat EU');
        await token.paste(demoTokens['wrong-key']);
        await token.says('1 thing to mend');
        await token.button('Clear').first().click();
        await token.root.getByText('Cleared. The token is gone: it was kept nowhere.').waitFor();
        assert.equal(await token.text.inputValue(), '');
        await app.page.keyboard.press('Control+Z');
        assert.equal(await token.text.inputValue(), '');
        const page = await token.everything();
        for (const secret of [...demoTokens['wrong-key'].split('.'), 'customer-4711']) {
            assert.equal(
                [...tellingParts(secret)].find((part) => page.includes(part)),
                undefined
            );
        }
    });

    for (const [what, text, words] of [
        ['a letter', inputs.junk, 'This is not a token yet'],
        ['a private key', inputs.privateKeyPem, 'Stop: this is a private key'],
        ['nothing but a header', demoTokens.good.split('.')[0], /thing|not a token/],
        ['more than any token has', `${demoTokens.good}${'A'.repeat(70_000)}`, 'This is too long for a token']
    ]) {
        it(`knows ${what} when it sees it`, async () => {
            await app.paste(text, token.text);
            await token.says(words);
        });
    }

    it('takes it with all that stands around it', async () => {
        await token.org.pick('Web Chat EU');
        app.entered.push(demoTokens.good);
        await app.paste(`Authorization: Bearer ${demoTokens.good}`, token.text);
        await token.says('thing to mend');
        await token.answers({ T7: 'Yes' });
        const finding = await token.finds(/Bearer/);
        await finding.getByText(/^Next step \(/).waitFor();
    });

    it('is taken out of what stands around it by one click, and read out', async () => {
        await token.paste(`Authorization: Bearer ${demoTokens.good}`);
        await token.says('1 thing to mend');
        await token.root.getByRole('button', { name: /Mend/ }).click();
        await token.says('Well-formed, but not checked against a key yet');
        assert.equal(await token.text.inputValue(), demoTokens.good);
        await token.root.getByRole('status').getByText('Only the token is left').waitFor();
        assert.ok(
            await token.text.evaluate((area) => area.getRootNode().activeElement === area || area.matches(':focus'))
        );
    });

    it('can be tried with the tokens that the local page offers', async () => {
        await token.org.pick('Web Chat EU');
        app.entered.push(demoTokens.expired);
        await app.page.locator('.local-banner').getByRole('button', { name: 'expired' }).click();
        await app.page.locator('.local-banner').getByRole('status').filter({ hasText: 'Copied' }).waitFor();
        await token.text.click();
        await app.page.keyboard.press('Control+V');
        await token.says('This token has expired');
    });
});

describe('a token over the demo org', () => tokenFlow(() => startStage()));

describe('a token over the demo org, compared by the real controller', { skip: skipWithoutRunner }, () =>
    tokenFlow(async () => {
        const apex = await startApex();
        const stage = await startStage(apex.configuration);
        return {
            ...stage,
            async close() {
                await stage.close();
                await apex.close();
            }
        };
    })
);
