/** Every file that the page may ask for, by its address. A request never becomes a path on the disk. */
import fs from 'node:fs';
import path from 'node:path';
import { packageRoot, previewRoot } from '../build/paths.mjs';

const TYPES = {
    '.css': 'text/css; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.png': 'image/png',
    '.svg': 'image/svg+xml'
};

const slds = path.join(packageRoot('@salesforce-ux/design-system'), 'assets');
const sldsStyles = path.join(slds, 'styles/salesforce-lightning-design-system.min.css');

const PAGE_FILES = {
    '/': 'index.html',
    '/utility-bar': 'index.html',
    '/page.css': 'page.css',
    '/favicon.svg': 'favicon.svg'
};

/** @returns {Map<string, { type: string, read(): Buffer }>} the files that are there as they are, by address */
export function staticFiles() {
    const files = new Map();
    for (const [address, name] of Object.entries(PAGE_FILES)) {
        files.set(address, fileAt(path.join(previewRoot, 'page', name)));
    }
    files.set('/slds/styles/slds.css', fileAt(sldsStyles));
    for (const [, image] of fs.readFileSync(sldsStyles, 'utf8').matchAll(/url\(\.\.\/(images\/[\w@/.-]+)\)/g)) {
        files.set(`/slds/${image}`, fileAt(path.join(slds, image)));
    }
    return files;
}

/** @param {string} name @returns {string} media type */
export const typeOf = (name) => TYPES[path.extname(name)] ?? 'application/octet-stream';

function fileAt(file) {
    return { type: typeOf(file), read: () => fs.readFileSync(file) };
}
