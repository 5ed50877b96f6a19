/**
 * The local page's server: its own files, to this machine's browser, by GET and HEAD. With an Apex server behind it also
 * the component's calls to that. Nothing else.
 */
import http from 'node:http';
import { demoConfiguration } from '../configuration/configuration.mjs';
import { answerApexCall, isApexCall } from './apexCalls.mjs';
import { staticFiles, typeOf } from './files.mjs';
import { securityHeaders } from './headers.mjs';

const ADDRESS = '127.0.0.1';
const UTILITY_BAR = '/utility-bar';
/** The module that tells the page's stand-in for Apex what to answer from. */
const CONFIGURATION = '/configuration.js';

/**
 * @param {{ scripts(): Promise<Map<string, Buffer>> }} build
 * @param {number} port wanted; the next free one is taken when it is in use
 * @param {import('../configuration/configuration.mjs').Configuration} [configuration] default: the demo org
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serve(build, port, configuration = demoConfiguration()) {
    const site = {
        files: staticFiles(),
        headers: securityHeaders(configuration.apexUrl !== null),
        configuration,
        build
    };
    const server = http.createServer((request, response) => {
        answer(request, site)
            .catch((error) => ({ status: 500, type: 'text/plain', body: errorText(error) }))
            .then((answered) => send(response, site.headers, answered));
    });
    await listen(server, port);
    return {
        url: `http://${ADDRESS}:${server.address().port}/`,
        close: () =>
            new Promise((resolve) => {
                server.close(() => resolve());
                server.closeAllConnections();
            })
    };
}

/** @returns {Promise<{ status: number, type: string, body: string | Buffer, allow?: string }>} */
async function answer(request, { files, configuration, build }) {
    if (!isOwnHost(request)) {
        // A foreign name that points to this machine (DNS rebinding) gets nothing.
        return plain(421, 'This address serves the local page of Preflight only.\n');
    }
    const address = request.url.split('?')[0];
    if (configuration.apexUrl !== null && isApexCall(address)) {
        const origin = `http://${request.headers.host}`;
        const { status, text } = await answerApexCall(request, configuration.apexUrl, origin);
        return { status, type: status === 200 ? 'application/json' : 'text/plain', body: text };
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
        return { ...plain(405, 'Only GET and HEAD are answered here.\n'), allow: 'GET, HEAD' };
    }
    const file = files.get(address);
    if (file) {
        if (file.type.startsWith('text/html')) {
            // Builds again if a source changed, and says so here if it cannot be built.
            await build.scripts();
            return {
                status: 200,
                type: file.type,
                body: page(address, file.read().toString('utf8'), configuration.banner)
            };
        }
        return { status: 200, type: file.type, body: file.read() };
    }
    if (address === CONFIGURATION) {
        const text = `export default ${JSON.stringify(await configuration.forPage())};`;
        return { status: 200, type: typeOf(address), body: text };
    }
    const script = address.startsWith('/app/') ? (await build.scripts()).get(address.slice('/app/'.length)) : undefined;
    return script ? { status: 200, type: typeOf(address), body: script } : plain(404, 'There is no such file.\n');
}

const plain = (status, body) => ({ status, type: 'text/plain', body });

/** The utility bar's page is the same page in a narrow frame. */
function page(address, text, banner) {
    const whole = text.replace('<!-- banner -->', () => escape(banner));
    return address === UTILITY_BAR ? whole.replace('<body>', '<body class="utility-bar">') : whole;
}

const escape = (text) => text.replace(/[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'));

function isOwnHost(request) {
    const { port } = request.socket.address();
    return [`${ADDRESS}:${port}`, `localhost:${port}`].includes(request.headers.host);
}

function send(response, headers, { status, type, body, allow }) {
    const octets = Buffer.from(body);
    response.writeHead(status, {
        ...headers,
        ...(allow ? { allow } : {}),
        'content-type': type,
        'content-length': octets.length
    });
    response.end(response.req.method === 'HEAD' ? undefined : octets);
}

function errorText(error) {
    const messages = error.errors?.map(
        ({ text, location }) => `${location ? `${location.file}:${location.line}: ` : ''}${text}`
    );
    return `The page could not be built.\n\n${(messages ?? [error.message]).join('\n')}\n`;
}

function listen(server, port, attempts = 20) {
    return new Promise((resolve, reject) => {
        server.once('error', (error) => {
            if (error.code === 'EADDRINUSE' && attempts > 0) {
                resolve(listen(server, port + 1, attempts - 1));
            } else {
                reject(error);
            }
        });
        server.listen(port, ADDRESS, () => {
            server.removeAllListeners('error');
            resolve();
        });
    });
}
