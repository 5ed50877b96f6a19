/** `node tests/e2e/screenshots.mjs`: takes the pictures of docs/images anew. */
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './support/bundle.mjs';
import { startStage } from './support/page.mjs';
import { states } from './support/states.mjs';

const folder = path.join(projectRoot, 'docs/images');
const PICTURES = [
    { name: 'first-visit', state: 'empty', height: 560 },
    { name: 'check-key', state: 'ready' },
    { name: 'blocked', state: 'blocked' },
    { name: 'key-set', state: 'key set' },
    { name: 'private-key', state: 'private key', height: 600 },
    { name: 'certificate-chain', state: 'chain', end: true },
    { name: 'phone', state: 'blocked', width: 390, height: 844 },
    { name: 'narrow', state: 'ready', width: 320, height: 800 },
    { name: 'utility-bar', state: 'blocked', address: 'utility-bar', height: 720 }
];

fs.mkdirSync(folder, { recursive: true });
const stage = await startStage();
try {
    for (const { name, state, width = 1280, height = 900, address = '', end = false } of PICTURES) {
        const app = await stage.open({ width, height, address });
        await states[state](app);
        await app.page.waitForLoadState('networkidle');
        await app.page.getByText('Local page.').click();
        for (const frame of await app.page.locator('c-preflight-editor .frame').all()) {
            await frame.evaluate((box) => box.scrollTo(0, 0));
        }
        await app.page.evaluate((isEnd) => globalThis.scrollTo(0, isEnd ? document.body.scrollHeight : 0), end);
        // Icons are drawn after their library came in.
        await app.page.waitForTimeout(500);
        await app.page.screenshot({ path: path.join(folder, `${name}.png`) });
        await app.close();
        process.stdout.write(`docs/images/${name}.png\n`);
    }
} finally {
    await stage.close();
}
