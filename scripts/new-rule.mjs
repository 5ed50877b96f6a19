/**
 * Starts a new rule: writes the rule and its test from templates and lists the rule in its family.
 *
 *     npm run new-rule -- jwk.modulus-too-short
 *
 * The blanks are marked `<<< … >>>`; the catalogue test fails until all of them are filled.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const CORE = 'force-app/main/default/lwc/preflightCore';
const FAMILIES = ['input', 'jwk', 'jwks', 'certificate', 'token', 'channel', 'keyset'];
/** Families with templates of their own: those that look at the configuration of an org, and at a token. */
const TEMPLATES = { channel: 'channelRule', keyset: 'channelRule', token: 'tokenRule' };
const templates = new URL('templates/', import.meta.url);
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

class WrongUse extends Error {}

/** `jwk.modulus-too-short` → family `jwk`, name `modulusTooShort`. */
function parseId(id) {
    const [, family, defect] = /^([a-z0-9]+)\.([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(id ?? '') ?? [];
    if (!family || !defect) {
        throw new WrongUse(
            'Name the rule as <family>.<defect>, in small letters: npm run new-rule -- jwk.modulus-too-short'
        );
    }
    if (!FAMILIES.includes(family)) {
        throw new WrongUse(`There is no family "${family}". The families are ${FAMILIES.join(', ')}.`);
    }
    return { id, family, name: defect.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase()) };
}

function fill(template, values) {
    const text = readFileSync(new URL(template, templates), 'utf8');
    return text.replace(/\{\{(\w+)\}\}/g, (_, key) => values[key]);
}

/** Puts the rule at the end of its family's list. */
function listRule(source, { name, family }) {
    const list = new RegExp(`(export const ${family}Rules\\b[^=]*=\\s*\\[)([^\\]]*)(\\])`);
    if (!list.test(source)) {
        throw new Error(`rules/${family}/index.ts has no list "${family}Rules" that this script can read.`);
    }
    const longer = source.replace(list, (_, open, items, close) => {
        const before = items.trimEnd().replace(/,$/, '');
        return `${open}${before}${before.trim() ? ',' : ''}\n${name}\n${close}`;
    });
    const lastImport = longer.lastIndexOf('\nimport ') + 1;
    return `${longer.slice(0, lastImport)}import { ${name} } from './${name}.js';\n${longer.slice(lastImport)}`;
}

async function prettify(text, file) {
    return format(text, { ...(await resolveConfig(file)), filepath: file, plugins: [] });
}

async function createRule(id) {
    const values = parseId(id);
    const { family, name } = values;
    const files = {
        rule: join(CORE, 'rules', family, `${name}.ts`),
        test: join(CORE, '__tests__/rules', family, `${name}.test.ts`),
        index: join(CORE, 'rules', family, 'index.ts')
    };
    const existing = [files.rule, files.test].find((file) => existsSync(file));
    if (existing) {
        throw new WrongUse(`The rule ${id} is there already: ${existing}. Ids are public and never used twice.`);
    }
    const listed = await prettify(listRule(readFileSync(files.index, 'utf8'), values), files.index);
    const template = TEMPLATES[family] ?? 'rule';
    for (const [file, ending] of [
        [files.rule, '.ts.txt'],
        [files.test, '.test.ts.txt']
    ]) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, await prettify(fill(template + ending, values), file));
    }
    writeFileSync(files.index, listed);
    return files;
}

try {
    const files = await createRule(process.argv[2]);
    console.log(`Wrote    ${files.rule}
         ${files.test}
Changed  ${files.index} (move the line to its place: syntax, structure, content)

Next
  1. Fill every blank marked <<< … >>> in both files.
  2. Add the rule's row (id, severity, questions) to ${CORE}/__tests__/support/catalogue.ts.
  3. npx jest rules/${process.argv[2].split('.')[0]} catalogue --selectProjects core
  4. npm run docs writes its page. Then npm run lint and npm run format:check.`);
} catch (error) {
    if (!(error instanceof WrongUse)) {
        throw error;
    }
    console.error(error.message);
    process.exitCode = 2;
}
