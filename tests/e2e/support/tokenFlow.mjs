/** What must hold of tokens against a channel, whoever compares: the stand-in of the local page, or the project's own Apex. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, it } from 'node:test';
import { demoTokens } from './demo.mjs';
import { TokenView } from './tokenView.mjs';

const ID = 'https://id.acme.example';
const ALL_YES = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`T${index + 1}`, 'Yes']));

/** @param {() => Promise<{ open(): Promise<import('./page.mjs').PreflightPage>, close(): Promise<void> }>} start */
export function tokenFlow(start) {
    let stage;
    let app;
    let token;

    before(async () => {
        stage = await start();
    });
    after(() => stage?.close());
    beforeEach(async () => {
        app = await stage.open();
        token = new TokenView(app);
        await token.open();
        await token.org.pick('Web Chat EU');
    });
    afterEach(() => app.close());

    it('that accepts it: ready, with every question answered', async () => {
        await token.paste(demoTokens.good);
        await token.says('This token is ready for Web Chat EU', 'with the uploaded key Portal 2026-11.');
        await token.answers(ALL_YES);
        assert.equal(await token.errors.count(), 0);
    });

    it('signed with another key of the org: which one it names, and which one signed', async () => {
        await token.paste(demoTokens['wrong-key']);
        await token.says('1 thing to mend', 'Salesforce will not accept this token for Web Chat EU.');
        await token.lines.getByText('The token names the key portal-2026-11.').waitFor();
        await token.lines.getByText(/It verifies with Spare.2027/).waitFor();
        const finding = await token.finds(/Spare.2027/);
        await finding.getByText(/^Next step \(/).waitFor();
        await finding.getByRole('link', { name: /Enhanced Chat User Verification.*opens in a new tab/ }).waitFor();
        await token.answers({ ...ALL_YES, T7: 'No' });
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
        await token.answers({ ...ALL_YES, T5: 'No' });
    });

    it('that has expired: by how much, and everything else is looked at all the same', async () => {
        await token.paste(demoTokens.expired);
        await token.says('This token has expired');
        await token.root.locator('[data-id="expired-ago"]').getByText('It expired 13 hours ago').waitFor();
        await token.answers({ ...ALL_YES, T2: 'No' });
        await token.root.getByText('It expired 13 hours ago.', { exact: true }).waitFor();
    });

    it('whose exp is in milliseconds: named as that', async () => {
        await token.paste(demoTokens.milliseconds);
        await token.says('1 thing to mend');
        const finding = await token.finds(/milliseconds/i);
        await finding.getByText(/^Next step \(/).waitFor();
        await token.answers({ ...ALL_YES, T2: 'No' });
    });

    it('whose keyset has other keys: the channel does not know it', async () => {
        await token.org.pick('Partner Portal');
        await token.paste(demoTokens.good);
        await token.says('Salesforce will not accept this token for Partner Portal.');
        // It is uploaded, but not for this channel.
        await token.answers({ T4: 'Yes', T5: 'No', T6: 'No', T7: 'Not checked' });
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
}
