/** The local page in Chromium, as a person uses it: opened, given something by paste, drop or choice, and read. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pageBuild } from '../../../preview/build/pageBuild.mjs';
import { demoConfiguration } from '../../../preview/configuration/configuration.mjs';
import { serve } from '../../../preview/server/server.mjs';
import { launchBrowser } from './browser.mjs';
import { NOW } from './inputs.mjs';
import { leaksIn, recordPage, residue } from './recorder.mjs';

/** When the files that are dropped or chosen were last changed: three days before the clock of the tests. */
const WRITTEN = new Date('2026-11-20T10:00:00Z');

/**
 * One server and one browser for all tests of a file.
 *
 * @param {import('../../../preview/configuration/configuration.mjs').Configuration} [configuration] default: the demo org,
 * made for the clock of the tests
 */
export async function startStage(configuration = demoConfiguration(() => Date.parse(NOW))) {
    const build = pageBuild();
    const server = await serve(build, 0, configuration);
    // Before any page waits for it: the first build of all takes long on a slow machine.
    await build.scripts();
    const browser = await launchBrowser();
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'preflight-e2e-'));
    return {
        browser,
        url: server.url,
        open: (options) =>
            openPage(browser, server.url, folder, { callsApex: configuration.apexUrl !== null, ...options }),
        async close() {
            await browser.close();
            await server.close();
            fs.rmSync(folder, { recursive: true, force: true });
        }
    };
}

/**
 * @param {{ width?: number, height?: number, address?: string, now?: string, callsApex?: boolean, options?: object }} wishes
 */
async function openPage(browser, url, folder, wishes) {
    const { width = 1280, height = 900, address = '', now = NOW, callsApex = false, options } = wishes;
    const context = await browser.newContext({
        viewport: { width, height },
        locale: 'en-US',
        timezoneId: 'Europe/Berlin',
        permissions: ['clipboard-read', 'clipboard-write'],
        reducedMotion: 'reduce',
        ...options
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const record = await recordPage(context, page);
    // From the start: a chooser that opens before Playwright listens would be the system's own, which nobody sees here.
    page.on('filechooser', () => {});
    await page.clock.setFixedTime(now);
    await page.goto(url + address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return new PreflightPage({ context, page, record, folder, callsApex, origin: new URL(url).origin });
}

export class PreflightPage {
    /** All that a test entered: texts, files and their names. */
    entered = [];

    constructor(parts) {
        Object.assign(this, parts);
    }

    get text() {
        return this.page.getByRole('textbox', { name: 'Text of the key' });
    }
    /** The live region that says how the key stands. */
    get verdict() {
        return this.page.locator('c-preflight-verdict').first().getByRole('status');
    }
    get errors() {
        return this.findings('To mend');
    }
    button(name) {
        return this.page.getByRole('button', { name });
    }
    heading(name) {
        return this.page.getByRole('heading', { name, exact: true });
    }
    /** The findings below a heading such as "To mend (2)". */
    findings(heading) {
        return this.page
            .locator('section')
            .filter({ has: this.page.getByRole('heading', { name: heading }) })
            .locator('c-preflight-finding');
    }
    /** A row of the checklist. */
    question(words) {
        return this.page
            .getByRole('listitem')
            .filter({ has: this.page.getByRole('heading', { name: words, level: 3 }) });
    }

    /** Pastes by the keyboard, from the clipboard, over all that is there. */
    async paste(text, target = this.text) {
        this.entered.push(text);
        await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
        await target.click();
        await this.page.keyboard.press('Control+A');
        await this.page.keyboard.press('Control+V');
    }

    /** @param {Record<string, string>} contents binary strings by file name @returns {string[]} paths */
    write(contents) {
        return Object.entries(contents).map(([name, octets]) => {
            this.entered.push(name, octets);
            const file = path.join(this.folder, name);
            fs.writeFileSync(file, Buffer.from(octets, 'latin1'));
            fs.utimesSync(file, WRITTEN, WRITTEN);
            return file;
        });
    }

    /** Chooses files in the browser's dialog. */
    async choose(contents) {
        const [chooser] = await Promise.all([
            this.page.waitForEvent('filechooser'),
            this.button('Choose files').click()
        ]);
        await chooser.setFiles(this.write(contents));
    }

    /** Drags files from outside the browser over the page and drops them in the middle of an element. */
    async drop(contents, target = this.text) {
        await this.dropFiles(this.write(contents), target);
    }

    /** The same with files or folders that are there already. */
    async dropFiles(files, target) {
        const session = await this.dragFiles(files, target, ['dragEnter', 'dragOver', 'drop']);
        await session.detach();
    }

    drag(contents, target, types) {
        return this.dragFiles(this.write(contents), target, types);
    }

    async dragFiles(files, target, types) {
        await target.scrollIntoViewIfNeeded();
        const { x, y, width, height } = await target.boundingBox();
        const session = await this.context.newCDPSession(this.page);
        const data = { items: [], files, dragOperationsMask: 1 };
        for (const type of types) {
            await session.send('Input.dispatchDragEvent', { type, x: x + width / 2, y: y + height / 2, data });
        }
        return session;
    }

    /** Waits until the live region says so. */
    async says(words) {
        await this.verdict.filter({ hasText: words }).waitFor();
    }

    /** The selected part of the text area. */
    async selection() {
        return this.text.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
    }

    /** Clicks what saves a file, and reads the file. */
    async saved(button) {
        const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
        return { name: download.suggestedFilename(), text: fs.readFileSync(await download.path(), 'utf8') };
    }

    /** Every test ends here, so every test proves it: nothing went out, nothing stayed behind, nothing went wrong. */
    async close() {
        const { record, origin, entered, context, page, callsApex } = this;
        const left = await residue(context, page);
        await context.close();
        assert.deepEqual(leaksIn(record, left, origin, entered, { callsApex }), []);
        assert.deepEqual(record.errors, [], 'no error in the page');
        assert.deepEqual(record.console, [], 'nothing in the console');
        assert.deepEqual(record.failures, [], 'no request failed');
        const { address, ...kept } = left;
        assert.ok(address.startsWith(origin));
        assert.deepEqual(kept, NOTHING_KEPT);
    }
}

const NOTHING_KEPT = {
    title: 'Preflight (local page)',
    windowName: '',
    historyState: 'null',
    historyLength: 2,
    localStorage: '{}',
    sessionStorage: '{}',
    databases: [],
    caches: [],
    workers: 0,
    cookies: []
};
