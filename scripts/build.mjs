/**
 * npm run build: compiles each .ts of force-app to the .js beside it, and the command to one file, dist/preflight.mjs.
 */
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { root, runNode, toolPath } from './run.mjs';

async function buildCommand() {
    const outfile = join(root, 'dist/preflight.mjs');
    await build({
        absWorkingDir: root,
        entryPoints: ['cli/preflight.ts'],
        outfile,
        bundle: true,
        minify: true,
        platform: 'node',
        format: 'esm',
        target: 'node20.19',
        legalComments: 'none',
        charset: 'utf8',
        // Large, and only --target-org needs them: loaded from node_modules when it is used.
        external: ['@salesforce/core', '@jsforce/jsforce-node'],
        banner: { js: '#!/usr/bin/env node' },
        logLevel: 'warning'
    });
    chmodSync(outfile, 0o755);
    return outfile;
}

/** Lets `npx preflight` in a clone run the command at once, without npm looking for a package of that name. */
function linkCommand(file) {
    const folder = join(root, 'node_modules/.bin');
    if (process.platform === 'win32' || !existsSync(join(root, 'node_modules'))) {
        return;
    }
    mkdirSync(folder, { recursive: true });
    rmSync(join(folder, 'preflight'), { force: true });
    symlinkSync(relative(folder, file), join(folder, 'preflight'));
}

const status = runNode(toolPath('typescript/bin/tsc'), ['--project', 'tsconfig.json']);
if (status === 0) {
    linkCommand(await buildCommand());
}
process.exitCode = status;
