/**
 * npm run test:org: puts Preflight into an org, runs the Apex tests there, and shows what the self-check says.
 *
 *     npm run test:org -- --target-org ALIAS [--dry-run]
 *
 * --dry-run only prints the commands. It changes the org: use a scratch org, a sandbox or a Developer Edition.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { stepsFor } from './org/steps.mjs';
import { missing, sfCommand } from './org/sf.mjs';
import { root } from './run.mjs';

const { values } = parseArgs({ options: { 'target-org': { type: 'string' }, 'dry-run': { type: 'boolean' } } });

/** Runs one step; true if it went well. */
function run({ title, command, args, next }) {
    console.log(`\n── ${title}`);
    const [program, first] = command === 'sf' ? sfCommand() : [process.execPath, []];
    const { status } = spawnSync(program, [...first, ...args], { cwd: root, stdio: 'inherit' });
    if (status !== 0) {
        console.error(`\nThis step did not go well: ${title}.\n${next}`);
    }
    return status === 0;
}

function main() {
    const org = values['target-org'];
    if (!org) {
        console.error('Say which org: npm run test:org -- --target-org ALIAS (sf org list shows the aliases).');
        return 2;
    }
    const steps = stepsFor(org);
    if (values['dry-run']) {
        steps.forEach(({ command, args }) => console.log([command, ...args].join(' ')));
        return 0;
    }
    if (missing()) {
        console.error(missing());
        return 1;
    }
    return steps.every(run) ? 0 : 1;
}

process.exitCode = main();
