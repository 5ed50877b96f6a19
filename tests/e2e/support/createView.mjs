/** The view "Create", as a person finds it. */
import { Organization } from './organization.mjs';
import { secretsOfToken } from './recorder.mjs';
import { TokenView } from './tokenView.mjs';

export class CreateView {
    /** @param {import('./page.mjs').PreflightPage} app */
    constructor(app) {
        this.app = app;
        this.page = app.page;
        this.org = new Organization(app);
        this.token = new TokenView(app);
    }

    get root() {
        return this.page.locator('c-preflight-create');
    }
    get made() {
        return this.root.locator('[data-id="made"]');
    }
    /** The private key, as long as it is there. */
    get secret() {
        return this.root.locator('[data-id="secret"]');
    }
    get question() {
        return this.root.locator('[data-id="unsaved"]');
    }
    get code() {
        return this.root.locator('c-preflight-web-code');
    }
    /** The forms bear the names of their headings. */
    form(name) {
        return this.root.locator(`c-preflight-create-${name}`);
    }
    button(name) {
        return this.root.getByRole('button', { name, exact: true });
    }
    field(form, name) {
        return this.form(form).getByRole('textbox', { name, exact: true });
    }
    problem(field) {
        return this.root.locator(`[data-problem="${field}"]`);
    }
    choice(name) {
        return this.root.getByRole('radio', { name, exact: true });
    }

    async open() {
        await this.org.view('Create');
        await this.form('key').waitFor();
    }

    /** One click, and the key is there. */
    async makeKey() {
        await this.root.getByRole('button', { name: /^Make (the|another) key$/ }).click();
        await this.secret.waitFor();
    }

    /** @returns {Promise<{ jwk: { name: string, text: string }, pem: { name: string, text: string } }>} both, saved as files */
    async save() {
        const { app, made, secret } = this;
        const jwk = await app.saved(made.getByRole('button', { name: /^Download key/ }));
        const pem = await app.saved(secret.getByRole('button', { name: /^Download private key/ }));
        app.entered.push(...piecesOfPem(pem.text));
        return { jwk, pem };
    }

    /** Makes a token, and remembers that none of it may be found anywhere. @returns {Promise<string>} */
    async makeToken() {
        await this.button('Make the token and check it').click();
        await this.token.text.waitFor();
        const token = await this.token.text.inputValue();
        this.app.entered.push(...secretsOfToken(token));
        return token;
    }
}

/**
 * @param {string} pem an RSA key
 * @returns {string[]} the lines that are secret: the first third is the frame and the modulus, which the certificate has, too
 */
export function piecesOfPem(pem) {
    const lines = pem.split('\n').filter((line) => line !== '' && !line.startsWith('-----'));
    return lines.slice(Math.ceil(lines.length / 3));
}
