/** The screens over the org, as a person finds them. */

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
        const button = this.line.getByRole('button', { name: 'Access and import' });
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
    /** @returns {Promise<string>} what the checklist answers to a question: "Yes …", "No …", "Not checked …" */
    async answer(question) {
        const row = this.page.locator(`c-preflight-checklist [data-question="${question}"]`);
        return (await row.locator('.word').innerText()).trim();
    }
}
