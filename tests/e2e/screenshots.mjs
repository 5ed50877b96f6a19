/** `node tests/e2e/screenshots.mjs [name …]`: takes the pictures of docs/images anew. */
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './support/bundle.mjs';
import { createStates } from './support/createStates.mjs';
import { mendStates } from './support/mendStates.mjs';
import { organizationStates } from './support/organizationStates.mjs';
import { startStage } from './support/page.mjs';
import { states } from './support/states.mjs';
import { tokenStates } from './support/tokenStates.mjs';

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
    { name: 'utility-bar', state: 'blocked', address: 'utility-bar', height: 720 },
    { name: 'channel-fits', state: 'a key that fits' },
    { name: 'channel-issuer', state: 'a key that does not fit', height: 1000 },
    { name: 'channels', state: 'channels', height: 1000 },
    { name: 'channels-480', state: 'channels', width: 480, height: 1000 },
    { name: 'channels-320', state: 'channels', width: 320, height: 1000 },
    { name: 'keys', state: 'keys', height: 1200 },
    { name: 'access', state: 'no access', height: 1000 },
    { name: 'check-token', state: 'token signed with another key', height: 1500 },
    { name: 'check-token-480', state: 'token with another issuer', width: 480, height: 1300 },
    { name: 'check-token-320', state: 'token that is ready', width: 320, height: 1000 },
    { name: 'explain-message', state: 'message explained', height: 1000 },
    { name: 'conversations', state: 'conversations counted', height: 760, at: '[data-id="chart"]' },
    { name: 'create-key', state: 'key made', height: 1200 },
    { name: 'create-key-480', state: 'key made, private key gone', width: 480, height: 1300, at: '[data-id="gone"]' },
    { name: 'create-token', state: 'private key that signs', height: 1000, at: 'c-preflight-create-token' },
    { name: 'web-code', state: 'code for the web page', height: 1000, at: 'c-preflight-web-code' },
    { name: 'mend', state: 'mending offered', height: 1000 },
    { name: 'mended', state: 'mended', height: 1000 },
    { name: 'mend-480', state: 'mending offered', width: 480, height: 1000 },
    { name: 'rotation', state: 'change of keys', height: 1200, at: 'c-preflight-rotation' },
    { name: 'rotation-480', state: 'change of keys', width: 480, height: 1300, at: 'c-preflight-rotation' },
    { name: 'import', state: 'imported', height: 1000 }
];
const STATES = {
    ...Object.fromEntries(Object.entries(states).map(([name, reach]) => [name, { reach }])),
    ...organizationStates,
    ...tokenStates,
    ...createStates,
    ...mendStates
};
/** Names of pictures to take; all when none is given. */
const wanted = process.argv.slice(2);

fs.mkdirSync(folder, { recursive: true });
const stage = await startStage();
try {
    for (const { name, state, width = 1280, height = 900, address, end = false, at } of PICTURES) {
        if (wanted.length > 0 && !wanted.includes(name)) {
            continue;
        }
        const { reach, address: ofState = '' } = STATES[state];
        // In one column the views are a menu: the state is reached in a wide window, then narrowed.
        const app = await stage.open({ width: 1280, height, address: address ?? ofState });
        await reach(app);
        await app.page.setViewportSize({ width, height });
        await app.page.waitForLoadState('networkidle');
        await app.page.locator('.local-banner').click();
        for (const frame of await app.page.locator('c-preflight-editor .frame').all()) {
            await frame.evaluate((box) => box.scrollTo(0, 0));
        }
        await app.page.locator('#app').evaluate((frame) => frame.scrollTo(0, 0));
        await app.page.evaluate((isEnd) => globalThis.scrollTo(0, isEnd ? document.body.scrollHeight : 0), end);
        if (at) {
            const place = app.page.locator(at).last();
            await place.evaluate((part) => part.scrollIntoView({ block: 'center' }));
        }
        // Icons are drawn after their library came in.
        await app.page.waitForTimeout(500);
        await app.page.screenshot({ path: path.join(folder, `${name}.png`) });
        await app.close();
        process.stdout.write(`docs/images/${name}.png\n`);
    }
} finally {
    await stage.close();
}
