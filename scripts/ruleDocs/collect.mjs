import { build } from 'esbuild';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const CORE = 'force-app/main/default/lwc/preflightCore';

/** Imports say `./x.js`; take the `.ts` beside it, so that a stale build cannot write stale pages. */
const sourcesFirst = {
    name: 'sources-first',
    setup({ onResolve }) {
        onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path, resolveDir }) => {
            const source = resolve(resolveDir, path.replace(/\.js$/, '.ts'));
            return existsSync(source) ? { path: source } : undefined;
        });
    }
};

/** Stands in for `describe`, `it`, `expect`: callable, and every property of it is itself. No test runs here. */
const nothing = new Proxy(function () {}, { get: () => nothing, apply: () => nothing });

function ruleTests(root) {
    const folder = join(root, CORE, '__tests__/rules');
    return readdirSync(folder, { recursive: true })
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => join(folder, file))
        .sort();
}

/** The tables by rule id; a rule that looks at keys and at tokens has two. */
function mergeTables(collected) {
    const tables = new Map();
    for (const { rule, cases } of collected) {
        const { valid, invalid } = tables.get(rule.id) ?? { valid: [], invalid: [] };
        tables.set(rule.id, { valid: [...valid, ...cases.valid], invalid: [...invalid, ...cases.invalid] });
    }
    return tables;
}

/**
 * Loads the core and the tables of all rule tests.
 *
 * @param {string} root the project's folder
 * @returns the core's public door, `run`, `runChannel` and `runToken` (check one case as the tests do) with `partsOf` (the JSON of
 *     a token that a case describes), and the tables by rule id
 */
export async function collectRules(root) {
    const tests = ruleTests(root);
    const imports = [
        `export * from ${JSON.stringify(join(root, CORE, 'preflightCore.ts'))};`,
        `export { run } from ${JSON.stringify(join(root, CORE, '__tests__/support/testRule.ts'))};`,
        `export { runChannel } from ${JSON.stringify(join(root, CORE, '__tests__/support/testChannelRule.ts'))};`,
        `export { runToken } from ${JSON.stringify(join(root, CORE, '__tests__/support/testTokenRule.ts'))};`,
        `export { partsOf } from ${JSON.stringify(join(root, CORE, '__tests__/support/makeToken.ts'))};`,
        ...tests.map((file) => `import ${JSON.stringify(file)};`)
    ];
    const outfile = join(root, 'node_modules/.cache/preflight/rules.mjs');
    mkdirSync(dirname(outfile), { recursive: true });
    await build({
        stdin: { contents: imports.join('\n'), resolveDir: root, sourcefile: 'rules.ts', loader: 'ts' },
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        packages: 'external',
        outfile,
        plugins: [sourcesFirst],
        logLevel: 'error'
    });
    for (const name of [
        'describe',
        'it',
        'test',
        'expect',
        'jest',
        'beforeAll',
        'beforeEach',
        'afterAll',
        'afterEach'
    ]) {
        globalThis[name] ??= nothing;
    }
    globalThis.preflightCases = [];
    // The number makes Node load it again where one process collects twice.
    const core = await import(`${pathToFileURL(outfile).href}?${Date.now()}`);
    return { core, cases: mergeTables(globalThis.preflightCases), tests: tests.map((file) => relative(root, file)) };
}
