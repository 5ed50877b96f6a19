import http from 'node:http';

/**
 * Sends exactly this: `fetch` would tidy up the path and set the host.
 *
 * @param {string} url of the server
 * @param {{ method?: string, target?: string, host?: string, headers?: Record<string, string>, body?: string }} [wishes]
 * @returns {Promise<{ status: number, headers: import('node:http').IncomingHttpHeaders, text: string }>}
 */
export function ask(url, { method = 'GET', target = '/', host, headers = {}, body } = {}) {
    const { hostname, port } = new URL(url);
    return new Promise((resolve, reject) => {
        const sent = host === undefined ? headers : { ...headers, host };
        const request = http.request({ hostname, port, method, path: target, headers: sent }, (response) => {
            const parts = [];
            response.on('data', (part) => parts.push(part));
            response.on('end', () => {
                const { statusCode: status, headers: answered } = response;
                resolve({ status, headers: answered, text: Buffer.concat(parts).toString('utf8') });
            });
        });
        request.on('error', reject);
        request.end(body);
    });
}
