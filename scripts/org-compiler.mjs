/**
 * Compiles every component with the org's own compiler and prints, as JSON, what it says and how large the result is.
 *
 *     node scripts/org-compiler.mjs [folder with components]
 *
 * Writes { bundles: [{ name, success, problems: ["file:line: [code] message"], bytes, zipped }], bytes, zipped }. `bytes`
 * counts what a browser gets, one minified script a component, and `zipped` what of it goes over the wire.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { root } from './run.mjs';

const { compile } = createRequire(import.meta.url)('@lwc/sfdc-lwc-compiler');
const folder = resolve(process.argv[2] ?? join(root, 'force-app/main/default/lwc'));
const { compilerOptions } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config;
const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, root);

/** What is deployed of a component, with the .js that its .ts compiles to: path within the bundle → text. */
function deployedFiles(bundle) {
    const files = {};
    for (const path of readdirSync(bundle, { recursive: true }).map((file) => file.replaceAll('\\', '/'))) {
        if (path.includes('__tests__')) {
            continue;
        }
        if (/(?<!\.d)\.ts$/.test(path)) {
            const { outputText } = ts.transpileModule(readFileSync(join(bundle, path), 'utf8'), {
                compilerOptions: options
            });
            files[path.replace(/\.ts$/, '.js')] = outputText;
        } else if (/\.(html|css)$/.test(path)) {
            files[path] = readFileSync(join(bundle, path), 'utf8');
        }
    }
    return files;
}

function apiVersionOf(bundle, name) {
    const metadata = readFileSync(join(bundle, `${name}.js-meta.xml`), 'utf8');
    return Number(/<apiVersion>(.*?)<\/apiVersion>/.exec(metadata)?.[1]);
}

const inWords = ({ filename, location, code, message }) =>
    `${filename}:${location?.line ?? '?'}: [${code}] ${String(message).split('\n', 1)[0]}`;

async function compileBundle(name) {
    const bundle = join(folder, name);
    const { success, diagnostics, results } = await compile({
        bundle: {
            namespace: 'c',
            name,
            type: 'platform',
            files: deployedFiles(bundle),
            namespaceMapping: { c: 'c' },
            apiVersion: apiVersionOf(bundle, name)
        },
        compilerConfigs: [{ outputConfig: { minify: true, env: { NODE_ENV: 'production' } } }]
    });
    const code = results?.[0]?.code ?? '';
    return {
        name,
        success,
        problems: (diagnostics ?? []).map(inWords),
        bytes: Buffer.byteLength(code),
        zipped: code === '' ? 0 : gzipSync(code).length
    };
}

const bundles = [];
for (const entry of readdirSync(folder, { withFileTypes: true }).filter((item) => item.isDirectory())) {
    bundles.push(await compileBundle(entry.name));
}
const sum = (key) => bundles.reduce((total, bundle) => total + bundle[key], 0);
process.stdout.write(`${JSON.stringify({ bundles, bytes: sum('bytes'), zipped: sum('zipped') }, null, 4)}\n`);
