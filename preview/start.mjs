/** `npm start`: builds the local page, serves it on this machine only and prints its address. */
import { readArguments } from './arguments.mjs';
import { pageBuild } from './build/pageBuild.mjs';
import { apexConfiguration, demoConfiguration, folderConfiguration } from './configuration/configuration.mjs';
import { serve } from './server/server.mjs';

const { help, problem, port, metadata, apex } = readArguments(process.argv.slice(2));
if (help) {
    process.stdout.write(help);
} else if (problem) {
    process.stderr.write(problem);
    process.exitCode = 2;
} else {
    await start();
}

async function start() {
    const startedAt = performance.now();
    const build = pageBuild();
    const { url } = await serve(build, port, configuration());
    let failure = '';
    try {
        await build.scripts();
    } catch (error) {
        // Served all the same: the page says what is wrong, and a reload builds again.
        failure = `The page could not be built yet: mend this, then reload.\n${error.message}\n`;
    }
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    process.stderr.write(failure);
    process.stdout.write(
        `Preflight's local page with ${shown()}, served after ${seconds} s:\n\n    ${url}\n\nStop it with Ctrl+C.\n`
    );
}

function configuration() {
    if (metadata !== null) {
        return folderConfiguration(metadata);
    }
    return apex === null ? demoConfiguration() : apexConfiguration(apex);
}

function shown() {
    if (metadata !== null) {
        return `the metadata of ${metadata}`;
    }
    return apex === null ? 'a demo org' : `the Apex of ${apex}`;
}
