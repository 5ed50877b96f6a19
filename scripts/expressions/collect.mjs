import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';

const CORE = join('force-app', 'main', 'default', 'lwc', 'preflightCore');

function sourcesIn(folder) {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => /(?<!\.d)\.ts$/.test(file) && !/[\\/]__tests__[\\/]/.test(file));
}

const isBuilt = (node) =>
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'RegExp';

/** Literals of a file, and the lines where it builds an expression. */
function expressionsOf(file) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const literals = [];
    const built = [];
    const visit = (node) => {
        const line = () => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
        if (ts.isRegularExpressionLiteral(node)) {
            literals.push({ expression: node.text, line: line() });
        } else if (isBuilt(node)) {
            built.push(line());
        }
        ts.forEachChild(node, visit);
    };
    visit(source);
    return { literals, built };
}

/** What the core builds of its own constants: recorded as it is loaded. */
async function builtByCore(entry) {
    const { outputFiles } = await build({
        entryPoints: [entry],
        bundle: true,
        write: false,
        format: 'esm',
        logLevel: 'silent'
    });
    const plain = globalThis.RegExp;
    const recorded = [];
    globalThis.RegExp = new Proxy(plain, {
        construct(target, args) {
            const expression = Reflect.construct(target, args);
            recorded.push(String(expression));
            return expression;
        }
    });
    try {
        await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
    } finally {
        globalThis.RegExp = plain;
    }
    return recorded;
}

/**
 * The regular expressions of the bundles and of the command, not of their tests.
 *
 * @param {string} project
 * @returns {Promise<{ found: Map<string, string[]>, problems: string[] }>} expression → where it stands; what cannot be judged
 */
export async function collectExpressions(project) {
    const found = new Map();
    const problems = [];
    const add = (expression, place) => found.set(expression, [...(found.get(expression) ?? []), place]);
    let inCore = 0;
    for (const file of ['force-app', 'cli'].flatMap((folder) => sourcesIn(join(project, folder)))) {
        const place = relative(project, file);
        const { literals, built } = expressionsOf(file);
        literals.forEach(({ expression, line }) => add(expression, `${place}:${line}`));
        if (place.startsWith(CORE)) {
            inCore += built.length;
        } else {
            built.forEach((line) =>
                problems.push(`${place}:${line}: write the expression as a literal, so that it can be judged.`)
            );
        }
    }
    const recorded = await builtByCore(join(project, CORE, 'preflightCore.ts'));
    recorded.forEach((expression) => add(expression, CORE));
    if (recorded.length < inCore) {
        problems.push(`${CORE} builds expressions after it was loaded: they cannot be judged.`);
    }
    return { found, problems };
}
