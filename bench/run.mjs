// The benchmark: every section compares side by side in one run and prints ratios. See README.md, "Performance".
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const here = import.meta.dirname;
if (!existsSync(path.join(here, 'node_modules'))) {
    console.log('Installing the peers to compare with (bench/package.json) …');
    execFileSync('npm', ['ci', '--silent'], { cwd: here, stdio: 'inherit' });
}

const { bundleCore, out, root } = await import('./lib/core.mjs');
const { makeKeys } = await import('./lib/keys.mjs');
const { printed, printTargets, say } = await import('./lib/table.mjs');

const SECTIONS = {
    certificates: () => import('./sections/certificates.mjs').then((m) => m.certificates),
    'one-key': () => import('./sections/oneKey.mjs').then((m) => m.oneKey),
    'key-sets': () => import('./sections/keySets.mjs').then((m) => m.keySets),
    browser: () => import('./sections/browser.mjs').then((m) => m.browser),
    command: () => import('./sections/command.mjs').then((m) => m.command),
    size: () => import('./sections/size.mjs').then((m) => m.size),
    channels: () => import('./sections/channels.mjs').then((m) => m.channels),
    token: () => import('./sections/token.mjs').then((m) => m.token),
    make: () => import('./sections/make.mjs').then((m) => m.make),
    defects: () => import('./sections/defects.mjs').then((m) => m.defects)
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
    console.error(`No section ${unknown.join(', ')}. There are: ${Object.keys(SECTIONS).join(', ')}.`);
    process.exit(2);
}

execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
const core = await import(await bundleCore());
const keys = await makeKeys(1000);
say(
    `Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}. Medians; compare the ratios, not the times.`
);
for (const [name, load] of Object.entries(SECTIONS)) {
    if (wanted.length === 0 || wanted.includes(name)) {
        const section = await load();
        await section({ core, keys });
    }
}
printTargets();
writeFileSync(path.join(out, 'report.md'), printed());
