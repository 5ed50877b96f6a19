import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { root } from '../run.mjs';
import { ensure } from './machine.mjs';
import { steps } from './steps.mjs';

/** Runs an npm script; true if it ended well. */
function runScript(script, args) {
    const npm = process.env.npm_execpath;
    const command = ['run', '--silent', script, ...(args ? ['--', ...args] : [])];
    const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
    const { status } = npm
        ? spawnSync(process.execPath, [npm, ...command], options)
        : spawnSync('npm', command, { ...options, shell: process.platform === 'win32' });
    return status === 0;
}

/** What a step came to. One that ended badly counts at least one failure, whatever its results say. */
function countStep({ count }, isGood) {
    if (!count) {
        return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 };
    }
    try {
        const counts = count();
        if (counts.passed >= 0 && counts.failed >= 0) {
            // A step may leave out all of its tests, but then it must say so.
            const ranNothing = counts.passed + counts.failed + counts.skipped === 0;
            return { ...counts, failed: Math.max(counts.failed, isGood && !ranNothing ? 0 : 1) };
        }
    } catch {
        // No results: the step broke off before it could write them.
    }
    return { passed: 0, failed: 1, skipped: 0 };
}

function runStep(step) {
    console.log(`\n── ${step.title} (npm run ${step.script})`);
    const startedAt = performance.now();
    step.prepare?.();
    const counts = countStep(step, runScript(step.script, step.args));
    return { step, ...counts, seconds: ((performance.now() - startedAt) / 1000).toFixed(1) };
}

function selectedSteps() {
    const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' } } });
    if (values.list) {
        steps.forEach(({ id, title }) => console.log(`${id.padEnd(12)} ${title}`));
        return [];
    }
    const ids = values.only?.split(',') ?? steps.map(({ id }) => id);
    const unknown = ids.filter((id) => !steps.some((step) => step.id === id));
    if (unknown.length > 0) {
        throw new RangeError(
            `There is no step "${unknown[0]}". The steps are ${steps.map(({ id }) => id).join(', ')}.`
        );
    }
    return steps.filter(({ id }) => ids.includes(id));
}

function runAll(selected) {
    const missing = ensure(selected.flatMap(({ needs }) => needs ?? []));
    if (missing.length > 0) {
        console.error(missing.join('\n'));
        process.exitCode = 1;
        return;
    }
    const results = selected.map(runStep);
    const sum = (kind) => results.reduce((total, result) => total + result[kind], 0);

    console.log('\n── Summary');
    for (const { step, passed, failed, skipped, seconds } of results) {
        const outcome = failed > 0 ? 'FAILED ' : passed === 0 ? 'skipped' : 'ok     ';
        const more = skipped > 0 ? `, ${skipped} skipped` : '';
        console.log(`${outcome} ${seconds.padStart(7)} s  ${step.title}: ${passed} passed, ${failed} failed${more}`);
    }
    const skipped = sum('skipped');
    console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    process.exitCode = sum('failed') > 0 ? 1 : 0;
}

try {
    const selected = selectedSteps();
    if (selected.length > 0) {
        runAll(selected);
    }
} catch (error) {
    if (!(error instanceof RangeError || error.code?.startsWith('ERR_PARSE_ARGS'))) {
        throw error;
    }
    console.error(error.message);
    process.exitCode = 2;
}
