/**
 * npm run test:apex: runs the Apex tests with a local Apex runner, where there is one. Such a runner is an emulator, not
 * Salesforce: npm run test:org runs the same tests in an org.
 *
 * The environment variable PREFLIGHT_APEX_RUNNER names the runner, a Node script that takes
 * `test <project> --coverage --min-coverage <per cent>` and ends with the line "N passed, N failed".
 *
 *     node scripts/test-apex.mjs [--results file]    also writes { passed, failed, skipped } to a file
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './run.mjs';

/** Per cent of lines. An org asks for 75. */
const COVERAGE = 95;

const { values } = parseArgs({ options: { results: { type: 'string' } } });
const runner = process.env.PREFLIGHT_APEX_RUNNER;

function write(results) {
    if (values.results) {
        writeFileSync(values.results, JSON.stringify(results));
    }
}

function run() {
    const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [resolve(runner), 'test', root, '--coverage', '--min-coverage', String(COVERAGE)],
        { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
    );
    const output = `${stdout}\n${stderr}`;
    const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? [];
    const isGood = status === 0 && Number(passed) > 0;
    // Hundreds of passed lines tell nobody anything.
    console.log(
        output
            .split('\n')
            .filter((line) => line.trim() !== '' && !(isGood && /^PASS /.test(line)))
            .join('\n')
    );
    // Too little coverage, or no closing line, is a failure even if no test failed.
    write({ passed: Number(passed ?? 0), failed: Math.max(Number(failed ?? 0), isGood ? 0 : 1), skipped: 0 });
    return isGood ? 0 : 1;
}

if (!runner) {
    console.log('The Apex tests were not run: PREFLIGHT_APEX_RUNNER names no runner. See CONTRIBUTING.md.');
    write({ passed: 0, failed: 0, skipped: 1 });
} else if (!existsSync(runner)) {
    console.error(`PREFLIGHT_APEX_RUNNER names ${runner}, which is not there.`);
    write({ passed: 0, failed: 1, skipped: 0 });
    process.exitCode = 1;
} else {
    process.exitCode = run();
}
