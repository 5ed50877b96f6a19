/** An org that does not answer as it should: each fault has words of its own, and the page stays usable. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { skipWithoutRunner, startApex } from './support/apexRunner.mjs';
import { accessibilityViolations } from './support/axe.mjs';
import { demoKey } from './support/demo.mjs';
import { inputs } from './support/inputs.mjs';
import { Organization } from './support/organization.mjs';
import { startStage } from './support/page.mjs';

/** Words of each fault, and of the step that may mend it. */
const FAULTS = {
    timeout: [/The org did not answer in time/, /Read again in a minute/],
    'soap-fault': [/The Metadata API reported an error/, /Run the self-check/],
    'login-page': [/answered with its login page/, /Log out and in/],
    'invalid-session': [/did not accept the session/, /check that you have the permission API Enabled/],
    'too-large': [/too large to be read in Apex/, /Import metadata files instead/],
    'no-permission': [/permission Use Preflight|cannot read this org yet/, /Assign the permission set Preflight User/]
};

/** The same of the real controller: the options that make the emulated org misbehave. */
const APEX_FAULTS = [
    [['--fault', 'timeout'], FAULTS.timeout],
    [
        ['--fault', '500'],
        [/answered with HTTP status 500/, /Read again/]
    ],
    [['--fault', 'html-login-page'], FAULTS['login-page']],
    [['--fault', 'invalid-session'], FAULTS['invalid-session']],
    [
        ['--fault', '500@page'],
        [/PreflightSession gave no session/, /permission set Preflight User/]
    ],
    [['--permissions', 'none'], FAULTS['no-permission']]
];

/** What must hold however the org fails. */
async function assertUsable(app, [what, next]) {
    const org = new Organization(app);
    await org.obstacle.filter({ hasText: what }).waitFor();
    await app.paste(inputs.good);
    await app.says('Ready to upload');
    await org.openPanel();
    await org.panel.getByText(next).first().waitFor();
    await org.panel.getByRole('button', { name: 'Choose files or a zip' }).waitFor();
    for (const view of ['Channels', 'Keys']) {
        await org.view(view);
        await app.page.locator('[role="tabpanel"]:not(.slds-hide) [data-id="empty"]').waitFor();
    }
    assert.deepEqual(await accessibilityViolations(app.page), []);
}

async function assertRead(app) {
    const org = new Organization(app);
    await org.line.getByRole('button', { name: 'Read the org' }).click();
    await org.read();
    assert.equal(await org.obstacle.count(), 0);
    await org.pick('Web Chat EU');
    await org.view('Check a key');
    await app.paste(demoKey('Portal_2026_11'));
    await org.fits('Fits Web Chat EU');
}

describe('an org that fails', () => {
    let stage;
    let app;

    before(async () => {
        stage = await startStage();
    });
    after(() => stage?.close());
    afterEach(() => app.close());

    /** Takes the fault out of the page's address: the stand-in looks at every call. */
    const mend = () => app.page.evaluate(() => globalThis.history.replaceState(null, '', '/'));

    for (const [fault, words] of Object.entries(FAULTS)) {
        it(`by ${fault} says so, and can be read when that is over`, async () => {
            app = await stage.open({ address: `?fault=${fault}` });
            await assertUsable(app, words);
            await mend();
            await assertRead(app);
        });
    }

    it('offers to try again where it says what is wrong', async () => {
        app = await stage.open({ address: '?fault=timeout' });
        const org = new Organization(app);
        await org.openPanel();
        await mend();
        await org.panel.getByRole('button', { name: 'Try again' }).click();
        await org.read();
    });

    it('after it was read once keeps what is known in sight', async () => {
        app = await stage.open();
        const org = new Organization(app);
        await org.read();
        await app.page.evaluate(() => globalThis.history.replaceState(null, '', '/?fault=timeout'));
        await org.line.getByRole('button', { name: 'Refresh' }).click();
        await org.obstacle.filter({ hasText: 'You see what was known before.' }).waitFor();
        await org.view('Channels');
        await org.channel('Web_Chat_EU').waitFor();
        await org.view('Check a key');
        await org.pick('Web Chat EU');
        await app.paste(demoKey('Portal_2026_11'));
        await app.page.getByText('The key could not be compared with Web Chat EU.').waitFor();
        await app.page.evaluate(() => globalThis.history.replaceState(null, '', '/'));
        await app.page.locator('[data-id="channel-problem"]').getByRole('button', { name: 'Try again' }).click();
        await org.fits('Fits Web Chat EU');
    });

    it('by being slow lets one work meanwhile, says what it reads, and comes to an end', async () => {
        app = await stage.open({ address: '?fault=slow' });
        const org = new Organization(app);
        await org.line.getByText('Reading keysets and keys …').waitFor();
        await app.paste(inputs.good);
        await app.says('Ready to upload');
        await org.line.getByText('Reading keysets and keys …').waitFor();
        await org.read();
    });

    it('by being slow can be cancelled', async () => {
        app = await stage.open({ address: '?fault=slow' });
        const org = new Organization(app);
        await org.line.getByRole('button', { name: 'Cancel' }).click();
        await org.line.getByRole('button', { name: 'Read the org' }).waitFor();
        assert.equal(await org.picker.count(), 1, 'the channels were listed already');
        await mend();
        await assertRead(app);
    });
});

describe('an org that fails, read by the real controller', { skip: skipWithoutRunner }, () => {
    for (const [options, words] of APEX_FAULTS) {
        it(`by ${options.join(' ')} says so, and can be read when that is over`, async () => {
            let apex = await startApex(options);
            const stage = await startStage(apex.configuration);
            try {
                const app = await stage.open();
                await assertUsable(app, words);
                const { port } = apex;
                await apex.close();
                apex = await startApex([], port);
                await assertRead(app);
                await app.close();
            } finally {
                await stage.close();
                await apex.close();
            }
        });
    }

    it('by not being there at all says so, and can be read when it is', async () => {
        let apex = await startApex();
        const { port, configuration } = apex;
        await apex.close();
        const stage = await startStage(configuration);
        try {
            const app = await stage.open();
            const server = `http://127.0.0.1:${port}`;
            await assertUsable(app, [new RegExp(`No answer came from ${server}`), /See that a server runs at/]);
            apex = await startApex([], port);
            await assertRead(app);
            await app.close();
        } finally {
            await stage.close();
            await apex.close();
        }
    });
});
