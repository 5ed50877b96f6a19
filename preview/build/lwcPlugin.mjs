/** esbuild plugin: finds modules as the platform would, and hands the files of component bundles to the LWC compiler. */
import fs from 'node:fs';
import path from 'node:path';
import { resolveModule } from '@lwc/module-resolver';
import { compileModule } from './compiler.mjs';
import { packageRoot, projectRoot } from './paths.mjs';
import { platformModules } from './platform.mjs';

const baseComponents = path.join(packageRoot('lightning-base-components'), 'src') + path.sep;
const projectFile = path.join(projectRoot, 'package.json');
const PACKAGES = [{ npm: 'lightning-base-components' }, { npm: '@lwc/engine-dom' }, { npm: '@lwc/synthetic-shadow' }];

/**
 * @param {string} source folder of the metadata in source format
 * @param {Set<string>} inputs is filled with every file whose change, or appearance, changes the result
 * @returns {import('esbuild').Plugin}
 */
export function lwcPlugin(source, inputs) {
    const bundles = path.join(source, 'lwc') + path.sep;
    const platform = platformModules(source);
    const resolved = new Map();
    inputs.add(platform.labelFile);

    function resolveInPackages(specifier, importer) {
        // The base components see more of their package than others do, so who asks is part of the question.
        const asker = importer.startsWith(baseComponents) ? importer : projectFile;
        const key = `${specifier} ${asker === projectFile}`;
        if (!resolved.has(key)) {
            resolved.set(key, lookUp(specifier, asker));
        }
        return resolved.get(key);
    }

    return {
        name: 'lwc',
        setup(build) {
            // Made by the server at each load of the page.
            build.onResolve({ filter: /^\/configuration\.js$/ }, ({ path: address }) => ({
                path: address,
                external: true
            }));
            build.onResolve({ filter: /^[./]/ }, ({ path: specifier, importer, kind }) =>
                kind === 'entry-point' ? null : resolveRelative(specifier, importer, inputs)
            );
            build.onResolve({ filter: /^(c|lwc|lightning|@lwc|@salesforce|assert|wire-service)(\/|$)/ }, (request) => {
                const { path: specifier, importer } = request;
                if (specifier.startsWith('c/')) {
                    return { path: ownModule(bundles, specifier.slice(2)) };
                }
                if (platform.isMade(specifier)) {
                    return { path: specifier, namespace: 'platform' };
                }
                const file = platform.fileFor(specifier) ?? resolveInPackages(specifier, importer);
                return file ? { path: file } : null;
            });
            build.onLoad({ filter: /./, namespace: 'platform' }, ({ path: specifier }) => ({
                contents: platform.make(specifier),
                resolveDir: projectRoot
            }));
            build.onLoad({ filter: /./, namespace: 'absent' }, () => ({ contents: 'export default undefined;' }));
            build.onLoad({ filter: /\.(js|ts|html|css)$/ }, ({ path: file, suffix }) => {
                inputs.add(file);
                const isOwn = file.startsWith(bundles);
                if (!isOwn && !file.startsWith(baseComponents)) {
                    return null;
                }
                const [namespace, name] = path.relative(isOwn ? source : baseComponents, file).split(path.sep);
                const bundle = { namespace: isOwn ? 'c' : namespace, name, isScoped: suffix.includes('scoped') };
                try {
                    return { contents: compileModule(file, bundle), loader: 'js', resolveDir: path.dirname(file) };
                } catch (error) {
                    return { errors: [describe(error, file)] };
                }
            });
        }
    };
}

/** Sources are compiled straight from TypeScript: an old .js beside them must never be served. */
function ownModule(bundles, name) {
    const script = path.join(bundles, name, name);
    const found = ['.ts', '.js', '.html'].map((extension) => script + extension).find((file) => fs.existsSync(file));
    if (!found) {
        throw new Error(`There is no component bundle "${name}"`);
    }
    return found;
}

/** esbuild would name the file that imports the broken one. */
function describe(error, file) {
    const { line = 1, column = 0 } = error.location ?? {};
    return { text: error.message, location: { file: path.relative(projectRoot, file), line, column } };
}

function resolveRelative(specifier, importer, inputs) {
    const [name, query] = specifier.split('?');
    const file = path.resolve(path.dirname(importer), name);
    const suffix = query ? `?${query}` : '';
    if (/\.(html|css)$/.test(file)) {
        // The compiler asks for the template and the stylesheet whether they are there or not.
        inputs.add(file);
        return fs.existsSync(file) ? { path: file, suffix } : { path: file, namespace: 'absent' };
    }
    const stem = file.replace(/\.js$/, '');
    const found = [`${stem}.ts`, `${stem}.js`, file].find((candidate) => fs.existsSync(candidate));
    return found ? { path: found, suffix } : null;
}

function lookUp(specifier, importer) {
    try {
        return resolveModule(specifier, importer, { modules: PACKAGES, rootDir: projectRoot }).entry;
    } catch (error) {
        if (error.code === 'NO_LWC_MODULE_FOUND') {
            return null;
        }
        throw error;
    }
}
