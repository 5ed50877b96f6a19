/**
 * npm run test:e2e: the tests that need a real Chromium, with Node's own test runner.
 *
 *     node scripts/e2e.mjs [--tap file] [part of a test file's path …]
 */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './run.mjs';
import { spawnSync } from 'node:child_process';

const { values, positionals } = parseArgs({ options: { tap: { type: 'string' } }, allowPositionals: true });

const files = ['tests/e2e', 'tests/lws']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file)))
    .filter((file) => file.endsWith('.test.mjs'))
    .filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)))
    .sort();

if (files.length === 0) {
    console.error('No end-to-end test was found.');
    process.exitCode = 1;
} else {
    const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
    if (values.tap !== undefined) {
        reporters.push('--test-reporter=tap', `--test-reporter-destination=${relative(root, values.tap)}`);
    }
    // One file at a time: each starts a browser, and a busy machine would only make all of them late.
    const args = ['--test', '--test-concurrency=1', ...reporters, ...files];
    process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}
