/** A token never leaves the page: every request of a page that may call Apex is looked at, and all that it could leave behind. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startApexStub } from './support/apexStub.mjs';
import { demoTokens } from './support/demo.mjs';
import { startStage } from './support/page.mjs';
import { TokenView } from './support/tokenView.mjs';

const ID = 'https://id.acme.example';
const FACTS = { kid: 'portal-2026-11', alg: 'RS256', issuer: ID };

describe('a token over an org', () => {
    let apex;
    let stage;
    let app;
    let token;

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
        token = new TokenView(app);
        await token.open();
        await token.org.pick('Web Chat EU');
    });
    afterEach(() => app.close());

    /** The calls since the page was open: method and what it carried. */
    const calls = () =>
        app.record.requests
            .filter(({ method }) => method === 'POST')
            .map(({ url, postData }) => [url.slice(url.lastIndexOf('/') + 1), JSON.parse(postData)]);
    const callsAbout = () =>
        calls().filter(([method]) => !/^(describeAccess|listChannels|readOrganization)$/.test(method));

    it('has Apex asked about its key ID, algorithm and issuer, and about nothing else', async () => {
        await token.paste(demoTokens.good);
        await token.says('This token is ready for Web Chat EU');
        assert.deepEqual(callsAbout(), [['compareToken', { channelName: 'Web_Chat_EU', token: FACTS }]]);
    });

    it('is not asked about twice: what is known of the same facts is used again', async () => {
        for (const name of ['good', 'wrong-key', 'good']) {
            await token.paste(demoTokens[name]);
            await token.says(name === 'good' ? 'This token is ready' : '1 thing to mend');
        }
        assert.deepEqual(callsAbout(), [['compareToken', { channelName: 'Web_Chat_EU', token: FACTS }]]);
    });

    // What was pasted is entered in the record by `paste`, and `close` of every test looks for it everywhere.
    for (const [name, words] of [
        ['wrong-key', '1 thing to mend'],
        ['issuer-slash', '1 thing to mend'],
        ['expired', 'This token has expired'],
        ['milliseconds', '1 thing to mend']
    ]) {
        it(`is nowhere but on the screen, with all findings open: ${name}`, async () => {
            await token.paste(demoTokens[name]);
            await token.says(words);
            const folded = token.root.locator('button[aria-expanded="false"]');
            while ((await folded.count()) > 0) {
                await folded.first().click();
            }
            await token.org.view('Explain a message');
            await token.org.view('Channels');
            await token.org.view('Check a token');
            for (const [method, body] of callsAbout()) {
                assert.equal(method, 'compareToken');
                assert.deepEqual(Object.keys(body.token).sort(), ['alg', 'issuer', 'kid']);
            }
        });
    }

    it('that is typed, broken, cleared and given as a key leaves nothing behind either', async () => {
        await token.paste(demoTokens.good);
        await token.says('This token is ready');
        await token.text.press('End');
        await app.page.keyboard.type('A.B', { delay: 20 });
        await token.says('thing');
        await token.button('Clear').first().click();
        await token.org.view('Check a key');
        await app.paste(demoTokens.good);
        await app.button('Check it as a token').click();
        await token.says('This token is ready');
    });

    it('stays when the page is left and comes back: it is not there any more', async () => {
        await token.paste(demoTokens.good);
        await token.says('This token is ready');
        await app.page.reload();
        await token.open();
        assert.equal(await token.text.inputValue(), '');
    });
});
