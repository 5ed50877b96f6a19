/** No access, or no org: everything works from the files of a retrieve, in the browser. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { demoFiles, demoFolder, demoKey, demoZip } from './support/demo.mjs';
import { demoChannels } from './support/demoChannels.mjs';
import { inputs } from './support/inputs.mjs';
import { Organization } from './support/organization.mjs';
import { startStage } from './support/page.mjs';

const COMMAND = 'sf project retrieve start -m MessagingChannel -m PublicKeyCertificateSet -m PublicKeyCertificate';

describe('importing', () => {
    let stage;
    let app;
    let org;

    before(async () => {
        stage = await startStage();
    });
    after(() => stage?.close());
    beforeEach(async () => {
        app = await stage.open({ address: '?org=none' });
        org = new Organization(app);
        await org.obstacle.waitFor();
        await org.openPanel();
    });
    afterEach(() => app.close());

    const flat = () =>
        Object.fromEntries(Object.entries(demoFiles).map(([name, octets]) => [path.posix.basename(name), octets]));

    async function choose(button, files) {
        const [chooser] = await Promise.all([
            app.page.waitForEvent('filechooser'),
            org.panel.getByRole('button', { name: button }).click()
        ]);
        await chooser.setFiles(files);
    }

    /** The whole of it: channels, keys, and a key compared. */
    async function assertImported() {
        await org.line.getByText('You see imported files, not the org.').waitFor();
        await org.view('Channels');
        for (const name of ['Web_Chat_EU', 'Returns_Chat', 'Guest_Chat']) {
            await org.channel(name).waitFor();
            assert.deepEqual(await org.chain(name), demoChannels[name].chain);
        }
        await org.view('Keys');
        await org.row('Spare_2027').waitFor();
        assert.equal((await org.rows()).length, 9);
        await org.view('Check a key');
        await org.pick('Web Chat EU');
        await app.paste(demoKey('Portal_2026_11'));
        await org.typeIssuer('https://id.acme.example');
        await org.fits('Fits Web Chat EU');
        await org.answers('T5 Yes');
    }

    it('offers the command to copy', async () => {
        await org.panel.getByText(COMMAND).waitFor();
        await org.panel.getByRole('button', { name: 'Copy' }).click();
        await org.panel.getByText('Copied.').waitFor();
        assert.equal(await app.page.evaluate(() => navigator.clipboard.readText()), COMMAND);
    });

    it('takes files, and says how old they are', async () => {
        await choose('Choose files or a zip', app.write(flat()));
        await assertImported();
        await org.line.getByText(/The newest is of .*2026.* \(3 days old\)/).waitFor();
    });

    it('takes the zip of a retrieve', async () => {
        await choose('Choose files or a zip', app.write({ 'unpackaged.zip': await demoZip() }));
        await assertImported();
    });

    it('takes a folder that is chosen', async () => {
        app.entered.push(...Object.values(demoFiles));
        await choose('Choose a folder', demoFolder);
        await assertImported();
    });

    it('takes files and a zip that are dropped', async () => {
        const target = org.panel.getByText('Drop the folder, the files or the zip of the retrieve here.');
        await app.drop({ 'unpackaged.zip': await demoZip() }, target);
        await assertImported();
    });

    it('takes a folder that is dropped', async () => {
        app.entered.push(...Object.values(demoFiles));
        const target = org.panel.getByText('Drop the folder, the files or the zip of the retrieve here.');
        await app.dropFiles([demoFolder], target);
        await assertImported();
    });

    it('names the files that it cannot use, and takes the others', async () => {
        const files = flat();
        files['Portal_2026.PublicKeyCertificateSet-meta.xml'] = '<PublicKeyCertificateSet';
        await choose('Choose files or a zip', app.write(files));
        const notes = org.panel.getByRole('alert');
        await notes.getByText('Portal_2026.PublicKeyCertificateSet-meta.xml').waitFor();
        await org.view('Channels');
        await org.channel('Partner_Portal').waitFor();
        assert.deepEqual(await org.chain('Partner_Portal'), demoChannels.Partner_Portal.chain);
    });

    it('says that types are missing, instead of calling their components missing', async () => {
        const channels = Object.fromEntries(Object.entries(flat()).filter(([name]) => /messagingChannel/.test(name)));
        await choose('Choose files or a zip', app.write(channels));
        await org.line.getByText('Not among the files:').waitFor();
        await org.view('Channels');
        await org.channel('Web_Chat_EU').waitFor();
        assert.match((await org.chain('Web_Chat_EU'))[2], /^keyset: Not checked/);
    });

    it('says that there was nothing in them, and keeps the key check working', async () => {
        await choose(
            'Choose files or a zip',
            app.write({ 'a-letter.txt': inputs.junk, 'photo.zip': 'PK\x03\x04 no zip' })
        );
        await org.line.getByText('None of these files holds a channel, a keyset or a key.').waitFor();
        await app.paste(inputs.good);
        await app.says('Ready to upload');
    });

    it('survives a zip that is damaged', async () => {
        const zip = await demoZip();
        await choose('Choose files or a zip', app.write({ 'half.zip': zip.slice(0, zip.length / 2) }));
        await org.panel.getByRole('alert').getByText('The zip file is damaged').waitFor();
        await choose('Choose files or a zip', app.write({ 'whole.zip': zip }));
        await assertImported();
    });
});

describe('what keeps an org from being read', () => {
    let stage;
    let app;

    before(async () => {
        stage = await startStage();
    });
    after(() => stage?.close());
    afterEach(() => app.close());

    it('is Messaging: said with the page of Setup, and import is there', async () => {
        app = await stage.open({ address: '?org=no-messaging' });
        const org = new Organization(app);
        await org.obstacle.filter({ hasText: 'This org does not have Messaging switched on.' }).waitFor();
        await org.openPanel();
        const link = org.panel.getByRole('link', { name: /Messaging Settings/ }).first();
        assert.equal(await link.getAttribute('href'), '/lightning/setup/LiveMessageSetup/home');
        await org.panel.getByText(COMMAND).waitFor();
    });

    it('is a permission: each need is listed with its state and the next step', async () => {
        app = await stage.open({ address: '?org=no-access' });
        const org = new Organization(app);
        await org.openPanel();
        const missing = org.panel.locator('[data-access="missing"]');
        await missing.getByText('Get Modify Metadata Through Metadata API Functions').waitFor();
        await missing.getByText('Quick Find: Permission Sets').waitFor();
        assert.ok((await org.panel.locator('[data-access="ok"]').count()) >= 2);
    });

    it('is tried by the self-check, which says what holds and what could not be tried', async () => {
        app = await stage.open();
        const org = new Organization(app);
        await org.read();
        await org.openPanel();
        await org.panel.getByRole('button', { name: 'Run the self-check' }).click();
        await org.panel.locator('[data-check="holds"]').getByText('14 channels, 9 keysets, 9 keys.').waitFor();
        await org.panel.locator('[data-check="untried"]').first().getByText('there is no org to try it in').waitFor();
    });
});
