import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

export const root = path.resolve(import.meta.dirname, '../..');
export const out = path.join(root, 'dist/bench');
mkdirSync(out, { recursive: true });

const core = 'force-app/main/default/lwc/preflightCore';

/** Bundles what the benchmark measures from the TypeScript sources; `format` as esbuild names it. */
export async function bundleCore(format = 'esm', file = 'core.mjs') {
    const outfile = path.join(out, file);
    await build({
        stdin: {
            contents: `
                export * from './${core}/preflightCore.ts';
                export { readCertificate } from './${core}/certificate/readCertificate.ts';
                export { modulusWeakness } from './${core}/jwk/weakness.ts';
                export { findSharedPrimes } from './${core}/jwk/sharedPrimes.ts';
            `,
            resolveDir: root,
            loader: 'ts'
        },
        bundle: true,
        format,
        globalName: 'preflight',
        target: 'es2022',
        outfile,
        logLevel: 'warning'
    });
    return outfile;
}

/** The makers of certificates and keys that the unit tests use. */
export async function bundleMakers() {
    const outfile = path.join(out, 'makers.mjs');
    await build({
        entryPoints: [path.join(root, core, '__tests__/support/makeCertificate.ts')],
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        outfile,
        logLevel: 'warning'
    });
    return import(outfile);
}
