/** The whole job without a mouse. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { CreateView } from './support/createView.mjs';
import { demoTokens } from './support/demo.mjs';
import { inputs } from './support/inputs.mjs';
import { Organization } from './support/organization.mjs';
import { startStage } from './support/page.mjs';
import { secretsOfToken } from './support/recorder.mjs';
import { TokenView } from './support/tokenView.mjs';

describe('by keyboard alone', () => {
    let stage;
    let app;

    before(async () => {
        stage = await startStage();
    });
    after(() => stage?.close());
    beforeEach(async () => {
        app = await stage.open();
    });
    afterEach(() => app.close());

    /** What has the focus, and whether its look, or that of a frame around it, says so. */
    const focused = () =>
        app.page.evaluate(() => {
            let element = document.activeElement;
            while (element?.shadowRoot?.activeElement) {
                element = element.shadowRoot.activeElement;
            }
            const look = () => {
                const looks = [];
                for (let box = element; box && looks.length < 8; box = box.parentElement ?? box.getRootNode().host) {
                    const { outline, boxShadow, borderColor, backgroundColor } = globalThis.getComputedStyle(box);
                    looks.push(outline + boxShadow + borderColor + backgroundColor);
                }
                return looks.join();
            };
            const withFocus = look();
            element.blur();
            const withoutFocus = look();
            element.focus({ preventScroll: true });
            return {
                tag: element.localName,
                name: element.getAttribute('aria-label') ?? element.innerText?.trim() ?? '',
                value: element.type === 'radio' ? element.value : '',
                isVisible: withFocus !== withoutFocus
            };
        });

    /** Presses Tab until the wanted thing has the focus; everything on the way must show its focus. */
    async function tabTo(wanted, key = 'Tab') {
        const seen = [];
        for (let presses = 0; presses < 60; presses += 1) {
            await app.page.keyboard.press(key);
            const element = await focused();
            seen.push(`${element.tag} "${element.name}"`);
            if (wanted(element)) {
                return element;
            }
        }
        throw new Error(`Tab never came there: ${seen.join(', ')}`);
    }
    const named = (name) => (element) => (name.test ? name.test(element.name) : element.name === name);
    const inText = ({ tag }) => tag === 'textarea';

    async function pasteHere(text) {
        app.entered.push(text);
        await app.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
        await app.page.keyboard.press('Control+A');
        await app.page.keyboard.press('Control+V');
    }

    it('comes to everything of the first screen, in the order of reading', async () => {
        await new Organization(app).read();
        // The local page's own buttons stand before the component.
        await tabTo(named('milliseconds'));
        const order = [];
        for (let presses = 0; presses < 10; presses += 1) {
            await app.page.keyboard.press('Tab');
            const { name, value, isVisible } = await focused();
            order.push(name || value);
            assert.ok(isVisible, `the focus shows on "${name || value}"`);
        }
        assert.deepEqual(order, [
            'Channel',
            'Refresh',
            'Access and import',
            'Check a key',
            'Choose files',
            'Text of the key',
            'a good key',
            'a broken certificate',
            'a key set',
            'upload'
        ]);
    });

    it('opens the file chooser', async () => {
        await tabTo(named('Choose files'));
        const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), app.page.keyboard.press('Enter')]);
        assert.ok(chooser.isMultiple());
    });

    it('pastes, reads the verdict, follows a question to its finding and the finding to its place', async () => {
        await tabTo(inText);
        await pasteHere(inputs.pemInX5c);
        await app.says('Setup will not accept this key yet');
        assert.ok(inText(await focused()), 'the focus stays in the text');

        await tabTo(named(/^Show finding \d+:/));
        await app.page.keyboard.press('Enter');
        const finding = await focused();
        assert.match(finding.name, /"x5c"/);

        await tabTo(named(/show it in the text$/));
        await app.page.keyboard.press('Enter');
        assert.ok(inText(await focused()));
        assert.match(await app.selection(), /^-----BEGIN/);
    });

    it('leaves the text again, forwards and backwards', async () => {
        await tabTo(inText);
        await pasteHere(inputs.good);
        await app.says('Ready to upload');
        await app.page.keyboard.press('Tab');
        assert.ok(!inText(await focused()));
        await app.page.keyboard.press('Shift+Tab');
        assert.ok(inText(await focused()));
        await app.page.keyboard.press('Shift+Tab');
        assert.ok(!inText(await focused()));
    });

    it('opens and folds what is folded', async () => {
        await tabTo(inText);
        await pasteHere(inputs.good);
        await app.says('Ready to upload');
        await tabTo(named(/checks passed$/));
        await app.page.keyboard.press('Space');
        await app.page.getByText('Looked for, and not found:').waitFor();
        await app.page.keyboard.press('Space');
        await app.page.getByText('Looked for, and not found:').waitFor({ state: 'detached' });
    });

    it('changes what happens with the key by the arrow keys', async () => {
        await tabTo(({ value }) => value === 'upload');
        await app.page.keyboard.press('ArrowRight');
        assert.equal((await focused()).value, 'endpoint');
    });

    it('picks a key of a set', async () => {
        await tabTo(named('a key set'));
        await app.page.keyboard.press('Enter');
        await app.heading('3 keys').waitFor();
        await app.page.evaluate(() => document.activeElement?.blur());
        await tabTo(named(/portal-2025/));
        await app.page.keyboard.press('Enter');
        assert.match((await focused()).name, /portal-2025/, 'the focus stays on the row');
    });

    it('clears, and lands in the empty text', async () => {
        await tabTo(inText);
        await pasteHere(inputs.good);
        await app.says('Ready to upload');
        await tabTo(named('Clear'), 'Shift+Tab');
        await app.page.keyboard.press('Enter');
        assert.ok(inText(await focused()));
    });

    describe('over the org', () => {
        let org;
        beforeEach(async () => {
            org = new Organization(app);
            await org.read();
        });

        it('chooses a channel', async () => {
            await tabTo(named('Channel'));
            await app.page.keyboard.press('Enter');
            await org.line.getByRole('option').nth(1).waitFor();
            await app.page.keyboard.press('ArrowDown');
            await org.line.locator('[role="option"].slds-has-focus').filter({ hasText: 'Claims Chat' }).waitFor();
            await app.page.keyboard.press('Enter');
            await org.line.locator('[data-id="state"]').filter({ hasText: 'verification on · no keyset' }).waitFor();
            assert.equal((await focused()).name, 'Channel', 'the focus stays where it was');
        });

        it('goes through the views by the arrow keys, and opens a link of a chain', async () => {
            await tabTo(named('Check a key'));
            for (const name of ['Check a token', 'Channels']) {
                await app.page.keyboard.press('ArrowRight');
                assert.equal((await focused()).name, name);
            }
            await org.channel('Web_Chat_EU').waitFor();
            await tabTo(named(/Issuer/));
            await app.page.keyboard.press('Enter');
            await app.page.locator('[data-panel="issuer"]').first().waitFor();
            await app.page.keyboard.press('Enter');
            await app.page.locator('[data-panel="issuer"]').first().waitFor({ state: 'detached' });
        });

        it('sorts the keys, and opens one in the key check', async () => {
            await tabTo(named('Check a key'));
            await app.page.keyboard.press('End');
            assert.equal((await focused()).name, 'Explain a message');
            for (const name of ['Create', 'Keys']) {
                await app.page.keyboard.press('ArrowLeft');
                assert.equal((await focused()).name, name);
            }
            await tabTo(named('Key ID'));
            await app.page.keyboard.press('Enter');
            assert.equal((await org.rows())[0], 'Field_Service_2025');
            await tabTo(named(/Field Service 2025/));
            await app.page.keyboard.press('Enter');
            await app.says('Ready, with 1 remark');
            await tabTo(inText);
        });

        it('makes a key, is asked before its private half is lost, saves it, and makes a token', async () => {
            const view = new CreateView(app);
            await org.pick('Web Chat EU');
            await app.page.getByRole('tab', { name: 'Check a key' }).focus();
            await app.page.keyboard.press('End');
            await app.page.keyboard.press('ArrowLeft');
            await tabTo(named('Make the key'));
            await app.page.keyboard.press('Enter');
            await view.secret.waitFor();
            assert.equal((await focused()).name, 'Make another key', 'the focus stays where it was');
            await tabTo(named('Check this key'));
            await app.page.keyboard.press('Enter');
            await view.question.waitFor();
            assert.equal((await focused()).name, 'Stay and save it');
            await app.page.keyboard.press('Enter');
            assert.equal((await focused()).name, 'Download private key (.pem)');
            await Promise.all([app.page.waitForEvent('download'), app.page.keyboard.press('Enter')]);
            await tabTo(named('I have saved it'));
            await app.page.keyboard.press('Enter');
            assert.match((await focused()).name, /^Private key/, 'the focus is where the key was');
            await tabTo(named('Make the token and check it'));
            await app.page.keyboard.press('Enter');
            await view.token.says('to mend');
            app.entered.push(...secretsOfToken(await view.token.text.inputValue()));
        });

        it('checks a token: pastes it, follows a question to its finding, chooses a key, and clears', async () => {
            const token = new TokenView(app);
            await org.pick('Web Chat EU');
            await app.page.getByRole('tab', { name: 'Check a key' }).focus();
            await app.page.keyboard.press('ArrowRight');
            await tabTo(inText);
            app.entered.push(...secretsOfToken(demoTokens['wrong-key']));
            await pasteHere(demoTokens['wrong-key']);
            await token.says('1 thing to mend');
            assert.ok(inText(await focused()), 'the focus stays in the text');
            await tabTo(({ value }) => value === 'channel');
            await app.page.keyboard.press('ArrowDown');
            assert.equal((await focused()).value, 'file');
            await app.page.keyboard.press('ArrowUp');
            await token.says('1 thing to mend');
            await tabTo(named(/^Show finding 1:/));
            await app.page.keyboard.press('Enter');
            assert.match((await focused()).name, /the key Spare 2027, in no keyset, signed it/);
            await tabTo(named('Clear'), 'Shift+Tab');
            await app.page.keyboard.press('Enter');
            assert.ok(inText(await focused()), 'the focus is in the empty text');
            assert.equal(await token.text.inputValue(), '');
        });

        it('explains a message', async () => {
            await tabTo(named('Check a key'));
            await app.page.keyboard.press('End');
            await tabTo(inText);
            await app.page.keyboard.type('no active AuthSchemes');
            await app.page.locator('[data-found="no-active-auth-schemes"]').waitFor();
            await tabTo(named('Clear'), 'Shift+Tab');
            await app.page.keyboard.press('Space');
            assert.ok(inText(await focused()));
        });

        it('opens the panel and comes to the import', async () => {
            await tabTo(named('Access and import'));
            await app.page.keyboard.press('Enter');
            await tabTo(named('Choose files or a zip'));
            const [chooser] = await Promise.all([
                app.page.waitForEvent('filechooser'),
                app.page.keyboard.press('Enter')
            ]);
            assert.ok(chooser.isMultiple());
        });
    });
});
