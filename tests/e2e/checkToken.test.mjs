/** "User verification fails with the provided token": paste it, read why, and where to mend it. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { demoKey, demoTokens } from './support/demo.mjs';
import { inputs } from './support/inputs.mjs';
import { startStage } from './support/page.mjs';
import { tellingParts } from './support/recorder.mjs';
import { TokenView } from './support/tokenView.mjs';

const ID = 'https://id.acme.example';
const ALL_YES = {
    T1: 'Yes',
    T2: 'Yes',
    T3: 'Yes',
    T4: 'Yes',
    T5: 'Yes',
    T6: 'Yes',
    T7: 'Yes',
    T8: 'Yes',
    T9: 'Yes',
    T10: 'Yes'
};

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
        const { T1, T2, T7 } = await token.answers();
        assert.deepEqual({ T1, T2, T7 }, { T1: 'Yes', T2: 'Yes', T7: undefined });
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

    describe('against a channel', () => {
        beforeEach(() => token.org.pick('Web Chat EU'));

        it('that accepts it: ready, with every question answered', async () => {
            await token.paste(demoTokens.good);
            await token.says('This token is ready for Web Chat EU', 'with the uploaded key Portal 2026-11.');
            assert.deepEqual(await token.answers(), ALL_YES);
            assert.equal(await token.errors.count(), 0);
        });

        it('signed with another key of the org: which one it names, and which one signed', async () => {
            await token.paste(demoTokens['wrong-key']);
            await token.says('1 thing to mend', 'Salesforce will not accept this token for Web Chat EU.');
            await token.lines.getByText('The token names the key portal-2026-11.').waitFor();
            await token.lines.getByText(/It verifies with Spare.2027/).waitFor();
            const finding = await token.finds('Spare_2027');
            await finding.getByText('Next step:').waitFor();
            await finding.getByRole('link', { name: /Enhanced Chat User Verification.*opens in a new tab/ }).waitFor();
            const { T4, T5, T7, ...others } = await token.answers();
            assert.deepEqual({ T4, T5, T7 }, { T4: 'Yes', T5: 'Yes', T7: 'No' });
            assert.deepEqual([others.T1, others.T2, others.T3], ['Yes', 'Yes', 'Yes']);
        });

        it('with a slash after its issuer: both issuers, and the place where they differ', async () => {
            await token.paste(demoTokens['issuer-slash']);
            await token.says('1 thing to mend');
            const difference = token.root.locator('c-preflight-issuer-difference');
            await difference.waitFor();
            const marks = await difference.locator('[data-id="mark"]').allInnerTexts();
            assert.deepEqual(
                marks.map((mark) => mark.trim()),
                ['', '/']
            );
            await difference.getByText(`First difference at character ${ID.length + 1}`).waitFor();
            await token.finds(/slash/i);
            const { T5, T7 } = await token.answers();
            assert.deepEqual({ T5, T7 }, { T5: 'No', T7: 'Yes' });
        });

        it('that has expired: by how much, and everything else is looked at all the same', async () => {
            await token.paste(demoTokens.expired);
            await token.says('This token has expired');
            await token.root.locator('[data-id="expired-ago"]').getByText('It expired 13 hours ago').waitFor();
            const { T2, ...others } = await token.answers();
            assert.deepEqual({ T2, ...others }, { ...ALL_YES, T2: 'No' });
            await token.root.getByText('It expired 13 hours ago.', { exact: true }).waitFor();
        });

        it('whose exp is in milliseconds: named as that', async () => {
            await token.paste(demoTokens.milliseconds);
            await token.says('1 thing to mend');
            const finding = await token.finds(/milliseconds/i);
            await finding.getByText('Next step:').waitFor();
            assert.equal((await token.answers()).T2, 'No');
        });

        it('whose keyset has other keys: the channel does not know it', async () => {
            await token.org.pick('Partner Portal');
            await token.paste(demoTokens.good);
            await token.says('Salesforce will not accept this token for Partner Portal.');
            // It is uploaded, but not for this channel.
            const { T4, T5, T6, T7 } = await token.answers();
            assert.deepEqual({ T4, T5, T6, T7 }, { T4: 'Yes', T5: 'No', T6: 'No', T7: 'No' });
        });

        it('judged anew for every channel and every token', async () => {
            await token.paste(demoTokens.good);
            await token.says('This token is ready for Web Chat EU');
            await token.org.pick('Partner Portal');
            await token.says('Salesforce will not accept this token for Partner Portal.');
            await token.org.pick('Web Chat EU');
            await token.says('This token is ready for Web Chat EU');
            // The same key ID, algorithm and issuer, but another signature: nothing of the first may be said of it.
            await token.paste(demoTokens['wrong-key']);
            await token.says('1 thing to mend');
            await token.paste(demoTokens.good);
            await token.says('This token is ready for Web Chat EU');
        });

        it('while other views are looked at: it is all there again', async () => {
            await token.paste(demoTokens.good);
            await token.says('This token is ready for Web Chat EU');
            await token.org.view('Keys');
            await token.org.view('Check a token');
            assert.equal(await token.text.inputValue(), demoTokens.good);
            await token.says('This token is ready for Web Chat EU');
        });
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
            const { T4, T7 } = await token.answers();
            assert.deepEqual({ T4, T7 }, { T4: 'Yes', T7: 'Yes' });
            await token.paste(demoTokens['wrong-key']);
            await token.says('1 thing to mend');
            assert.equal((await token.answers()).T7, 'No');
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
        assert.equal((await token.answers()).T7, 'Yes');
        const finding = await token.finds(/Bearer/);
        await finding.getByText('Next step:').waitFor();
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
