/**
 * What only exists on the platform: `@salesforce/*` and the `lightning/platform*` modules. Each is answered by a file in
 * `preview/standins` or by a module made here.
 */
import fs from 'node:fs';
import path from 'node:path';
import { iconLibraryOf, iconLibrarySource } from './icons.mjs';
import { packageRoot, previewRoot } from './paths.mjs';

/** prettier breaks long tags before their ">". */
const CUSTOM_LABEL = /<labels\s*>([\s\S]*?)<\/labels\s*>/g;
const MEMBER = (name) => new RegExp(`<${name}\\s*>([\\s\\S]*?)</${name}\\s*>`);
const XML_ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const APEX_METHOD = /^@salesforce\/apex\/(\w+)\.(\w+)$/;

const scopedImports = path.join(packageRoot('lightning-base-components'), 'scopedImports');

/**
 * @param {string} source folder of the metadata in source format
 * @returns what stands in for a module: a file, the text of a module, or null for "not a platform module"
 */
export function platformModules(source) {
    const labelFile = path.join(source, 'labels/CustomLabels.labels-meta.xml');
    return {
        labelFile,
        /** @param {string} specifier @returns {string | null} */
        fileFor(specifier) {
            const standIn = /^(?:lightning|@salesforce)\/([\w/]+)$/.exec(specifier);
            if (standIn) {
                const file = path.join(previewRoot, 'standins', `${standIn[1].replace('/', '-')}.js`);
                if (fs.existsSync(file)) {
                    return file;
                }
            }
            const scoped = /^@salesforce\/(i18n|client)\/([\w.]+)$/.exec(specifier);
            return scoped ? path.join(scopedImports, `@salesforce-${scoped[1]}-${scoped[2]}.js`) : null;
        },
        /** @param {string} specifier @returns {boolean} */
        isMade: (specifier) =>
            specifier.startsWith('@salesforce/label/c.') ||
            APEX_METHOD.test(specifier) ||
            iconLibraryOf(specifier) !== null,
        /** @param {string} specifier @returns {string} */
        make(specifier) {
            const library = iconLibraryOf(specifier);
            if (library) {
                return iconLibrarySource(library, path.join(source, 'lwc'));
            }
            const [, className, method] = APEX_METHOD.exec(specifier) ?? [];
            if (method) {
                return apexMethod(className, method);
            }
            const name = specifier.slice('@salesforce/label/c.'.length);
            const label = readLabels(labelFile).get(name);
            if (label === undefined) {
                throw new Error(`CustomLabels has no label "${name}"`);
            }
            return `export default ${JSON.stringify(label)};`;
        }
    };
}

function apexMethod(className, method) {
    const standIn = JSON.stringify(path.join(previewRoot, 'standins/apex.js'));
    const call = `callApex(${JSON.stringify(className)}, ${JSON.stringify(method)}, parameters)`;
    return `import { callApex } from ${standIn};\nexport default (parameters) => ${call};`;
}

function readLabels(file) {
    const xml = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
    return new Map(
        [...xml.matchAll(CUSTOM_LABEL)].map(([, label]) => {
            const [name, value] = ['fullName', 'value'].map((member) => MEMBER(member).exec(label)?.[1] ?? '');
            return [name, decodeXml(value)];
        })
    );
}

function decodeXml(text) {
    return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
        if (name) {
            return XML_ENTITIES[name] ?? whole;
        }
        return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16));
    });
}
