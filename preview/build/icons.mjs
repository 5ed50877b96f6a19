/**
 * lightning-icon loads whole libraries of icon templates (6 MB of source). The page gets only the icons that its
 * sources name, so an icon's name has to stand in full in a source file: `utility:check`, not `'utility:' + name`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { packageRoot } from './paths.mjs';

const ICON_NAME = /\b(action|custom|doctype|standard|utility):([a-z0-9_]+)\b/g;
const LIBRARY = /^lightning\/iconSvgTemplates(Action|Custom|Doctype|Standard|Utility)(?:Rtl)?$/;
/** lightning-toast puts these names together from its variant. */
const COMPOSED = ['utility:info', 'utility:success', 'utility:warning', 'utility:error'];

const baseComponents = path.join(packageRoot('lightning-base-components'), 'src/lightning');

/** @param {string} specifier @returns {string | null} "Utility" for the module of the utility icons, null for others */
export function iconLibraryOf(specifier) {
    return LIBRARY.exec(specifier)?.[1] ?? null;
}

/**
 * @param {string} library "Utility", "Standard", …
 * @param {string} bundles folder of our own component bundles
 * @returns {string} source of a module with the same shape as the library's own
 */
export function iconLibrarySource(library, bundles) {
    const category = library.toLowerCase();
    const templates = path.join(baseComponents, `iconSvgTemplates${library}/buildTemplates/${category}`);
    const own = iconsNamedBelow(bundles);
    const found = [...new Set([...COMPOSED, ...own, ...iconsNamedBelow(baseComponents)])]
        .filter((icon) => icon.startsWith(`${category}:`))
        .map((icon) => ({ icon, file: path.join(templates, `${icon.split(':')[1]}.html`) }))
        .filter(({ icon, file }) => {
            const exists = fs.existsSync(file);
            if (!exists && own.has(icon)) {
                // lightning-icon would leave the place empty without a word.
                throw new Error(`There is no icon "${icon}"`);
            }
            return exists;
        });
    const imports = found.map(({ file }, index) => `import icon${index} from ${JSON.stringify(file)};`);
    const members = found.map(({ icon }, index) => `${icon.replace(':', '_')}: icon${index}`);
    return `${imports.join('\n')}\nexport default { ${members.join(', ')} };`;
}

/** @type {Map<string, Set<string>>} The base components do not change while the page is served. */
const named = new Map();

function iconsNamedBelow(folder) {
    if (folder === baseComponents && named.has(folder)) {
        return named.get(folder);
    }
    const icons = new Set();
    for (const file of sourcesBelow(folder)) {
        for (const [icon] of fs.readFileSync(file, 'utf8').matchAll(ICON_NAME)) {
            icons.add(icon);
        }
    }
    named.set(folder, icons);
    return icons;
}

function* sourcesBelow(folder) {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory()) {
            if (!/^(iconSvgTemplates|__)/.test(entry.name)) {
                yield* sourcesBelow(file);
            }
        } else if (/\.(js|ts|html)$/.test(entry.name)) {
            yield file;
        }
    }
}
