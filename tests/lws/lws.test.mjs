/** The core says the same inside Lightning Web Security, in plain Chromium and in Node. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { webcrypto } from 'node:crypto';
import { launchBrowser } from '../e2e/support/browser.mjs';
import { coreRoot, importBundled } from '../e2e/support/bundle.mjs';
import { NOW, files, inputs } from '../e2e/support/inputs.mjs';
import { openTwoWorlds } from './sandbox.mjs';

const now = Date.parse(NOW);
const CHECK = `
    const { source, options, hasCrypto = true } = data;
    return PreflightCore.check(source, { ...options, subtle: hasCrypto ? globalThis.crypto.subtle : undefined });`;

const cases = [
    ...Object.entries(inputs).map(([name, text]) => ({ title: name, source: { name: 'key.json', text } })),
    ...Object.entries(files).map(([name, bytes]) => ({ title: name, source: { name: 'key.cer', bytes } })),
    { title: 'key set of an endpoint', source: { name: 'keys.json', text: inputs.keySet }, purpose: 'endpoint' },
    { title: 'good key without WebCrypto', source: { name: 'key.json', text: inputs.good }, hasCrypto: false }
];

describe('the core inside Lightning Web Security', () => {
    let browser;
    let worlds;
    let core;

    before(async () => {
        browser = await launchBrowser();
        worlds = await openTwoWorlds(browser);
        core = await importBundled(path.join(coreRoot, 'preflightCore.ts'));
    });

    after(async () => {
        await worlds?.close();
        await browser?.close();
    });

    it('runs in another realm than the page, behind the membrane', async () => {
        const probe = 'return [typeof PreflightCore.check, String(globalThis.worlds), String(globalThis.Locker)];';
        assert.deepEqual(await worlds.plain(probe), ['function', '[object Object]', '[object Object]']);
        assert.deepEqual(await worlds.sandboxed(probe), ['function', 'undefined', 'undefined']);
    });

    for (const { title, source, purpose = 'upload', hasCrypto = true } of cases) {
        it(`says the same of ${title}`, async () => {
            const options = { now, purpose };
            const inNode = await core.check(source, {
                ...options,
                subtle: hasCrypto ? webcrypto.subtle : undefined
            });
            const expected = JSON.parse(JSON.stringify(inNode));
            assert.ok(expected.verdict);
            assert.deepEqual(await worlds.plain(CHECK, { source, options, hasCrypto }), expected);
            assert.deepEqual(await worlds.sandboxed(CHECK, { source, options, hasCrypto }), expected);
        });
    }

    it('puts the same findings into words', async () => {
        const inWords = `${CHECK.replace('return', 'const report = await')}
            return [report, ...report.keys].flatMap((part) => part.findings.map(PreflightCore.formatFinding));`;
        const given = { source: { name: 'key.json', text: inputs.severalDefects }, options: { now } };
        const words = await worlds.plain(inWords, given);
        assert.ok(words.length >= 3);
        assert.deepEqual(await worlds.sandboxed(inWords, given), words);
    });
});
