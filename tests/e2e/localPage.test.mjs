/** The local page's server and build: what it answers, to whom, and that it never serves anything stale. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pageBuild } from '../../preview/build/pageBuild.mjs';
import { serve } from '../../preview/server/server.mjs';
import { ask } from './support/ask.mjs';

/** A bundle that imports nothing but the engine: builds in a moment. */
function writeBundle(source, { script, template = '<template><p>{text}</p></template>' }) {
    const folder = path.join(source, 'lwc/preflightApp');
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'preflightApp.html'), template);
    fs.writeFileSync(path.join(folder, 'preflightApp.ts'), script);
}

const scriptSaying = (text) => `
    import { LightningElement, api } from 'lwc';
    export default class PreflightApp extends LightningElement {
        @api text: string = '${text}';
    }`;

describe('the local page', () => {
    let folder;
    let source;
    let page;

    before(async () => {
        folder = fs.mkdtempSync(path.join(os.tmpdir(), 'preflight-page-'));
        source = path.join(folder, 'default');
        writeBundle(source, { script: scriptSaying('the first text') });
        page = await serve(pageBuild({ source, cache: path.join(folder, 'cache') }), 0);
    });

    after(async () => {
        await page?.close();
        fs.rmSync(folder, { recursive: true, force: true });
    });

    const script = async () => (await ask(page.url, { target: '/app/main.js' })).text;

    it('says that it is the local page, in a language that is named', async () => {
        const { status, text } = await ask(page.url);
        assert.equal(status, 200);
        assert.match(text, /<html lang="en">/);
        assert.match(text, /<title>Preflight \(local page\)<\/title>/);
        assert.match(text, /nothing that you drop or paste leaves it/);
    });

    it('allows scripts, styles and images of its own only, and no connection at all', async () => {
        for (const target of ['/', '/utility-bar', '/app/main.js', '/slds/styles/slds.css', '/nothing-here']) {
            const { headers } = await ask(page.url, { target });
            const policy = headers['content-security-policy'].split('; ');
            assert.ok(policy.includes("default-src 'none'"), target);
            assert.ok(policy.includes("script-src 'self'"), target);
            assert.ok(policy.includes("connect-src 'none'"), target);
            assert.ok(policy.includes("form-action 'none'"), target);
            assert.ok(policy.includes("frame-ancestors 'none'"), target);
            assert.equal(headers['cache-control'], 'no-store', target);
            assert.equal(headers['x-content-type-options'], 'nosniff', target);
            assert.equal(headers['referrer-policy'], 'no-referrer', target);
        }
    });

    it('refers to its own files only, and all of them are there', async () => {
        for (const target of ['/', '/utility-bar']) {
            const { text } = await ask(page.url, { target });
            const references = [...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, reference]) => reference);
            assert.ok(references.length >= 4);
            for (const reference of references) {
                assert.match(reference, /^\/[^/]/);
                const { status, headers } = await ask(page.url, { target: reference });
                assert.equal(status, 200, reference);
                assert.match(headers['content-type'], /^(text\/(css|javascript)|image\/svg\+xml)/, reference);
            }
            assert.doesNotMatch(text, /<script(?![^>]*\bsrc=)/, 'no script in the page itself');
        }
    });

    it('answers HEAD without a body', async () => {
        const { status, headers, text } = await ask(page.url, { method: 'HEAD' });
        assert.equal(status, 200);
        assert.ok(Number(headers['content-length']) > 100);
        assert.equal(text, '');
    });

    it('takes nothing: every other method is refused', async () => {
        for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']) {
            const { status, headers } = await ask(page.url, { method });
            assert.equal(status, 405, method);
            assert.equal(headers.allow, 'GET, HEAD', method);
        }
    });

    it('serves no other files, however they are asked for', async () => {
        const targets = [
            '/package.json',
            '/../package.json',
            '/app/../../package.json',
            '/app/..%2f..%2fpackage.json',
            '/%2e%2e/package.json',
            '/slds/../../../../../../../../etc/passwd',
            '/slds/images/..%5c..%5cpackage.json',
            '//etc/passwd',
            '/app/',
            '/app/constructor',
            '/__proto__',
            '/page.css/',
            '/page.css%00.html'
        ];
        for (const target of targets) {
            assert.equal((await ask(page.url, { target })).status, 404, target);
        }
    });

    it('answers to its own name only, so that no foreign name can be pointed at it', async () => {
        const { port } = new URL(page.url);
        for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', '127.0.0.1:1']) {
            assert.equal((await ask(page.url, { host })).status, 421, host);
        }
        for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
            assert.equal((await ask(page.url, { host })).status, 200, host);
        }
    });

    it('listens on this machine only', async () => {
        assert.equal(new URL(page.url).hostname, '127.0.0.1');
        const outside = Object.values(os.networkInterfaces())
            .flat()
            .find(({ family, internal }) => family === 'IPv4' && !internal);
        if (outside) {
            const { port } = new URL(page.url);
            await assert.rejects(ask(`http://${outside.address}:${port}/`), { code: 'ECONNREFUSED' });
        }
    });

    it('takes the next port when one is in use', async () => {
        const wanted = Number(new URL(page.url).port);
        const other = await serve(pageBuild({ source, cache: path.join(folder, 'cache') }), wanted);
        try {
            assert.notEqual(other.url, page.url);
            assert.equal((await ask(other.url)).status, 200);
        } finally {
            await other.close();
        }
    });

    it('compiles the TypeScript, whatever .js stands beside it', async () => {
        fs.writeFileSync(path.join(source, 'lwc/preflightApp/preflightApp.js'), 'export default "a stale build";');
        await ask(page.url);
        const text = await script();
        assert.match(text, /the first text/);
        assert.doesNotMatch(text, /a stale build/);
    });

    it('builds again when a source changed, and when one appeared', async () => {
        writeBundle(source, { script: scriptSaying('the second text') });
        await ask(page.url);
        assert.match(await script(), /the second text/);
        fs.writeFileSync(path.join(source, 'lwc/preflightApp/preflightApp.css'), 'p { color: rebeccapurple; }');
        await ask(page.url);
        assert.match(await script(), /rebeccapurple/);
    });

    it('starts from its cache when nothing changed', async () => {
        const again = pageBuild({ source, cache: path.join(folder, 'cache') });
        const before = fs.statSync(path.join(folder, 'cache/build.json')).mtimeMs;
        assert.match((await again.scripts()).get('main.js').toString('utf8'), /the second text/);
        assert.equal(fs.statSync(path.join(folder, 'cache/build.json')).mtimeMs, before);
    });

    it('reads labels as they are formatted: in one line or broken', async () => {
        fs.mkdirSync(path.join(source, 'labels'), { recursive: true });
        const labels = path.join(source, 'labels/CustomLabels.labels-meta.xml');
        const one = '<labels><fullName>One</fullName><value>first &amp; short</value></labels>';
        const two = '<labels><fullName>Two</fullName><value\n            >second</value\n        ></labels>';
        fs.writeFileSync(labels, `<CustomLabels>${one}${two}${one.replace('One', 'Three')}</CustomLabels>`);
        const names = ['One', 'Two', 'Three'];
        const imports = names.map((name) => `import ${name} from '@salesforce/label/c.${name}';`).join('\n');
        const sum = `[${names.join()}].join('|')`;
        writeBundle(source, { script: `${imports}\n${scriptSaying('').replace("''", sum)}` });
        assert.equal((await ask(page.url)).status, 200);
        const text = await script();
        for (const value of ['"first & short"', '"second"']) {
            assert.ok(text.includes(value), value);
        }
        fs.rmSync(labels);
    });

    it('says what cannot be built, and recovers', async () => {
        writeBundle(source, { script: `${scriptSaying('x')}\nimport LABEL from '@salesforce/label/c.No_Such_Label';` });
        const missing = await ask(page.url);
        assert.equal(missing.status, 500);
        assert.match(missing.headers['content-type'], /^text\/plain/);
        assert.match(missing.text, /No_Such_Label/);

        const icon = '<lightning-icon icon-name="utility:no_such_icon"></lightning-icon>';
        writeBundle(source, { script: scriptSaying('x'), template: `<template>${icon}</template>` });
        assert.match((await ask(page.url)).text, /There is no icon "utility:no_such_icon"/);

        writeBundle(source, { script: scriptSaying('y'), template: '<template><p>{text}</template>' });
        assert.match((await ask(page.url)).text, /preflightApp\.html/);

        writeBundle(source, { script: scriptSaying('the third text') });
        assert.equal((await ask(page.url)).status, 200);
        assert.match(await script(), /the third text/);
    });
});
