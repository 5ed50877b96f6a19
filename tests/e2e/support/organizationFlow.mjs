/** What must hold over the demo org, whoever answers for it: the stand-in of the local page, or the project's own Apex. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { demoKey, demoKeyWith } from './demo.mjs';
import { demoChannels } from './demoChannels.mjs';
import { Organization } from './organization.mjs';

const ID = 'https://id.acme.example';

/** @param {() => Promise<{ open(): Promise<import('./page.mjs').PreflightPage>, close(): Promise<void> }>} start */
export function organizationFlow(start) {
    let stage;
    let app;
    let org;

    before(async () => {
        stage = await start();
    });
    after(() => stage?.close());
    beforeEach(async () => {
        app = await stage.open();
        org = new Organization(app);
        await org.read();
    });
    afterEach(() => app.close());

    describe('the channel line', () => {
        it('says when the org was read', () => org.line.getByText(/^Read .*2026/).waitFor());

        it('offers every channel, and says how the chosen one stands', async () => {
            await org.pick('Web Chat EU');
            const state = org.line.locator('[data-id="state"]');
            await state.filter({ hasText: `verification on · keyset Portal 2026 · issuer ${ID}` }).waitFor();
            await org.pick('Guest Chat');
            await state.filter({ hasText: 'verification off' }).waitFor();
        });

        it('reads again when asked', async () => {
            await org.line.getByRole('button', { name: 'Refresh' }).click();
            await org.read();
            assert.equal(await org.obstacle.count(), 0);
        });
    });

    describe('the view Channels', () => {
        beforeEach(() => org.view('Channels'));

        it('shows every link of every channel, with its state and in words', async () => {
            const found = {};
            for (const name of Object.keys(demoChannels)) {
                await org.channel(name).waitFor();
                found[name] = await org.chain(name);
            }
            const wanted = Object.entries(demoChannels).map(([name, { chain }]) => [name, chain]);
            assert.deepEqual(found, Object.fromEntries(wanted));
        });

        it('says of every channel in words how it stands', async () => {
            for (const [name, { verdict }] of Object.entries(demoChannels)) {
                assert.match(await org.channel(name).locator('[data-id="verdict"]').innerText(), verdict, name);
            }
        });

        it('has the first broken link open, with the next step and the page of Setup where it is taken', async () => {
            const broken = Object.entries(demoChannels).filter(([, { broken: link }]) => link);
            assert.ok(broken.length >= 6);
            for (const [name, { broken: link, next, setup }] of broken) {
                assert.equal(await org.link(name, link).getAttribute('aria-expanded'), 'true', name);
                const panel = org.channel(name).locator(`[data-panel="${link}"]`);
                assert.match(await panel.innerText(), next, name);
                await panel
                    .getByText(/^Next step \(/)
                    .first()
                    .waitFor();
                const way = panel.getByRole('link', { name: new RegExp(`${setup}.*opens in a new tab`) }).first();
                assert.match(await way.getAttribute('href'), /^\/lightning\/setup\/\w+\/home$/, name);
                assert.equal(await way.getAttribute('target'), '_blank');
                await panel.getByText('Quick Find:').first().waitFor();
            }
        });

        it('opens and closes a link', async () => {
            const link = org.link('Web_Chat_EU', 'issuer');
            await link.click();
            assert.equal(await link.getAttribute('aria-expanded'), 'true');
            const panel = org.channel('Web_Chat_EU').locator('[data-panel="issuer"]');
            await panel.getByText(ID, { exact: true }).waitFor();
            await link.click();
            await panel.waitFor({ state: 'detached' });
        });

        it('sets channels of other types apart', async () => {
            await app.button(/^Other channels \(1\)/).click();
            await app.page.locator('[data-other="Service_Phone"]').filter({ hasText: 'Voice' }).waitFor();
        });

        it('chooses a channel for the key check', async () => {
            await org.channel('Loyalty_App').getByRole('button', { name: 'Check a key against this channel' }).click();
            await org.line
                .locator('[data-id="state"]')
                .filter({ hasText: 'issuer https://id.acme.example/loyalty' })
                .waitFor();
        });
    });

    describe('the view Keys', () => {
        beforeEach(async () => {
            await org.view('Keys');
            await org.row('Spare_2027').waitFor();
        });

        it('lists every key with all that one asks of it', async () => {
            assert.equal((await org.rows()).length, 9);
            const field = await org.row('Field_Service_2025').innerText();
            for (const words of ['field-2025', 'Field Service', '12 days left']) {
                assert.ok(field.includes(words), words);
            }
            assert.match(await org.row('Loyalty_2026').innerText(), /loyalty-2026[\s\S]*No/);
            assert.match(await org.row('Portal_2026_11').innerText(), /Web Chat EU/);
        });

        it('sorts by each column, both ways', async () => {
            const column = (id) => app.page.locator(`button[data-column="${id}"]`);
            const days = app.page.getByRole('columnheader').filter({ has: column('days') });
            const wanted = ['Field_Service_2025', 'Partners_2026', 'Shop_Green'];
            if ((await days.getAttribute('aria-sort')) !== 'ascending') {
                await column('days').click();
            }
            assert.equal(await days.getAttribute('aria-sort'), 'ascending');
            assert.deepEqual((await org.rows()).slice(0, 3), wanted);
            await column('days').click();
            assert.equal(await days.getAttribute('aria-sort'), 'descending');
            assert.equal((await org.rows()).at(-1), wanted[0]);
            await column('kid').click();
            assert.equal((await org.rows())[0], 'Field_Service_2025');
        });

        it('shows all certificates on one line of time, also in words', async () => {
            const name =
                /^Timeline of 9 certificates: 1 within 30 days, 8 later\. Next: Field Service 2025, 12 days left\./;
            await app.page.getByRole('img', { name }).waitFor();
            assert.equal(await app.page.locator('c-preflight-timeline .days').count(), 9);
        });

        it('opens a key in the key check', async () => {
            await org.row('Partners_2026').getByRole('button').click();
            await app.says('Ready to upload');
            assert.match(await app.text.inputValue(), /"partners-2026"/);
        });
    });

    describe('a key and a channel', () => {
        async function compare(channel, key, issuer) {
            await org.pick(channel);
            await app.paste(key);
            if (issuer !== undefined) {
                await org.typeIssuer(issuer);
            }
        }

        it('that fit each other', async () => {
            await compare('Web Chat EU', demoKey('Portal_2026_11'), ID);
            await app.says('Ready to upload');
            await org.fits('Fits Web Chat EU');
            await org.answers('T3 Yes', 'T4 Yes', 'T5 Yes', 'T6 Yes', 'T9 Yes', 'T10 Yes');
        });

        it('that fit, without an issuer: it is asked for', async () => {
            await compare('Web Chat EU', demoKey('Portal_2026_11'));
            await org.fits('Give the issuer of your tokens');
        });

        it('with another issuer: by what it differs, and where', async () => {
            await compare('Partner Portal', demoKey('Partners_2026'), ID);
            await org.fits('Does not fit Partner Portal');
            await org.answers('T5 No', 'T3 Yes', 'T4 Yes');
            const difference = app.page.locator('c-preflight-issuer-difference');
            await difference.getByText('First difference at character 9').waitFor();
            await app.errors
                .filter({ hasText: /issuer/i })
                .first()
                .waitFor();
        });

        it('with a key ID that the channel does not know', async () => {
            await compare('Web Chat EU', demoKeyWith('Portal_2026_11', { kid: 'portal-2026-12' }), ID);
            await org.fits('Does not fit Web Chat EU');
            await org.answers('T3 No', 'T4 No', 'T5 Yes');
            await app.errors.filter({ hasText: 'portal-2026-12' }).first().waitFor();
        });

        it('with a key that is not active', async () => {
            await compare('Loyalty App', demoKey('Loyalty_2026'), `${ID}/loyalty`);
            await org.fits('Does not fit Loyalty App');
            await org.answers('T3 No', 'T5 Yes');
            await app.errors
                .filter({ hasText: /active/ })
                .first()
                .waitFor();
        });

        it('with a key that is uploaded elsewhere: where', async () => {
            await compare('Web Chat EU', demoKey('Returns_2026'), ID);
            await org.fits('Does not fit Web Chat EU');
            await app.errors
                .filter({ hasText: /Returns/ })
                .first()
                .waitFor();
        });

        it('with a key ID that belongs to another key', async () => {
            await compare('Web Chat EU', demoKeyWith('Spare_2027', { kid: 'portal-2026-11' }), ID);
            await org.fits('Does not fit Web Chat EU');
            await org.answers('T4 No', 'T9 No');
        });

        it('where the channel is what is wrong', async () => {
            await compare('Help Center', demoKey('Portal_2026_11'), ID);
            await org.fits('Does not fit Help Center');
            await org.answers('T6 No');
        });

        it('judged anew for every channel, issuer and key: the newest counts', async () => {
            await compare('Web Chat EU', demoKey('Portal_2026_11'), `${ID}/`);
            await org.fits('Does not fit Web Chat EU');
            await org.typeIssuer(ID);
            await org.fits('Fits Web Chat EU');
            await org.pick('Partner Portal');
            await org.fits('Does not fit Partner Portal');
            await org.typeIssuer('https://ID.acme.example/');
            await app.paste(demoKey('Partners_2026'));
            await org.fits('Fits Partner Portal');
        });

        it('while other views are looked at: nothing typed is lost', async () => {
            await compare('Web Chat EU', demoKey('Portal_2026_11'), ID);
            await org.fits('Fits Web Chat EU');
            await org.view('Channels');
            await org.view('Keys');
            await org.view('Check a key');
            assert.equal(await app.text.inputValue(), demoKey('Portal_2026_11'));
            assert.equal(await org.issuer.inputValue(), ID);
            await org.fits('Fits Web Chat EU');
        });
    });
}
