/**
 * A stand-in for an org's Metadata API, for tests: answers `listMetadata` and `readMetadata` over SOAP from a folder of
 * metadata XML, and the two REST calls that clients make beside them. On this machine only.
 *
 *     node tests/support/metadataServer.mjs DIR [--fault FAULT]     prints {"url":…,"session":…} and serves until it is ended
 */
import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { FAULTS, faultAnswer, soapFault } from './metadataFaults.mjs';
import { components, isKnownType } from './metadataFiles.mjs';

const METADATA = 'http://soap.sforce.com/2006/04/metadata';
const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';
/** As the Metadata API has it: queries of one list, and names of one read. */
const MOST_QUERIES = 3;
const MOST_NAMES = 10;
const OLDEST = 62;
/** The fault "slow": a right answer after so many milliseconds. */
const SLOW = 3000;

/**
 * @param {string} folder metadata in source or metadata format
 * @param {{ fault?: string, at?: string, session?: string, inactive?: readonly string[] }} [options] `fault` is "slow" or one of
 * FAULTS, met in the operation `at` only where one is named ("listMetadata", "readMetadata"); `inactive` names channels
 * whose IsActive is false
 * @returns {Promise<{ url: string, session: string, calls: { operation: string, type: string, names: string[] }[],
 * setFault(fault: string, at?: string): void, close(): Promise<void> }>} `url` is the instance's, without a slash at its end;
 * `calls` grows with every SOAP call
 */
