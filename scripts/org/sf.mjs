import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';

// By its place: the package exports neither this file nor its package.json.
const cli = join(root, 'node_modules/@salesforce/cli/bin/run.js');
const major = Number(process.versions.node.split('.')[0]);

/**
 * @returns {string | null} what the pinned Salesforce CLI needs before it can run; null when it can
 */
export function missing() {
    if (major < 22) {
        return `The Salesforce CLI needs Node 22 or newer; this is ${process.version}. Switch to it and run npm ci.`;
    }
    return existsSync(cli)
        ? null
        : 'The Salesforce CLI is not installed. Run npm ci with Node 22 or newer; with an older one npm leaves it out.';
}

/** The program and its first arguments. */
export const sfCommand = () => [process.execPath, [cli]];
