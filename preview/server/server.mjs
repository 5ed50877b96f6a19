/** The local page's server: its own files, to this machine's browser, by GET and HEAD. Nothing else. */
import http from 'node:http';
import { SECURITY_HEADERS } from './headers.mjs';
import { staticFiles, typeOf } from './files.mjs';

const ADDRESS = '127.0.0.1';
const UTILITY_BAR = '/utility-bar';

/**
 * @param {{ scripts(): Promise<Map<string, Buffer>> }} build
 * @param {number} port wanted; the next free one is taken when it is in use
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serve(build, port) {
    const files = staticFiles();
    const server = http.createServer((request, response) => {
        answer(request, response, files, build).catch((error) => send(response, 500, 'text/plain', errorText(error)));
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

async function answer(request, response, files, build) {
    if (!isOwnHost(request)) {
        // A foreign name that points to this machine (DNS rebinding) gets nothing.
        return send(response, 421, 'text/plain', 'This address serves the local page of Preflight only.\n');
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('allow', 'GET, HEAD');
        return send(response, 405, 'text/plain', 'Only GET and HEAD are answered here.\n');
    }
    const address = request.url.split('?')[0];
    const file = files.get(address);
    if (file) {
        if (file.type.startsWith('text/html')) {
            // Builds again if a source changed, and says so here if it cannot be built.
            await build.scripts();
        }
        return send(response, 200, file.type, page(address, file.read()));
    }
    const script = address.startsWith('/app/') ? (await build.scripts()).get(address.slice('/app/'.length)) : undefined;
    return script
        ? send(response, 200, typeOf(address), script)
        : send(response, 404, 'text/plain', 'There is no such file.\n');
}

/** The utility bar's page is the same page in a narrow frame. */
function page(address, contents) {
    return address === UTILITY_BAR
        ? contents.toString('utf8').replace('<body>', '<body class="utility-bar">')
        : contents;
}

function isOwnHost(request) {
    const { port } = request.socket.address();
    return [`${ADDRESS}:${port}`, `localhost:${port}`].includes(request.headers.host);
}

function send(response, status, type, body) {
    const octets = Buffer.from(body);
    response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': type, 'content-length': octets.length });
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