export async function startMetadataServer(folder, options = {}) {
    const { session = '00D000000000001!stub-session', inactive = [] } = options;
    const state = { folder, session, inactive, calls: [], fault: checkedFault(options.fault), at: options.at ?? '' };
    const server = http.createServer((request, response) => {
        answer(request, response, state).catch((error) => send(response, 500, 'text/plain', String(error)));
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
    return {
        url: `http://127.0.0.1:${server.address().port}`,
        session,
        calls: state.calls,
        setFault(fault, at = '') {
            Object.assign(state, { fault: checkedFault(fault), at });
        },
        close: () =>
            new Promise((resolve) => {
                server.close(() => resolve());
                server.closeAllConnections();
            })
    };
}

function checkedFault(fault = '') {
    if (!['', 'slow', ...FAULTS].includes(fault)) {
        throw new Error(`"${fault}" is no fault of this server: slow, ${FAULTS.join(', ')}`);
    }
    return fault;
}

async function answer(request, response, state) {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    if (request.method === 'GET') {
        const found = rest(pathname, searchParams, request.headers, state);
        return send(response, found.status, 'application/json; charset=utf-8', JSON.stringify(found.body));
    }
    const version = /^\/services\/Soap\/m\/(\d\d)\.0(?:\/[\w-]*)?\/?$/.exec(pathname)?.[1];
    if (request.method !== 'POST' || version === undefined) {
        return send(response, 404, 'text/html', '<html><body>URL No Longer Exists</body></html>');
    }
    const { operation, type, names, sessionId, problem } = readCall(await bodyOf(request), request.headers);
    if (problem) {
        return send(response, 500, 'text/xml; charset=utf-8', soapFault('soapenv:Client', problem));
    }
    state.calls.push({ operation, type: type.join(), names });
    if (state.fault && (state.at === '' || state.at === operation)) {
        if (state.fault !== 'slow') {
            return faultAnswer(state.fault, response);
        }
        await wait(SLOW);
    }
    const result =
        sessionId === state.session
            ? operate(state.folder, Number(version), { operation, type, names })
            : { fault: ['sf:INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader'] };
    return result.fault
        ? send(response, 500, 'text/xml; charset=utf-8', soapFault(...result.fault))
        : send(response, 200, 'text/xml; charset=utf-8', envelope(result.body));
}

/** What clients of the REST API ask beside: which versions there are, and which channels are active. */
function rest(pathname, searchParams, headers, { folder, session, inactive }) {
    if (/^\/services\/data\/?$/.test(pathname)) {
        const versions = [62, 65].map((number) => ({
            label: '',
            url: `/services/data/v${number}.0`,
            version: `${number}.0`
        }));
        return { status: 200, body: versions };
    }
    if (headers.authorization !== `Bearer ${session}`) {
        return { status: 401, body: [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }] };
    }
    if (
        /^\/services\/data\/v\d\d\.0\/query\/?$/.test(pathname) &&
        /FROM MessagingChannel\b/i.test(searchParams.get('q'))
    ) {
        const records = components(folder, 'MessagingChannel').map(({ name, inner }) => ({
            attributes: { type: 'MessagingChannel' },
            DeveloperName: name,
            MasterLabel: valueOf(inner, 'masterLabel') ?? name,
            MessageType: valueOf(inner, 'messagingChannelType') ?? null,
            IsActive: !inactive.includes(name)
        }));
        return { status: 200, body: { totalSize: records.length, done: true, records } };
    }
    return { status: 404, body: [{ message: 'The requested resource does not exist', errorCode: 'NOT_FOUND' }] };
}

function operate(folder, version, { operation, type, names }) {
    const unknown = type.find((name) => !isKnownType(name));
    if (unknown !== undefined || type.length === 0) {
        return { fault: ['sf:INVALID_TYPE', `INVALID_TYPE: Unknown type: ${unknown ?? ''}`] };
    }
    if (operation === 'listMetadata') {
        return type.length > MOST_QUERIES
            ? { fault: ['sf:EXCEEDED_ID_LIMIT', 'EXCEEDED_ID_LIMIT: at most 3 queries'] }
            : {
                  body: `<listMetadataResponse>${type.map((name) => listed(folder, name)).join('')}</listMetadataResponse>`
              };
    }
    if (operation === 'readMetadata') {
        if (names.length > MOST_NAMES) {
            return { fault: ['sf:EXCEEDED_ID_LIMIT', 'EXCEEDED_ID_LIMIT: record limit reached'] };
        }
        const found = new Map(components(folder, type[0]).map((component) => [component.name, component]));
        const records = names.map((name) => record(found.get(name), type[0], version)).join('');
        return { body: `<readMetadataResponse><result>${records}</result></readMetadataResponse>` };
    }
    return { fault: ['soapenv:Client', `No operation available for request {${METADATA}}${operation}`] };
}

function listed(folder, type) {
    return components(folder, type)
        .map(
            ({ name, file }) =>
                `<result><createdDate>2026-01-05T10:00:00.000Z</createdDate><fileName>${escape(file)}</fileName>` +
                `<fullName>${escape(name)}</fullName><lastModifiedDate>2026-01-05T10:00:00.000Z</lastModifiedDate>` +
                `<manageableState>unmanaged</manageableState><type>${type}</type></result>`
        )
        .join('');
}

/** A component that is not there comes back as nil; below 62.0 `embeddedConfig` is left out without a word. */
function record(component, type, version) {
    if (!component) {
        return '<records xsi:nil="true"/>';
    }
    const inner =
        version < OLDEST ? component.inner.replace(/<embeddedConfig>[\s\S]*?<\/embeddedConfig>/, '') : component.inner;
    return `<records xsi:type="${type}"><fullName>${escape(component.name)}</fullName>${inner}</records>`;
}

/** Reads the call as these clients write it: no general XML reader. */
function readCall(text, headers) {
    const body = /<(?:[\w]+:)?Body\b[^>]*>([\s\S]*)<\/(?:[\w]+:)?Body>/.exec(text)?.[1];
    const operation = /^\s*<(?:[\w]+:)?(\w+)/.exec(body ?? '')?.[1] ?? '';
    const problem = !headers['content-type']?.startsWith('text/xml')
        ? 'Content-Type must be text/xml'
        : headers.soapaction === undefined
          ? 'SOAPAction HTTP header missing'
          : !text.includes(ENVELOPE) || !text.includes(METADATA) || operation === ''
            ? 'Failed to parse request'
            : '';
    const all = (name, from) =>
        [...from.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([^<]*)</`, 'g'))].map(([, value]) => unescape(value));
    const type = all('type', body ?? '');
    return {
        operation,
        type,
        names: all('fullNames', body ?? ''),
        sessionId: all('sessionId', text)[0] ?? '',
        problem
    };
}

const envelope = (body) =>
    `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="${ENVELOPE}" xmlns="${METADATA}" ` +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;

const valueOf = (inner, name) => {
    const value = new RegExp(`<${name}>([^<]*)</${name}>`).exec(inner)?.[1];
    return value === undefined ? null : unescape(value);
};
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escape = (text) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
const unescape = (text) =>
    text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) =>
        Object.keys(ENTITIES).find((character) => ENTITIES[character] === entity)
    );

async function bodyOf(request) {
    const parts = [];
    for await (const part of request) {
        parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
}

function send(response, status, type, body) {
    response.writeHead(status, { 'content-type': type });
    response.end(body);
}

if (process.argv[1] === import.meta.filename) {
    const { values, positionals } = parseArgs({
        options: { fault: { type: 'string' }, at: { type: 'string' } },
        allowPositionals: true
    });
    // No top-level await: Jest makes a CommonJS module of this file.
    startMetadataServer(positionals[0], values).then(({ url, session }) => {
        process.stdout.write(`${JSON.stringify({ url, session })}\n`);
    });
}
