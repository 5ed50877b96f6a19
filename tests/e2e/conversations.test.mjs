/** The runtime proof: a channel's last conversations, counted by the org and shown by day. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { skipWithoutRunner, startApex } from './support/apexRunner.mjs';
import { accessibilityViolations } from './support/axe.mjs';
import { demoZip } from './support/demo.mjs';
import { Organization } from './support/organization.mjs';
import { startStage } from './support/page.mjs';

/** What the demo org's channels say, worked out by hand from preview/org/conversations.json. */
const SENTENCES = {
    Web_Chat_EU: /^Of the last 395 conversations, 364 were verified and 31 were guests\.$/,
    Web_Chat_US: /^Of the last 1,997 conversations, .* were verified and .* were guests\.$/,
    Store_Checkout: /^None of the last \d+ conversations was verified: all were guests\.$/,
    Partner_Portal: /^None of the last 31 conversations was verified: all were guests\.$/,
    Field_Service: /^Of the last 142 conversations, 121 were verified and 21 were guests\.$/,
    Employee_Help: /^The conversations cannot be counted\./,
    Returns_Chat: /^There were no conversations in the last 30 days/
};
const NEXT = {
    Store_Checkout: /While the chain above is broken, nobody can be verified/,
    Partner_Portal: /Nothing above is broken, yet nobody was verified/,
    Field_Service: /The last verified conversation was on 2026-11-20; since then there were guests only/,
    Employee_Help: /Get read access to it/,
    Returns_Chat: /Start a chat on your site as a test user who is logged in/
};

describe('the last conversations', () => {
    let stage;
    let app;
    let org;

    before(async () => {
        stage = await startStage();
    });
    after(() => stage?.close());
    afterEach(() => app.close());

    const part = (channel) => org.channel(channel).locator('c-preflight-conversations');
    const piece = (channel, id) => part(channel).locator(`[data-id="${id}"]`);
    const count = (channel, name = 'Count the last conversations') =>
        part(channel).getByRole('button', { name }).click();

    async function openChannels(address = '') {
        app = await stage.open({ address });
        org = new Organization(app);
        await org.read();
        await org.view('Channels');
        await org.channel('Web_Chat_EU').waitFor();
    }

    it('are counted on a click, of that channel only', async () => {
        await openChannels();
        assert.equal(await app.page.locator('[data-id="sentence"]').count(), 0, 'nothing is counted unasked');
        await count('Web_Chat_EU');
        await piece('Web_Chat_EU', 'sentence').waitFor();
        assert.equal(await app.page.locator('[data-id="sentence"]').count(), 1);
        assert.match(
            await piece('Web_Chat_EU', 'newest').innerText(),
            /^Newest day, 2026-11-23: 6 were verified, 1 was/
        );
        await part('Web_Chat_EU')
            .getByRole('img', { name: /A bar a day from 2026-10-25 to 2026-11-23/ })
            .waitFor();
        const heights = await piece('Web_Chat_EU', 'chart')
            .locator('[data-day="2026-11-23"] > div')
            .evaluateAll((parts) => parts.map((one) => Math.round(one.getBoundingClientRect().height)));
        const [guests, verified] = heights;
        assert.ok(verified > 3 * guests && guests >= 3, `six to one is seen: ${heights}`);
        await part('Web_Chat_EU').getByRole('button', { name: 'The numbers by day' }).click();
        await part('Web_Chat_EU').getByRole('row', { name: '2026-11-23 6 1' }).waitFor();
    });

    it('say what they mean, and what to do, at every width', async () => {
        await openChannels();
        for (const [channel, sentence] of Object.entries(SENTENCES)) {
            await count(channel);
            await piece(channel, 'sentence').waitFor();
            assert.match((await piece(channel, 'sentence').innerText()).trim(), sentence, channel);
            if (NEXT[channel]) {
                assert.match(await piece(channel, 'next').innerText(), NEXT[channel], channel);
            }
        }
        await piece('Web_Chat_US', 'note')
            .filter({ hasText: 'There were more: counted are the newest 2,000' })
            .waitFor();
        await piece('Employee_Help', 'missing').getByText('MessagingEndUser.MessagingPlatformKey').waitFor();
        for (const width of [1280, 480, 320]) {
            await app.page.setViewportSize({ width, height: 900 });
            const box = await app.page.evaluate(() => [
                document.documentElement.scrollWidth,
                document.documentElement.clientWidth
            ]);
            assert.equal(box[0], box[1], `nothing scrolls sideways at ${width}`);
            assert.deepEqual(await accessibilityViolations(app.page), [], `at ${width}`);
        }
    });

    it('can be counted again, by the keyboard too, and are forgotten when the org is read again', async () => {
        await openChannels();
        await count('Web_Chat_EU');
        await piece('Web_Chat_EU', 'sentence').waitFor();
        const button = part('Web_Chat_EU').getByRole('button', { name: 'Count again' });
        assert.ok(await button.evaluate((element) => element.matches(':focus')), 'the focus stays on the button');
        await app.page.keyboard.press('Enter');
        await piece('Web_Chat_EU', 'sentence').waitFor();
        await org.line.getByRole('button', { name: 'Refresh' }).click();
        await org.read();
        await part('Web_Chat_EU').getByRole('button', { name: 'Count the last conversations' }).waitFor();
    });

    it('that cannot be counted say why, and can be tried again', async () => {
        await openChannels();
        await app.page.evaluate(() => globalThis.history.replaceState(null, '', '/?fault=timeout'));
        await count('Web_Chat_EU');
        await part('Web_Chat_EU').getByText('The org did not answer in time.').waitFor();
        assert.deepEqual(await accessibilityViolations(app.page), []);
        await app.page.evaluate(() => globalThis.history.replaceState(null, '', '/'));
        await count('Web_Chat_EU', 'Try again');
        await piece('Web_Chat_EU', 'sentence').waitFor();
    });

    it('are not asked for over imported files', async () => {
        app = await stage.open({ address: '?org=none' });
        org = new Organization(app);
        await org.obstacle.waitFor();
        await org.openPanel();
        await app.drop({ 'unpackaged.zip': await demoZip() }, org.panel.getByText('Drop the folder, the files'));
        await org.read();
        await org.view('Channels');
        await part('Web_Chat_EU').getByText('only the org itself can tell').waitFor();
        assert.equal(await piece('Web_Chat_EU', 'count').count(), 0);
    });
});

describe('the last conversations, asked of the real controller', { skip: skipWithoutRunner }, () => {
    it('say in words that this org has none of it', async () => {
        // The emulator has no MessagingSession, as an org without Messaging.
        const apex = await startApex();
        const stage = await startStage(apex.configuration);
        try {
            const app = await stage.open();
            const org = new Organization(app);
            await org.read();
            await org.view('Channels');
            const part = org.channel('Web_Chat_EU').locator('c-preflight-conversations');
            await part.getByRole('button', { name: 'Count the last conversations' }).click();
            await part.locator('[data-id="missing"]').getByText('MessagingSession', { exact: true }).waitFor();
            await app.close();
        } finally {
            await stage.close();
            await apex.close();
        }
    });
});
