/** An org's configuration is read, unpacked, compared and judged alike in Lightning Web Security, in Chromium and in Node. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { webcrypto } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import JSZip from 'jszip';
import { launchBrowser } from '../e2e/support/browser.mjs';
import { bundleText, coreRoot, importBundled } from '../e2e/support/bundle.mjs';
import { demoFolder, demoZip } from '../e2e/support/demo.mjs';
import { NOW } from '../e2e/support/inputs.mjs';
import { readMetadataFolder } from '../../preview/configuration/metadataFolder.mjs';
import { openTwoWorlds } from './sandbox.mjs';

const now = Date.parse(NOW);
const components = path.dirname(coreRoot);
/** Judges every channel, alone and with the first uploaded key; an async function's body, for all three places alike. */
const JUDGE = `
    const { files, now } = data;
    const { organization } = PreflightCore.readConfiguration(files);
    const keyReports = await PreflightCore.checkUploadedKeys(organization.keys, { now, subtle: crypto.subtle });
    const [key] = Object.values(keyReports).flatMap(({ keys }) => keys);
    const candidate = PreflightCore.candidateOf(key, 'https://id.acme.example/');
    return organization.channels.flatMap(({ name }) =>
        [PreflightCore.NO_CANDIDATE, candidate].map((given) =>
            PreflightCore.checkChannel(PreflightCore.compare(organization, name, given), { now, keyReports })));`;

describe('an org’s configuration inside Lightning Web Security', () => {
    const files = readMetadataFolder(demoFolder);
    let browser;
    let worlds;
    let inflate;

    before(async () => {
        browser = await launchBrowser();
        worlds = await openTwoWorlds(browser);
        inflate = await bundleText(path.join(components, 'preflightOrganization/inflate.ts'), {
            format: 'iife',
            globalName: 'Inflate',
            alias: { 'c/preflightShared': path.join(components, 'preflightShared/browser.ts') }
        });
    });

    after(async () => {
        await worlds?.close();
        await browser?.close();
    });

    it('judges every channel of the demo org the same', async () => {
        const core = await importBundled(path.join(coreRoot, 'preflightCore.ts'));
        const run = new Function('PreflightCore', 'data', 'crypto', `return (async () => {${JUDGE}})()`);
        const expected = JSON.parse(JSON.stringify(await run(core, { files, now }, webcrypto)));
        assert.ok(expected.length >= 20);
        assert.ok(new Set(expected.map(({ fit }) => fit)).size >= 2, 'channels of more than one kind');
        assert.deepEqual(await worlds.plain(JUDGE, { files, now }), expected);
        assert.deepEqual(await worlds.sandboxed(JUDGE, { files, now }), expected);
    });

    it('unpacks the zip of a retrieve', async () => {
        const octets = await demoZip();
        const unpack = `${inflate}
            const { files, problems } = await PreflightCore.unzip(data, Inflate.inflater());
            return { problems, organization: PreflightCore.readConfiguration(files).organization };`;
        const { problems, organization } = await worlds.plain(unpack, octets);
        assert.deepEqual(problems, []);
        assert.ok(organization.channels.length >= 10 && organization.keys.length >= 5);
        assert.deepEqual(await worlds.sandboxed(unpack, octets), { problems, organization });
    });

    it('stops a zip that swells', async () => {
        const zip = new JSZip();
        zip.file('messagingChannels/Large.messagingChannel', ' '.repeat(20_000_000));
        const octets = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
        const unpack = `${inflate}
            const { files, problems } = await PreflightCore.unzip(data, Inflate.inflater());
            return { kinds: problems.map(({ kind }) => kind), read: files.map(({ text, bytes }) => (text ?? bytes).length) };`;
        const outcome = await worlds.sandboxed(unpack, octets.toString('latin1'));
        assert.deepEqual(outcome.kinds, ['too-large']);
        assert.ok(outcome.read.every((length) => length === 0));
    });
});
