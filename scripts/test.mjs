/**
 * npm test: everything that is checked, in one command.
 *
 *     npm test                        all of it
 *     npm test -- --only unit,e2e     some of it; --list names the steps
 *
 * The last line is "N passed, N failed": tests, and the steps that are no tests.
 */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 20 || (major === 20 && minor >= 19)) {
    // Loaded late: an older Node could not even read it, and would say so in words that help nobody.
    await import('./test/run.mjs');
} else {
    console.error(
        `Preflight needs Node 20.19 or newer; this is ${process.version}. Install one from https://nodejs.org/`
    );
    process.exitCode = 1;
}
