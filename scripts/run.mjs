/** Runs the project's own tools: with this Node, from the project's folder, output passed through. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** Path of a script that an installed package offers: `toolPath('typescript/bin/tsc')`. */
export const toolPath = (name) => require.resolve(name);

/**
 * @param {string} script path of a JavaScript file
 * @param {readonly string[]} args
 * @returns {number} its exit code; 1 if it could not run or was ended by a signal
 */
export function runNode(script, args = []) {
    const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
    return status ?? 1;
}
