import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { bundleCore, out, root } from '../lib/core.mjs';
import { NOW } from '../lib/keys.mjs';
import { duration, ratio } from '../lib/measure.mjs';
import { heading, table, target } from '../lib/table.mjs';

const FLAGS = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
];

/** Runs inside the page, once as it is and once inside the sandbox: medians in milliseconds. */
const WORK = `
    const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
    const timed = async (rounds, work) => {
        await work();
        const times = [];
        for (let i = 0; i < rounds; i++) {
            const start = performance.now();
            await work();
            times.push(performance.now() - start);
        }
        return median(times);
    };
    const subtle = crypto.subtle;
    const ders = data.keys.map((key) => atob(key.x5c[0]));
    const texts = data.keys.slice(0, 50).map((key) => JSON.stringify(key));
    const set = JSON.stringify({ keys: data.keys });
    const options = { now: data.now, subtle, limits: { keyBytes: 1e8, keys: 1e5 } };
    const each = (more) => async () => { for (const text of texts) await preflight.check({ name: 'k', text }, { ...options, ...more }); };
    return {
        'reading 1,000 certificates': await timed(7, () => { for (const der of ders) preflight.readCertificate(der); }),
        'one key without number theory': (await timed(5, each({ numberTheory: false }))) / texts.length,
        'one key, all rules': (await timed(3, each({}))) / texts.length,
        '1,000 keys without number theory': await timed(3, () => preflight.check({ name: 's', text: set }, { ...options, purpose: 'endpoint', numberTheory: false })),
        '1,000 keys with number theory': await timed(1, () => preflight.check({ name: 's', text: set }, { ...options, purpose: 'endpoint' }))
    };
`;

export async function browser({ keys }) {
    const script = readFileSync(await bundleCore('iife', 'core.iife.js'), 'utf8');
    await build({
        stdin: {
            contents:
                "import { evaluateInSandbox } from '@locker/sandbox'; window.evaluateInSandbox = evaluateInSandbox;",
            resolveDir: root
        },
        bundle: true,
        format: 'iife',
        outfile: path.join(out, 'sandbox.js'),
        logLevel: 'error'
    });
    const server = createServer((request, response) => {
        response.setHeader('content-type', request.url === '/' ? 'text/html' : 'text/javascript');
        response.end(
            request.url === '/' ? '<link rel="icon" href="data:,">' : readFileSync(path.join(out, 'sandbox.js'))
        );
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const chrome = await chromium.launch({
        executablePath: process.env.PREFLIGHT_CHROMIUM ?? '/usr/bin/chromium',
        args: FLAGS
    });
    try {
        const page = await chrome.newPage();
        await page.goto(`http://127.0.0.1:${server.address().port}/`);
        await page.addScriptTag({ url: '/sandbox.js' });
        const data = { keys, now: NOW };
        const plain = await page.evaluate(
            `(async () => { const data = ${JSON.stringify(data)}; ${script}; ${WORK} })()`
        );
        const inside = await page.evaluate(
            async ({ source, json }) => {
                let result;
                window.evaluateInSandbox(
                    'c',
                    `{ const $ctx = $lockerEvalContext$; const data = JSON.parse($ctx('')); $ctx((async () => { ${source} })()); }`,
                    (value) => {
                        if (value === '') {
                            return json;
                        }
                        result = value;
                    }
                );
                return JSON.parse(JSON.stringify(await result));
            },
            { source: `${script}; ${WORK}`, json: JSON.stringify(data) }
        );
        heading('In the browser, plain and inside Lightning Web Security');
        table(
            ['what', 'Chromium', 'Lightning Web Security', 'times plain'],
            Object.keys(plain).map((name) => [
                name,
                duration(plain[name]),
                duration(inside[name]),
                ratio(inside[name], plain[name])
            ])
        );
        for (const name of Object.keys(plain)) {
            const factor = inside[name] / plain[name];
            target(
                `Lightning Web Security: ${name}`,
                'at most 1.3 times Chromium',
                `${factor.toFixed(2)} times`,
                factor <= 1.3
            );
        }
        target(
            'Chromium: 1,000 keys with number theory',
            'under 4 s',
            duration(plain['1,000 keys with number theory']),
            plain['1,000 keys with number theory'] < 4000
        );
        target(
            'Chromium: one key, all rules',
            'under 5 ms',
            duration(plain['one key, all rules']),
            plain['one key, all rules'] < 5
        );
    } finally {
        await chrome.close();
        server.close();
    }
}
