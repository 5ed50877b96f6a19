/** The screens over the org, as a person finds them. */
import assert from 'node:assert/strict';

export class Organization {
    /** @param {import('./page.mjs').PreflightPage} app */
    constructor(app) {
        this.app = app;
        this.page = app.page;
    }

    /** The line below the title: picker, state, what is being read. */
    get line() {
        return this.page.locator('c-preflight-channel-picker');
    }
    get picker() {
        return this.line.getByRole('combobox', { name: 'Channel' });
    }
    /** What keeps the org from being read. */
    get obstacle() {
        return this.line.locator('[data-id="obstacle"]');
    }
    get panel() {
        return this.page.locator('c-preflight-access');
    }
    /** The second verdict: fits the channel or not. */
    get fit() {
        return this.page.locator('c-preflight-verdict[data-id="fit"]').getByRole('status');
    }
    get issuer() {
        return this.page.getByRole('textbox', { name: 'Issuer of your tokens (iss)' });
    }

    /** Waits until all is read and checked. */
    async read() {
        await this.line.locator('[data-id="origin"], [data-id="imported"]').waitFor();
        await this.line.locator('[data-id="cancel"]').waitFor({ state: 'detached' });
    }
    async pick(label) {
        await this.picker.click();
        const named = this.page.getByTitle(label, { exact: true });
        await this.line.getByRole('option').filter({ has: named }).click();
    }
    async view(name) {
        await this.page.getByRole('tab', { name, exact: true }).click();
    }
    async openPanel() {
        // Its words say what it is good for at the time: "Access and import", "What to do", "Import again".
        const button = this.line.locator('[data-id="panel"]');
        if ((await button.getAttribute('aria-expanded')) !== 'true') {
            await button.click();
        }
        await this.panel.getByRole('heading', { name: 'Access and import' }).waitFor();
    }

    channel(name) {
        return this.page.locator(`c-preflight-channel[data-channel="${name}"]`);
    }
    /** A link of a channel's chain, as the button that opens it. */
    link(channel, id) {
        return this.channel(channel).locator(`button[data-id="${id}"]`);
    }
    /** @returns {Promise<string[]>} "verification: Good, On", one a link */
    async chain(channel) {
        return this.channel(channel)
            .locator('button[data-link]')
            .evaluateAll((buttons) =>
                buttons.map((button) => {
                    const words = ['state', 'summary'].map((name) => button.querySelector(`.${name}`).innerText.trim());
                    return `${button.dataset.id}: ${words.join(', ')}`;
                })
            );
    }

    /** A row of the view Keys. */
    row(name) {
        return this.page.locator(`tr[data-row="${name}"]`);
    }
    /** @returns {Promise<string[]>} names of the rows, in the order shown */
    async rows() {
        return this.page.locator('tr[data-row]').evaluateAll((rows) => rows.map(({ dataset }) => dataset.row));
    }

    async typeIssuer(issuer) {
        await this.issuer.fill(issuer);
    }
    async fits(words) {
        await this.fit.filter({ hasText: words }).waitFor();
    }
    /** What the checklist answers to some questions, each as "T5 Yes"; the answer to what was typed last may take a moment. */
    async answers(...wanted) {
        let found = [];
        for (let tries = 0; tries < 50 && found.join() !== wanted.join(); tries += 1) {
            await this.page.waitForTimeout(tries && 100);
            found = [];
            for (const pair of wanted) {
                const [question] = pair.split(' ');
                const row = this.page.locator(`c-preflight-checklist [data-question="${question}"]`);
                found.push(`${question} ${(await row.locator('.word').innerText()).trim()}`);
            }
        }
        assert.deepEqual(found, wanted);
    }
}
