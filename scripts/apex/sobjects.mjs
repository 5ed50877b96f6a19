/**
 * The catalogue of the sObjects that our queries name, made from the platform's object types that
 * @salesforce/code-analyzer-pmd-engine ships.
 *
 *     node scripts/apex/sobjects.mjs            writes scripts/apex/sobjects.json anew
 *     node scripts/apex/sobjects.mjs --check    only compares
 *
 * To add an sObject, add its name to sobjects.json with an empty object, and run this.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { fieldsOf } from './classFile.mjs';
import { javaLibrary } from './types.mjs';

const file = fileURLToPath(new URL('sobjects.json', import.meta.url));
const SOBJECTS = 'com/nawforce/runforce/SObjects/';

/** @type {Readonly<Record<string, { fields: string[], relations: Record<string, string> }>>} */
export const catalogue = JSON.parse(readFileSync(file, 'utf8'));

/** Fields, and relations to one parent; lists of children are of no use to our queries. */
function describe(octets) {
    const fields = [];
    const relations = {};
    for (const [name, descriptor] of [...fieldsOf(octets)].sort(([first], [second]) => (first < second ? -1 : 1))) {
        const parent = new RegExp(`^L${SOBJECTS}(\\w+);$`).exec(descriptor)?.[1];
        if (parent) {
            relations[name] = parent;
        } else if (descriptor.startsWith('L')) {
            fields.push(name);
        }
    }
    return { fields, relations };
}

/**
 * @param {readonly string[]} names names of sObjects
 * @returns {Promise<typeof catalogue>} what the platform's types say of them
 */
export async function makeCatalogue(names) {
    const jar = readdirSync(javaLibrary).find((name) => /^sobject-types-[\d.]+\.jar$/.test(name));
    const archive = await JSZip.loadAsync(readFileSync(join(javaLibrary, jar)));
    const made = {};
    for (const name of [...names].sort()) {
        const entry = archive.file(`${SOBJECTS}${name}.class`);
        if (!entry) {
            throw new RangeError(`${jar} knows no sObject ${name}.`);
        }
        made[name] = describe(await entry.async('nodebuffer'));
    }
    return made;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const made = `${JSON.stringify(await makeCatalogue(Object.keys(catalogue)), null, 4)}\n`;
    if (!process.argv.includes('--check')) {
        writeFileSync(file, made);
    } else if (made !== readFileSync(file, 'utf8')) {
        console.error('scripts/apex/sobjects.json is out of date. Run: node scripts/apex/sobjects.mjs');
        process.exitCode = 1;
    }
}
