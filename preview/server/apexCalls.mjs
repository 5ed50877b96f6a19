/** Passes the component's Apex calls on to the server that `--apex` names, and its answers back. */

const ADDRESS = /^\/apex\/([A-Za-z]\w*)\/([A-Za-z]\w*)$/;
const LARGEST_CALL = 1024 * 1024;
const LARGEST_ANSWER = 32 * 1024 * 1024;
/** Apex itself may wait two minutes for a callout. */
const PATIENCE = 150_000;

/** @param {string} address path of a request @returns {boolean} it is one for `answerApexCall` */
export const isApexCall = (address) => address.startsWith('/apex/');

/**
 * Answers `POST /apex/<Class>/<method>`. What the other server said comes back as `{ status, body }` with status 200: to the
 * page an Apex exception is an answer, not a failed request.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {string} apexUrl
 * @param {string} origin of the page itself
 * @returns {Promise<{ status: number, text: string }>} JSON, or a sentence when the request was not the page's own
 */
export async function answerApexCall(request, apexUrl, origin) {
    const [, className, method] = ADDRESS.exec(request.url) ?? [];
    if (request.method !== 'POST' || !className) {
        return { status: 404, text: 'Apex calls are POST /apex/<Class>/<method>.\n' };
    }
    // Another page in the same browser must not reach the Apex server by way of this one.
    if (request.headers.origin !== origin || !/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
        return { status: 403, text: 'Only the local page itself may call Apex here.\n' };
    }
    const body = await textOf(request, LARGEST_CALL);
    if (body === null) {
        return { status: 413, text: 'A call may have 1 MiB at most.\n' };
    }
    return { status: 200, text: JSON.stringify(await passOn(`${apexUrl}/apex/${className}/${method}`, body, apexUrl)) };
}

async function passOn(address, body, apexUrl) {
    let status;
    let text;
    try {
        const response = await fetch(address, {
            method: 'POST',
            headers: { 'content-type': 'application/json', accept: 'application/json' },
            body,
            redirect: 'manual',
            signal: AbortSignal.timeout(PATIENCE)
        });
        status = response.status;
        text = await textOf(response.body ?? [], LARGEST_ANSWER);
    } catch (error) {
        return unreachable(apexUrl, `No answer came from ${apexUrl}: ${causeOf(error)}.`);
    }
    if (text === null) {
        return unreachable(apexUrl, `The answer of ${apexUrl} is larger than 32 MiB.`);
    }
    try {
        const value = text === '' ? null : JSON.parse(text);
        if (status === 200 || typeof value?.body?.message === 'string') {
            return { status, body: status === 200 ? value : value.body };
        }
    } catch {
        // Told below: it is no JSON.
    }
    const said = text.replace(/\s+/g, ' ').slice(0, 200);
    return unreachable(apexUrl, `${apexUrl} answered ${status} to POST ${new URL(address).pathname}: "${said}"`);
}

/** As the controller words its own failures. */
function unreachable(apexUrl, what) {
    const next = `See that a server runs at ${apexUrl} which answers POST /apex/<Class>/<method>, then try again. Without --apex the page shows its demo org.`;
    return { status: 500, body: { message: JSON.stringify({ code: 'UNREACHABLE', what, next, setupPage: null }) } };
}

function causeOf(error) {
    if (error.name === 'TimeoutError') {
        return `it took longer than ${PATIENCE / 1000} seconds`;
    }
    const code = error.cause?.code ?? error.code;
    return code === 'ECONNREFUSED' ? 'nothing listens there' : `the system says ${code ?? error.message}`;
}

/** @returns {Promise<string | null>} null: more than `most` octets */
async function textOf(stream, most) {
    const parts = [];
    let total = 0;
    for await (const part of stream) {
        total += part.length;
        if (total > most) {
            return null;
        }
        parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
}
