import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

export const projectRoot = path.resolve(import.meta.dirname, '../../..');
export const coreRoot = path.join(projectRoot, 'force-app/main/default/lwc/preflightCore');

/** esbuild takes a compiled file that lies beside its source; the source is what is to be tested. */
const sourcesFirst = {
    name: 'sources-first',
    setup(build) {
        build.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path: wanted, resolveDir }) => {
            const source = path.join(resolveDir, wanted.replace(/\.js$/, '.ts'));
            return fs.existsSync(source) ? { path: source } : null;
        });
    }
};

/**
 * Bundles a TypeScript file as it stands: a stale build is never tested.
 *
 * @param {string} file
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<string>} the script
 */
export async function bundleText(file, options) {
    const { outputFiles } = await esbuild.build({
        entryPoints: [file],
        bundle: true,
        write: false,
        target: 'es2022',
        logLevel: 'error',
        plugins: [sourcesFirst],
        ...options
    });
    return outputFiles[0].text;
}

/** Imports a TypeScript file into Node. */
export async function importBundled(file) {
    const text = await bundleText(file, { format: 'esm', platform: 'node' });
    return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}
