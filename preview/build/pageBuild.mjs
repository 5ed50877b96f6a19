/** The page's scripts, built when their sources changed and else taken from the last build on disk. */
import fs from 'node:fs';
import path from 'node:path';
import { cacheRoot, projectRoot, sourceRoot } from './paths.mjs';

const BUILD_FILES = [
    ...fs.readdirSync(import.meta.dirname).map((name) => path.join(import.meta.dirname, name)),
    path.join(projectRoot, 'package-lock.json')
];

/**
 * @param {{ source?: string, cache?: string }} [folders] metadata in source format; where the last build is kept
 * @returns {{ scripts(): Promise<Map<string, Buffer>> }} `scripts` resolves with up-to-date scripts by file name;
 * it rejects with esbuild's BuildFailure when a source cannot be compiled
 */
export function pageBuild({ source = sourceRoot, cache = path.join(cacheRoot, 'page') } = {}) {
    /** @type {{ stamps: Record<string, string>, scripts: Map<string, Buffer> } | null} */
    let last = readLast(cache);
    /** @type {Promise<Map<string, Buffer>> | null} */
    let running = null;

    async function upToDate() {
        if (last && Object.entries(last.stamps).every(([file, stamp]) => stampOf(file) === stamp)) {
            return last.scripts;
        }
        last = await buildAll(source);
        writeLast(cache, last);
        return last.scripts;
    }

    return {
        scripts() {
            running ??= upToDate().finally(() => {
                running = null;
            });
            return running;
        }
    };
}

async function buildAll(source) {
    const startedAt = Date.now();
    // Loaded when needed: the compilers take longer to start than everything else of a warm start together.
    const { bundle } = await import('./bundle.mjs');
    const { scripts, inputs } = await bundle(source);
    const stamps = {};
    for (const file of [...BUILD_FILES, ...inputs]) {
        // Edited during the build: no stamp fits, so the next request builds again.
        stamps[file] = changedSince(file, startedAt) ? 'changed' : stampOf(file);
    }
    return { stamps, scripts };
}

function stampOf(file) {
    const found = fs.statSync(file, { throwIfNoEntry: false });
    return found ? `${found.mtimeMs} ${found.size}` : 'absent';
}

function changedSince(file, time) {
    const found = fs.statSync(file, { throwIfNoEntry: false });
    return found !== undefined && found.mtimeMs > time;
}

function readLast(cache) {
    try {
        const { stamps, names } = JSON.parse(fs.readFileSync(path.join(cache, 'build.json'), 'utf8'));
        return { stamps, scripts: new Map(names.map((name) => [name, fs.readFileSync(path.join(cache, name))])) };
    } catch {
        return null;
    }
}

/** Written beside the old one and put in its place, so that nobody reads half a build. */
function writeLast(cache, { stamps, scripts }) {
    const next = `${cache}.${process.pid}`;
    fs.mkdirSync(next, { recursive: true });
    for (const [name, contents] of scripts) {
        fs.writeFileSync(path.join(next, name), contents);
    }
    fs.writeFileSync(path.join(next, 'build.json'), JSON.stringify({ stamps, names: [...scripts.keys()] }));
    fs.rmSync(cache, { recursive: true, force: true });
    fs.renameSync(next, cache);
}
