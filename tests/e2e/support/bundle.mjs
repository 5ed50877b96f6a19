import path from 'node:path';
import esbuild from 'esbuild';

export const projectRoot = path.resolve(import.meta.dirname, '../../..');
export const coreRoot = path.join(projectRoot, 'force-app/main/default/lwc/preflightCore');

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
        ...options
    });
    return outputFiles[0].text;
}

/** Imports a TypeScript file into Node. */
export async function importBundled(file) {
    const text = await bundleText(file, { format: 'esm', platform: 'node' });
    return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}
