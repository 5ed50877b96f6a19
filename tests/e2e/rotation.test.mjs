/** A key is changed without interrupting a chat: each step is ticked off by what the org shows. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { accessibilityViolations } from './support/axe.mjs';
import { demoFiles } from './support/demo.mjs';
import { inputs, NOW } from './support/inputs.mjs';
import { Organization } from './support/organization.mjs';
import { startStage } from './support/page.mjs';

const CHANNEL = 'Web_Chat_EU';
const KEYSET = 'Portal_2026.PublicKeyCertificateSet-meta.xml';
const OLD = 'Portal_2026_11';

const listed = (name) =>
    `<publicKeyCertificateSetKeys><publicKeyCertificate>${name}</publicKeyCertificate></publicKeyCertificateSetKeys>`;
const keysetOf = (...names) => `<?xml version="1.0" encoding="UTF-8"?>
<PublicKeyCertificateSet xmlns="http://soap.sforce.com/2006/04/metadata">
    <jwtIssuer>https://id.acme.example</jwtIssuer><masterLabel>Portal 2026</masterLabel>${names.map(listed).join('')}<type>JWKS</type>
</PublicKeyCertificateSet>`;
const keyOf = (isActive) => `<?xml version="1.0" encoding="UTF-8"?>
<PublicKeyCertificate xmlns="http://soap.sforce.com/2006/04/metadata">
    <isActive>${isActive}</isActive><jsonWebKey>${JSON.stringify(JSON.parse(inputs.good)).replaceAll('"', '&quot;')}</jsonWebKey><masterLabel>Fresh key</masterLabel>
</PublicKeyCertificate>`;
const FRESH = 'Fresh.PublicKeyCertificate-meta.xml';

/** The demo org's files without folders, with some changed or left out. */
function orgWith(changes = {}) {
    const flat = Object.entries(demoFiles).map(([name, octets]) => [path.posix.basename(name), octets]);
    const all = { ...Object.fromEntries(flat), ...changes };
    return Object.fromEntries(Object.entries(all).filter(([, octets]) => octets !== null));
}

describe('changing a key', () => {
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
    });
    afterEach(() => app.close());

    const plan = () => org.channel(CHANNEL).locator('c-preflight-rotation');
    const step = (id) => plan().locator(`[data-step-row="${id}"]`);

    async function importOrg(files) {
        await org.openPanel();
        const [chooser] = await Promise.all([
            app.page.waitForEvent('filechooser'),
            org.panel.getByRole('button', { name: 'Choose files or a zip' }).click()
        ]);
        await chooser.setFiles(app.write(orgWith(files)));
        await org.panel.waitFor({ state: 'detached' });
        await org.read();
    }
    async function open() {
        await org.view('Channels');
        await org.channel(CHANNEL).getByRole('button', { name: 'Change the key without interrupting a chat' }).click();
        await plan().getByRole('list', { name: 'Steps' }).waitFor();
    }
    async function states(...wanted) {
        await step(wanted[0].split(': ')[0])
            .locator('.state')
            .filter({ hasText: wanted[0].split(': ')[1] })
            .waitFor();
        const found = await plan()
            .locator('[data-step-row]')
            .evaluateAll((rows) =>
                rows.map((row) => `${row.dataset.stepRow}: ${row.querySelector('.state').innerText.trim()}`)
            );
        for (const state of wanted) {
            assert.ok(found.includes(state), `${state} in ${found.join(', ')}`);
        }
    }

    it('goes the whole way, each step ticked off by what is imported', async () => {
        await importOrg();
        await app.paste(inputs.good);
        await app.says('Ready to upload');
        await open();
        await states('upload-key: Next', 'make-key: Done', 'remove-old-key: Not yet');

        await importOrg({ [FRESH]: keyOf(false) });
        await states('activate-key: Next', 'upload-key: Done');
        await step('upload-key').getByText('as the imported files show').waitFor();

        await importOrg({ [FRESH]: keyOf(true) });
        await states('add-to-keyset: Next', 'activate-key: Done');

        await importOrg({ [FRESH]: keyOf(true), [KEYSET]: keysetOf(OLD, 'Fresh') });
        await states('switch-backend: Next', 'add-to-keyset: Done', 'remove-old-key: Not yet');
        await step('remove-old-key').getByText('Not yet: Portal 2026-11 still verifies tokens').waitFor();

        await plan().getByRole('checkbox', { name: 'My backend signs with the new key' }).check();
        await states('wait-out: Next', 'switch-backend: Done', 'remove-old-key: Not yet');
        await step('wait-out').getByText('good until 2026-11-23 13:00 UTC').waitFor();

        await app.page.clock.setFixedTime(Date.parse(NOW) + 2 * 3_600_000);
        await importOrg({ [FRESH]: keyOf(true), [KEYSET]: keysetOf(OLD, 'Fresh') });
        await states('remove-old-key: Next', 'wait-out: Done');

        await importOrg({ [FRESH]: keyOf(true), [KEYSET]: keysetOf('Fresh') });
        await states('delete-old-key: Next', 'remove-old-key: Done');

        const gone = { [`${OLD}.PublicKeyCertificate-meta.xml`]: null };
        await importOrg({ [FRESH]: keyOf(true), [KEYSET]: keysetOf('Fresh'), ...gone });
        await states('delete-old-key: Done');
        await plan().getByText('All steps are done.').waitFor();
    });

    it('hands out the steps for a ticket', async () => {
        await importOrg();
        await open();
        await plan().getByRole('button', { name: 'Copy the steps' }).click();
        await plan().getByText('Copied.').waitFor();
        const text = await app.page.evaluate(() => navigator.clipboard.readText());
        assert.match(text, /^Change the key of the channel Web Chat EU\n\n1\. \[ \] Have a new key/);
    });

    it('leads to a new key, and back to the plan with it', async () => {
        await importOrg();
        await open();
        await plan().getByRole('button', { name: 'Check a new key' }).click();
        await app.paste(inputs.good);
        await app.says('Ready to upload');
        await org.view('Channels');
        await states('upload-key: Next', 'make-key: Done');
    });

    for (const width of [1280, 480, 320]) {
        it(`fits ${width} px, and axe finds nothing to mend`, async () => {
            await importOrg();
            await app.paste(inputs.good);
            await app.says('Ready to upload');
            await open();
            await app.page.setViewportSize({ width, height: 900 });
            const [inner, outer] = await app.page.evaluate(() => [
                document.documentElement.scrollWidth,
                document.documentElement.clientWidth
            ]);
            assert.equal(inner, outer, `nothing scrolls sideways at ${width}`);
            assert.deepEqual(await accessibilityViolations(app.page), []);
        });
    }
});
