/**
 * A page with the core in it twice: as any script of a page, and inside the real Lightning Web Security sandbox, in which
 * the org runs components.
 */
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bundleText, coreRoot } from '../e2e/support/bundle.mjs';

const require = createRequire(import.meta.url);
const SANDBOX_MODULE = path.join(path.dirname(require.resolve('@locker/sandbox/package.json')), 'dist/index.mjs.js');

/**
 * @typedef {object} TwoWorlds
 * @property {(source: string, data?: unknown) => Promise<unknown>} plain runs the body of an async function that sees
 * `PreflightCore` and `data`; what it returns comes back as JSON does
 * @property {(source: string, data?: unknown) => Promise<unknown>} sandboxed the same inside the sandbox
 * @property {() => Promise<void>} close
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<TwoWorlds>}
 */
export async function openTwoWorlds(browser) {
    const core = await bundleText(path.join(coreRoot, 'preflightCore.ts'), {
        format: 'iife',
        globalName: 'PreflightCore'
    });
    const sandbox = await bundleText(SANDBOX_MODULE, {
        format: 'iife',
        globalName: 'Locker',
        define: { 'process.env.NODE_ENV': '"production"' }
    });
    // crypto.subtle wants a secure context, so the page has to come from an address.
    const server = http.createServer((request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end('<!doctype html><title>Lightning Web Security</title><link rel="icon" href="data:,">');
    });
    await new Promise((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
    });
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.addScriptTag({ content: sandbox });
    await page.evaluate(prepare, core);

    const run = (world) => async (source, data) => JSON.parse(await page.evaluate(runIn, { world, source, data }));
    return {
        plain: run('plain'),
        sandboxed: run('sandboxed'),
        async close() {
            await page.close();
            await new Promise((resolve) => {
                server.close(resolve);
                server.closeAllConnections();
            });
        }
    };
}

/** In the page: loads the core into both worlds. A program goes in as text, its data and its result as JSON. */
function prepare(core) {
    const runner = `(source, json) => {
        const run = new Function('PreflightCore', 'data', 'return (async () => {' + source + '})()');
        return run(PreflightCore, JSON.parse(json)).then((result) => JSON.stringify(result ?? null));
    }`;
    const worlds = { plain: (0, eval)(`${core}\n${runner}`) };
    globalThis.Locker.evaluateInSandbox('c', `${core}\n$lockerEvalContext$(${runner})`, (result) => {
        worlds.sandboxed = result;
    });
    globalThis.worlds = worlds;
}

/** In the page. */
function runIn({ world, source, data }) {
    return globalThis.worlds[world](source, JSON.stringify(data ?? null));
}
