/**
 * npm run lint:expressions: no regular expression may take exponential or polynomial time.
 *
 * Every literal of the bundles and of the command is judged by recheck, and every expression that the core builds when it
 * is loaded. What was safe once is remembered in node_modules/.cache.
 *
 *     node scripts/expressions.mjs [folder]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { collectExpressions } from './expressions/collect.mjs';
import { judge, version } from './expressions/judge.mjs';
import { root } from './run.mjs';

const folder = resolve(process.argv[2] ?? root);
const cacheFile = join(root, 'node_modules/.cache/preflight/expressions.json');

/** Expressions that this version of recheck has found safe. */
function readCache() {
    try {
        const cache = JSON.parse(readFileSync(cacheFile, 'utf8'));
        return new Set(cache.version === version ? cache.safe : []);
    } catch {
        return new Set();
    }
}

function writeCache(safe) {
    mkdirSync(dirname(cacheFile), { recursive: true });
    writeFileSync(cacheFile, JSON.stringify({ version, safe: [...safe].sort() }));
}

const { found, problems } = await collectExpressions(folder);
const { allowed } = JSON.parse(readFileSync(join(folder, 'config/expressions.json'), 'utf8'));
const known = readCache();
const safe = new Set();
const needless = new Map(allowed.map(({ expression, reason }) => [expression, reason]));
for (const [expression, places] of found) {
    // One is judged after the other: recheck keeps one core busy.
    const verdict = known.has(expression) ? null : await judge(expression);
    if (verdict === null) {
        safe.add(expression);
    } else if (!needless.delete(expression)) {
        problems.push(`${places.join(', ')}: ${expression}\n    ${verdict}`);
    }
}
writeCache(new Set([...known, ...safe]));
for (const expression of needless.keys()) {
    problems.push(`config/expressions.json allows what is not there, or is safe: ${expression}`);
}

if (found.size === 0) {
    problems.push('No regular expression was found.');
}
if (problems.length > 0) {
    console.error(problems.join('\n'));
    console.error(
        '\nWrite each so that there is one way only to match a text, or allow it in config/expressions.json with what bounds its input.'
    );
    process.exitCode = 1;
} else {
    console.log(`All ${found.size} regular expressions take linear time (${allowed.length} allowed with a reason).`);
}
