/**
 * npm run package: builds, and writes dist/preflight-<version>.zip. Deploying it creates the unmanaged package.
 *
 *     node scripts/package.mjs [--project folder] [--output folder]
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sourcesOf } from './apex/sources.mjs';
import { convert } from './package/convert.mjs';
import { membersOf, verify } from './package/verify.mjs';
import { unzip, zip } from './package/zip.mjs';
import { root, runNode, toolPath } from './run.mjs';

const { values } = parseArgs({
    options: { project: { type: 'string', default: root }, output: { type: 'string', default: join(root, 'dist') } }
});
const project = resolve(values.project);
const { name, version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
const packageName = JSON.parse(readFileSync(join(project, 'sfdx-project.json'), 'utf8')).name;

/** The compiled scripts on disk that the package must hold: path in the package → text. */
function compiledScripts() {
    const folder = join(project, 'force-app/main/default/lwc');
    const sources = readdirSync(folder, { recursive: true })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => /(?<!\.d)\.ts$/.test(file) && !file.includes('__tests__/'));
    const scripts = sources.map((file) => file.replace(/\.ts$/, '.js'));
    return scripts.map((file) => [`lwc/${file}`, readFileSync(join(folder, file), 'utf8')]);
}

/** The same for Apex and Visualforce, tests included. */
function apexSources() {
    return sourcesOf(project, /\.(cls|page)$/).map((file) => [
        `${file.endsWith('.cls') ? 'classes' : 'pages'}/${basename(file)}`,
        readFileSync(file, 'utf8')
    ]);
}

function report(file, octets, files) {
    const text = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
    const counts = [...membersOf(files.get('package.xml'))].map(([type, members]) => `  ${members.length} ${type}`);
    console.log(`${relative(process.cwd(), file)}: package ${packageName} ${version}`);
    console.log(counts.join('\n'));
    console.log(`  ${files.size} files, ${text} bytes, zipped ${octets.length} bytes`);
}

/** Compiles, and makes sure that it did. */
function build() {
    return (
        runNode(toolPath('typescript/bin/tsc'), ['--project', join(project, 'tsconfig.json')]) ||
        runNode(join(root, 'scripts/check-build.mjs'), [project])
    );
}

async function makePackage() {
    const octets = await zip(await convert(project, packageName));
    const files = await unzip(octets);
    const problems = verify(files, packageName, new Map([...compiledScripts(), ...apexSources()]));
    if (problems.length > 0) {
        console.error(`The package is not fit to be deployed:\n  ${problems.join('\n  ')}`);
        return 1;
    }
    const file = join(values.output, `${name}-${version}.zip`);
    mkdirSync(values.output, { recursive: true });
    writeFileSync(file, octets);
    report(file, octets, files);
    return 0;
}

process.exitCode = build() || (await makePackage());
