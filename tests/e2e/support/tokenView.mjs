/** The view "Check a token", as a person finds it. */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { Organization } from './organization.mjs';
import { secretsOfToken } from './recorder.mjs';

export class TokenView {
    /** @param {import('./page.mjs').PreflightPage} app */
    constructor(app) {
        this.app = app;
        this.page = app.page;
        this.org = new Organization(app);
    }

    get root() {
        return this.page.locator('c-preflight-token-check');
    }
    get text() {
        return this.page.getByRole('textbox', { name: 'Text of the token' });
    }
    get verdict() {
        return this.root.locator('c-preflight-verdict').getByRole('status');
    }
    /** What is said of the keys that verify it. */
    get lines() {
        return this.root.locator('c-preflight-token-key [data-id="lines"]');
    }
    get errors() {
        return this.findings('To mend');
    }
    button(name) {
        return this.root.getByRole('button', { name, exact: true });
    }
    findings(heading) {
        return this.root
            .locator('section')
            .filter({ has: this.page.getByRole('heading', { name: heading }) })
            .locator('c-preflight-finding');
    }
    /** A member of the header or the claims, with what is said of it. */
    member(part, name) {
        return this.root.locator(`[data-part="${part}"] [data-member="${name}"]`);
    }
    source(name) {
        return this.root.getByRole('radio', { name });
    }

    /** Opens the view over the whole org. */
    async open() {
        await this.org.read();
        await this.org.view('Check a token');
        await this.text.waitFor();
    }

    /** @param {string} token pasted by the keyboard; none of it may be found anywhere afterwards */
    async paste(token) {
        this.app.entered.push(...secretsOfToken(token));
        await this.app.paste(token, this.text);
    }

    async says(...words) {
        for (const one of words) {
            await this.verdict.filter({ hasText: one }).waitFor();
        }
    }

    /** What the checklist answers, by question; what a channel says may come a moment after the verdict. */
    async answers(wanted) {
        let found = {};
        for (let tries = 0; tries < 100 && !isDeepStrictEqual(found, wanted); tries += 1) {
            await this.page.waitForTimeout(tries && 100);
            const pairs = await this.root
                .locator('c-preflight-checklist [data-question]')
                .evaluateAll((rows) =>
                    rows.map((row) => [row.dataset.question, row.querySelector('.word')?.innerText.trim()])
                );
            found = Object.fromEntries(pairs.filter(([question]) => Object.hasOwn(wanted, question)));
        }
        assert.deepEqual(found, wanted);
    }

    /** Waits for a finding that says so, and leaves it for a closer look. */
    async finds(words) {
        const finding = this.root.locator('c-preflight-finding').filter({ hasText: words }).first();
        await finding.waitFor();
        return finding;
    }

    /** Markup and values of fields of the whole page, as a person or a program could read them. */
    everything() {
        return this.page.evaluate(() => {
            const fields = [...document.querySelectorAll('textarea, input')].map(({ value }) => value);
            return [document.documentElement.outerHTML, ...fields].join('\n');
        });
    }
}
