import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../run.mjs';

const jestResults = join(root, 'dist/test/jest.json');
const nodeResults = join(root, 'dist/test/e2e.tap');
const apexResults = join(root, 'dist/test/apex.json');

/** Counts of a Jest run; a file that could not be run is one failure. */
function countJest() {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = JSON.parse(
        readFileSync(jestResults, 'utf8')
    );
    return {
        passed: numPassedTests,
        failed: numFailedTests + numRuntimeErrorTestSuites,
        skipped: numPendingTests + numTodoTests
    };
}

/** Counts of a run of Node's test runner. */
function countTap() {
    const tap = readFileSync(nodeResults, 'utf8');
    const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? NaN);
    return {
        passed: count('pass'),
        failed: count('fail') + count('cancelled'),
        skipped: count('skipped') + count('todo')
    };
}

/** Counts of the Apex tests; without a runner they are skipped. */
const countApex = () => JSON.parse(readFileSync(apexResults, 'utf8'));

const fresh = (file) => () => {
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { force: true });
};

/**
 * What `npm test` runs, in this order. `script` is the npm script, `needs` what the machine must have, `count` reads
 * the results of a step that consists of tests; a step without it counts as one.
 */
export const steps = [
    { id: 'format', title: 'Formatting', script: 'format:check' },
    { id: 'lint', title: 'Lint', script: 'lint' },
    { id: 'expressions', title: 'Regular expressions take linear time', script: 'lint:expressions' },
    { id: 'types', title: 'Types', script: 'typecheck' },
    { id: 'build', title: 'Build', script: 'build' },
    { id: 'check-build', title: 'Every .ts has its up-to-date .js', script: 'check-build' },
    { id: 'docs', title: 'Generated documentation', script: 'docs:check' },
    {
        id: 'unit',
        title: 'Unit, conformance, property and component tests',
        script: 'test:unit',
        // The checks of Apex are tested too.
        needs: ['java'],
        args: ['--json', '--outputFile', jestResults],
        prepare: fresh(jestResults),
        count: countJest
    },
    { id: 'apex', title: 'Apex: names, queries, types and rules', script: 'check:apex', needs: ['java'] },
    {
        id: 'apex-tests',
        title: 'Apex tests in a local runner',
        script: 'test:apex',
        args: ['--results', apexResults],
        prepare: fresh(apexResults),
        count: countApex
    },
    { id: 'package', title: 'Package', script: 'package' },
    {
        id: 'e2e',
        title: 'End to end in Chromium, and in Lightning Web Security',
        script: 'test:e2e',
        args: ['--tap', nodeResults],
        needs: ['chromium'],
        prepare: fresh(nodeResults),
        count: countTap
    }
];
