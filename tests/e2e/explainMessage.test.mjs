/** What Salesforce's messages mean, and whether the org confirms it. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { demoTokens } from './support/demo.mjs';
import { Organization } from './support/organization.mjs';
import { startStage } from './support/page.mjs';
import { TokenView } from './support/tokenView.mjs';

const NO_ACTIVE = 'User verification configuration has no active AuthSchemes.';

describe('explaining a message', () => {
    let stage;
    let app;
    let org;

    before(async () => {
        stage = await startStage();
    });
    after(() => stage?.close());
    beforeEach(async () => {
        app = await stage.open();
        org = new Organization(app);
        await org.read();
        await org.view('Explain a message');
    });
    afterEach(() => app.close());

    const view = () => app.page.locator('c-preflight-explain');
    const text = () => view().getByRole('textbox');
    const found = (id) => view().locator(`[data-found="${id}"]`);

    /** Pastes a message with something of one's own beside it: the words of the message itself are everybody's. */
    async function give(message) {
        const own = 'x-request-id: 6f1d2c9e4b7a8d35';
        app.entered.push(own.slice(-16));
        await app.page.evaluate((copied) => navigator.clipboard.writeText(copied), `${message}\n${own}`);
        await text().click();
        await app.page.keyboard.press('Control+A');
        await app.page.keyboard.press('Control+V');
    }

    it('shows all that is known before anything is given', async () => {
        assert.equal(await text().inputValue(), '');
        await view().getByText(NO_ACTIVE).first().waitFor();
        await view().getByText('Failed to fetch authenticated JWT').first().waitFor();
    });

    it('finds a message while one types, also a part of it', async () => {
        await text().click();
        app.entered.push('no active AuthSchemes');
        await app.page.keyboard.type('no active AuthSchemes', { delay: 5 });
        await found('no-active-auth-schemes').waitFor();
    });

    it('finds it inside JSON, as a network tab shows it', async () => {
        const body = JSON.stringify(
            { message: 'Set the auth mode to false', errorCode: 'BAD_REQUEST', status: 400 },
            null,
            2
        );
        await give(body);
        await found('set-auth-mode-to-false').waitFor();
    });

    it('says that the chosen channel is the cause, and where to mend it', async () => {
        await org.pick('Help Center');
        await give(NO_ACTIVE);
        const message = found('no-active-auth-schemes');
        await message.getByText(/Help Center has one User Verification Configuration.*and it is not active/).waitFor();
        const link = message.getByRole('link', { name: /Messaging Settings.*opens in a new tab/ }).first();
        assert.match(await link.getAttribute('href'), /^\/lightning\/setup\/\w+\/home$/);
    });

    it('says that another channel is not the cause', async () => {
        await org.pick('Web Chat EU');
        await give(NO_ACTIVE);
        await found('no-active-auth-schemes')
            .getByText(/Configuration Portal of channel Web Chat EU is active/)
            .waitFor();
        await org.pick('Help Center');
        await found('no-active-auth-schemes')
            .getByText(/and it is not active/)
            .waitFor();
    });

    it('without a channel asks for one', async () => {
        await give(NO_ACTIVE);
        const message = found('no-active-auth-schemes');
        await message.locator('[data-id="org"]').getByText('No channel is chosen.').waitFor();
        assert.equal(await message.locator('[data-id="org"]').getAttribute('data-state'), 'not-checked');
    });

    it('that is not known says where else to look', async () => {
        await give('TypeError: cannot read properties of undefined');
        await view().locator('[data-id="find"]').waitFor();
        assert.equal(await view().locator('[data-found]').count(), 0);
    });

    it('leads to the view that helps on', async () => {
        await org.pick('Web Chat EU');
        await give('401 on /eventrouter/v1/sse');
        await found('event-stream-unauthorized')
            .getByRole('button', { name: /Check a token/ })
            .click();
        await new TokenView(app).text.waitFor();
        assert.equal(await app.page.getByRole('tab', { name: 'Check a token' }).getAttribute('aria-selected'), 'true');
    });

    it('knows of the token that was checked against the channel', async () => {
        const token = new TokenView(app);
        await org.pick('Web Chat EU');
        await org.view('Check a token');
        await token.paste(demoTokens['issuer-slash']);
        await token.says('1 thing to mend');
        await org.view('Explain a message');
        await give('401 on /eventrouter/v1/sse');
        const state = found('event-stream-unauthorized').locator('[data-id="org"][data-state="confirmed"]');
        await state.filter({ hasText: /issuer/i }).waitFor();
    });

    it('is cleared by one click', async () => {
        await give(NO_ACTIVE);
        await found('no-active-auth-schemes').waitFor();
        await view().getByRole('button', { name: 'Clear' }).click();
        assert.equal(await text().inputValue(), '');
        assert.equal(await view().locator('[data-found]').count(), 0);
    });
});
