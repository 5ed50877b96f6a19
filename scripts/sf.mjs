/**
 * npm run sf -- …: the Salesforce CLI that this project pins, or what it needs when it cannot run.
 *
 *     npm run sf -- project deploy start --metadata-dir dist/preflight-0.1.0.zip --single-package --target-org my-org
 */
import { missing, sfCommand } from './org/sf.mjs';
import { runNode } from './run.mjs';

const [, [cli]] = sfCommand();
if (missing()) {
    console.error(missing());
    process.exitCode = 1;
} else {
    process.exitCode = runNode(cli, process.argv.slice(2));
}
