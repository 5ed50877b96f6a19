/** `npm start`: builds the local page, serves it on this machine only and prints its address. */
import { parseArgs } from 'node:util';
import { pageBuild } from './build/pageBuild.mjs';
import { serve } from './server/server.mjs';

const USAGE = `npm start [-- --port N]
Builds the local page and serves it on 127.0.0.1.
  --port N   first port to try (default 3330; the next free one is taken)
`;

let port;
try {
    const { values } = parseArgs({
        options: {
            port: { type: 'string', default: '3330' },
            help: { type: 'boolean' }
        }
    });
    if (values.help) {
        process.stdout.write(USAGE);
        process.exit(0);
    }
    port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_515) {
        throw new Error(`"${values.port}" is no port. Give a number up to 65515.`);
    }
} catch (error) {
    process.stderr.write(`${error.message}\n${USAGE}`);
    process.exit(2);
}

const startedAt = performance.now();
const build = pageBuild();
const { url } = await serve(build, port);
let failure = '';
try {
    await build.scripts();
} catch (error) {
    // Served all the same: the page says what is wrong, and a reload builds again.
    failure = `The page could not be built yet: mend this, then reload.\n${error.message}\n`;
}
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
process.stderr.write(failure);
process.stdout.write(`Preflight's local page, served after ${seconds} s:\n\n    ${url}\n\nStop it with Ctrl+C.\n`);
