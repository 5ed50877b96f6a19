import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';

/** The Apex tests, by name: RunLocalTests would run everything else that the org has. */
function testClasses() {
    return readdirSync(join(root, 'force-app/test/default/classes'))
        .filter((name) => /Test\.cls$/.test(name))
        .map((name) => name.replace(/\.cls$/, ''))
        .sort();
}

/**
 * What `npm run test:org` does, in order. `next` says what to do when a step goes wrong.
 *
 * @param {string} org alias or user name that the Salesforce CLI is logged in to
 * @returns {{ title: string, command: 'node' | 'sf', args: string[], next: string }[]}
 */
export function stepsFor(org) {
    const target = ['--target-org', org];
    return [
        {
            title: 'Is the CLI logged in to the org?',
            command: 'sf',
            args: ['org', 'display', ...target],
            next: `Log in first: npm run sf -- org login web --alias ${org}`
        },
        {
            title: 'Build',
            command: 'node',
            args: ['scripts/build.mjs'],
            next: 'Mend what the compiler names above.'
        },
        {
            title: 'Deploy the sources and the Apex tests',
            command: 'sf',
            args: ['project', 'deploy', 'start', '--source-dir', 'force-app', '--wait', '30', ...target],
            next: 'The table above names each component that the org refused, and why.'
        },
        {
            title: 'Assign the permission set',
            command: 'sf',
            args: ['org', 'assign', 'permset', '--name', 'Preflight_User', ...target],
            next: 'Assign Preflight User to yourself in Setup, Permission Sets, and run this again.'
        },
        {
            title: 'Run the Apex tests',
            command: 'sf',
            args: [
                ...['apex', 'run', 'test', '--test-level', 'RunSpecifiedTests', '--code-coverage', '--wait', '30'],
                ...['--result-format', 'human', ...testClasses().flatMap((name) => ['--tests', name])],
                ...target
            ],
            next: 'A test that passes in the local runner and fails here has found where the two differ: please report it.'
        },
        {
            title: 'Self-check (look for the lines that start with PREFLIGHT)',
            command: 'sf',
            args: ['apex', 'run', '--file', 'scripts/org/selfCheck.apex', ...target],
            next: 'Open the tab Preflight in the org and run the self-check there.'
        }
    ];
}
