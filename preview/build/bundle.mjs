/** Bundles the page's scripts with esbuild. */
import path from 'node:path';
import esbuild from 'esbuild';
import { lwcPlugin } from './lwcPlugin.mjs';
import { previewRoot } from './paths.mjs';

/**
 * @param {string} source folder of the metadata in source format
 * @returns {Promise<{ scripts: Map<string, Buffer>, inputs: Set<string> }>} scripts by file name, and every file whose
 * change, or appearance, changes them; rejects with esbuild's BuildFailure
 */
export async function bundle(source) {
    const inputs = new Set();
    const result = await esbuild.build({
        // Synthetic shadow is a script of its own: in one with the engine it would load after it, without effect.
        entryPoints: ['syntheticShadow', 'main'].map((name) => path.join(previewRoot, `page/${name}.js`)),
        outdir: 'app',
        bundle: true,
        splitting: true,
        format: 'esm',
        target: 'es2022',
        // Base components ask for both; development mode would flood the console with remarks on base components.
        define: { 'import.meta.env.SSR': 'false', 'process.env.NODE_ENV': '"production"' },
        plugins: [lwcPlugin(source, inputs)],
        write: false,
        logLevel: 'silent'
    });
    const scripts = new Map(result.outputFiles.map((file) => [path.basename(file.path), Buffer.from(file.contents)]));
    return { scripts, inputs };
}
