/**
 * npm run sf -- …: the Salesforce CLI that this project pins, or what it needs when it cannot run.
 *
 *     npm run sf -- project deploy start --metadata-dir dist/preflight-0.1.0.zip --single-package --target-org my-org
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode } from './run.mjs';

// By its place: the package exports neither this file nor its package.json.
const cli = join(root, 'node_modules/@salesforce/cli/bin/run.js');
const major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
    console.error(
        `The Salesforce CLI needs Node 22 or newer; this is ${process.version}. Switch to it and run npm ci.`
    );
    process.exitCode = 1;
} else if (!existsSync(cli)) {
    console.error(
        'The Salesforce CLI is not installed. Run npm ci with Node 22 or newer; with an older one npm leaves it out.'
    );
    process.exitCode = 1;
} else {
    process.exitCode = runNode(cli, process.argv.slice(2));
}
