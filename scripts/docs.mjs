/**
 * Writes docs/rules from the rules and their tests (a page for each rule, and the index), docs/messages.md and docs/repairs.md.
 *
 *     npm run docs              write
 *     npm run docs -- --check   write nothing; exit 1 and name the pages that are not up to date
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { keepPage } from './keepPage.mjs';
import { messagesPage } from './messageDocs.mjs';
import { repairsPage } from './repairDocs.mjs';
import { collectRules } from './ruleDocs/collect.mjs';
import { indexPage, rulePage } from './ruleDocs/page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/rules');

async function makePages() {
    const { core, cases } = await collectRules(root);
    const options = { ...(await resolveConfig(join(folder, 'README.md'))), parser: 'markdown', plugins: [] };
    const isCheck = process.argv.includes('--check');
    await keepPage(root, 'messages.md', messagesPage(core), options, isCheck);
    await keepPage(root, 'repairs.md', repairsPage(core), options, isCheck);
    const pages = new Map([['README.md', await format(indexPage(core.rules, core.questions), options)]]);
    for (const rule of core.rules) {
        const page = await rulePage(rule, cases.get(rule.id) ?? { valid: [], invalid: [] }, core);
        pages.set(`${rule.id}.md`, await format(page, options));
    }
    return pages;
}

function stalePages(pages) {
    const present = readdirSync(folder).filter((file) => file.endsWith('.md'));
    const isCurrent = (name) => present.includes(name) && readFileSync(join(folder, name), 'utf8') === pages.get(name);
    return [...[...pages.keys()].filter((name) => !isCurrent(name)), ...present.filter((name) => !pages.has(name))];
}

mkdirSync(folder, { recursive: true });
const pages = await makePages();
const stale = stalePages(pages);

if (process.argv.includes('--check')) {
    if (stale.length > 0) {
        console.error(
            `Not up to date in docs/rules: ${stale.join(', ')}.\nRun npm run docs and commit what it writes.`
        );
        process.exitCode = 1;
    }
} else {
    for (const name of stale) {
        const page = pages.get(name);
        if (page === undefined) {
            rmSync(join(folder, name));
        } else {
            writeFileSync(join(folder, name), page);
        }
    }
    console.log(`docs/rules: ${pages.size} pages, ${stale.length} written.`);
}
