import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

export interface Run {
    readonly status: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

export interface Command {
    /** Runs the command in its own folder; `input` goes to standard input. */
    readonly run: (
        args: readonly string[],
        options?: { readonly input?: string | Buffer; readonly env?: NodeJS.ProcessEnv }
    ) => Run;
    /** The same, while a server of this process can answer it. */
    readonly runBeside: (args: readonly string[], env: NodeJS.ProcessEnv) => Promise<Run>;
    /** Writes a file into that folder; returns its name. */
    readonly write: (name: string, content: string | Buffer) => string;
    readonly folder: string;
    readonly bundle: string;
    readonly remove: () => void;
}

/** Sources say `./x.js`; a compiled file beside the source may be stale, so the source is taken. */
const sourcesFirst: Plugin = {
    name: 'sources-first',
    setup({ onResolve }) {
        onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path, importer }) => {
            const source = join(dirname(importer), path.replace(/\.js$/, '.ts'));
            return existsSync(source) ? { path: source } : null;
        });
    }
};

/**
 * Builds the command from its sources into a folder of its own, so that no test is green because of an old build, and
 * runs it there as a shell would.
 */
export async function buildCommand(): Promise<Command> {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-cli-'));
    const bundle = join(folder, 'bin', 'preflight.mjs');
    await build({
        entryPoints: [join(__dirname, '../../cli/preflight.ts')],
        outfile: bundle,
        bundle: true,
        platform: 'node',
        target: 'node20',
        format: 'esm',
        minify: true,
        external: ['@salesforce/core', '@jsforce/jsforce-node'],
        logLevel: 'error',
        plugins: [sourcesFirst]
    });
    const work = join(folder, 'work');
    mkdirSync(work);
    const envOf = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
        ...process.env,
        FORCE_COLOR: undefined,
        NO_COLOR: undefined,
        ...env
    });
    return {
        folder: work,
        bundle,
        run(args, { input = '', env = {} } = {}) {
            const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
                cwd: work,
                input,
                env: envOf(env),
                encoding: 'utf8',
                maxBuffer: 64 * 1024 * 1024
            });
            return { status, stdout, stderr };
        },
        runBeside: (args, env) =>
            new Promise((resolve) => {
                const child = execFile(
                    process.execPath,
                    [bundle, ...args],
                    { cwd: work, env: envOf(env), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
                    (_error, stdout, stderr) => resolve({ status: child.exitCode, stdout, stderr })
                );
            }),
        write(name, content) {
            writeFileSync(join(work, name), content);
            return name;
        },
        remove: () => rmSync(folder, { recursive: true, force: true })
    };
}
