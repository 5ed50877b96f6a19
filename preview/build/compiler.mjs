/** Compiles one file of a component bundle; results are kept on disk, since the base components alone take seconds. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { transformSync as compileLwc, version as lwcVersion } from '@lwc/compiler';
import esbuild from 'esbuild';
import { cacheRoot } from './paths.mjs';

const OPTIONS = {
    outputConfig: { sourcemap: false },
    // lightning-datatable and lightning-icon are made with these.
    enableDynamicComponents: true,
    experimentalDynamicDirective: true,
    // Else lightning-combobox throws: attachInternals is not there in synthetic shadow.
    enableSyntheticElementInternals: true,
    apiVersion: 65
};
/** The settings of tsconfig.json that bear on the code: decorators are left for the LWC compiler. */
const TYPESCRIPT = {
    loader: 'ts',
    target: 'esnext',
    tsconfigRaw: {
        compilerOptions: {
            verbatimModuleSyntax: true,
            experimentalDecorators: false,
            useDefineForClassFields: true
        }
    }
};
const VERSIONS = JSON.stringify([lwcVersion, esbuild.version, OPTIONS, TYPESCRIPT]);
const folder = path.join(cacheRoot, 'modules');

/**
 * @param {string} file path of a .js, .ts, .html or .css file
 * @param {{ namespace: string, name: string, isScoped: boolean }} bundle the bundle it belongs to; `isScoped` for
 * a stylesheet named *.scoped.css
 * @returns {string} an ES module
 */
export function compileModule(file, { namespace, name, isScoped }) {
    const source = fs.readFileSync(file, 'utf8');
    const key = createHash('sha256')
        .update([VERSIONS, file, namespace, name, isScoped, source].join('\0'))
        .digest('hex');
    const cached = path.join(folder, key);
    if (fs.existsSync(cached)) {
        return fs.readFileSync(cached, 'utf8');
    }
    const isTypeScript = file.endsWith('.ts');
    const script = isTypeScript ? esbuild.transformSync(source, { ...TYPESCRIPT, sourcefile: file }).code : source;
    const { code } = compileLwc(script, isTypeScript ? file.replace(/\.ts$/, '.js') : file, {
        namespace,
        name,
        scopedStyles: isScoped,
        ...OPTIONS
    });
    writeWhole(cached, code);
    return code;
}

/** Another process may be reading or writing the same entry: it must never see half a file. */
function writeWhole(file, text) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const part = `${file}.${process.pid}`;
    fs.writeFileSync(part, text);
    fs.renameSync(part, file);
}
