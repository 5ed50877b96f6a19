/**
 * Fails when a component's .ts has no up-to-date .js beside it, or a .js lies there without its .ts. An org compiles
 * what it gets: without this check a forgotten build deploys yesterday's code, or none, and says nothing.
 *
 *     node scripts/check-build.mjs [folder with a tsconfig.json]
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { root } from './run.mjs';

const folder = resolve(process.argv[2] ?? root);

/** What tsc would write now: path → text. */
function freshBuild() {
    const config = ts.getParsedCommandLineOfConfigFile(
        join(folder, 'tsconfig.json'),
        {},
        {
            ...ts.sys,
            onUnRecoverableConfigFileDiagnostic: (problem) => {
                throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
            }
        }
    );
    const written = new Map();
    ts.createProgram(config.fileNames, config.options).emit(undefined, (file, text) =>
        written.set(resolve(file), text)
    );
    return written;
}

/** Scripts of the bundles on disk, without their tests. */
function scriptsOnDisk() {
    return readdirSync(join(folder, 'force-app'), { recursive: true, withFileTypes: true })
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => /[\\/]lwc[\\/].*\.js$/.test(file) && !/[\\/]__tests__[\\/]/.test(file));
}

const fresh = freshBuild();
const problems = [];
for (const [file, text] of fresh) {
    if (!existsSync(file)) {
        problems.push([file, 'is missing']);
    } else if (readFileSync(file, 'utf8') !== text) {
        problems.push([file, 'is not what its .ts compiles to']);
    }
}
for (const file of scriptsOnDisk().filter((script) => !fresh.has(script))) {
    problems.push([file, 'has no .ts: delete it']);
}

if (fresh.size === 0) {
    console.error('No .ts was found to compile.');
    process.exitCode = 1;
} else if (problems.length > 0) {
    console.error(problems.map(([file, problem]) => `${relative(folder, file)} ${problem}`).join('\n'));
    console.error(`\n${problems.length} of ${fresh.size} compiled files are not as they should be. Run: npm run build`);
    process.exitCode = 1;
} else {
    console.log(`All ${fresh.size} compiled files are up to date.`);
}
