/** Records everything by which a page could let something out, and finds what was entered in it. */

/** So many characters in a row are no accident; shorter ones are words of the page. */
const TELLING_LENGTH = 12;
/** A part of a long text says as much as the whole. */
const LONGEST = 20_000;

/** @param {string} entered @returns {Set<string>} every run of telling length, however the text is cut up */
export function tellingParts(entered) {
    const parts = new Set();
    for (const run of entered.slice(0, LONGEST).match(/[^\s"',:{}[\]]+/g) ?? []) {
        for (let start = 0; start + TELLING_LENGTH <= run.length; start += 1) {
            parts.add(run.slice(start, start + TELLING_LENGTH));
        }
    }
    return parts;
}

/**
 * @param {import('playwright-core').BrowserContext} context before its page goes anywhere
 * @param {import('playwright-core').Page} page
 */
export async function recordPage(context, page) {
    const record = { requests: [], failures: [], sockets: [], console: [], errors: [], violations: [], downloads: [] };
    await context.exposeBinding('reportViolation', (_source, violation) => record.violations.push(violation));
    await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
            globalThis.reportViolation(`${violatedDirective} ${blockedURI} ${sample}`);
        });
    });
    context.on('request', (request) => {
        const { url, method, postData, headers, resourceType } = {
            url: request.url(),
            method: request.method(),
            postData: request.postData(),
            headers: request.headers(),
            resourceType: request.resourceType()
        };
        record.requests.push({ url, method, postData, headers, resourceType });
    });
    context.on('response', (response) => {
        if (response.status() >= 400) {
            record.failures.push(`${response.status()} ${response.url()}`);
        }
    });
    context.on('requestfailed', (request) => record.failures.push(`failed ${request.url()}`));
    page.on('websocket', (socket) => record.sockets.push(socket.url()));
    page.on('console', (message) => record.console.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => record.errors.push(error.stack ?? error.message));
    page.on('download', (download) => record.downloads.push(download));
    return record;
}

/** What stays behind in the browser: storage of every kind, cookies, address, title, window name, history state. */
export async function residue(context, page) {
    const kept = await page.evaluate(async () => ({
        address: globalThis.location.href,
        title: document.title,
        windowName: globalThis.name,
        historyState: JSON.stringify(globalThis.history.state),
        historyLength: globalThis.history.length,
        localStorage: JSON.stringify({ ...globalThis.localStorage }),
        sessionStorage: JSON.stringify({ ...globalThis.sessionStorage }),
        databases: (await globalThis.indexedDB.databases()).map(({ name }) => name),
        caches: await globalThis.caches.keys(),
        workers: (await globalThis.navigator.serviceWorker.getRegistrations()).length
    }));
    return { ...kept, cookies: await context.cookies() };
}

/** Local addresses that never reach a network: a download made by the page itself. */
const isLocal = (url) => /^(blob|data):/.test(url);

const NAME = { channelName: true };
/** What each call of the controller may carry: names, public facts of a key, and of a token its ID, algorithm and issuer. */
const CALLS = {
    describeAccess: {},
    selfCheck: {},
    listChannels: {},
    readOrganization: NAME,
    countConversations: NAME,
    compareKey: { ...NAME, key: { kid: true, alg: true, n: true, e: true, issuer: true } },
    compareToken: { ...NAME, token: { kid: true, alg: true, issuer: true } }
};

/** @returns {string[]} names of members, at any depth, that the call may not have */
function strangeMembers(value, allowed) {
    return Object.entries(value ?? {}).flatMap(([name, inner]) => {
        const shape = Object.hasOwn(allowed, name) ? allowed[name] : null;
        const isAsAllowed = shape === true ? typeof inner !== 'object' || inner === null : shape !== null;
        return isAsAllowed ? (shape === true ? [] : strangeMembers(inner, shape)) : [name];
    });
}

/** @returns {string[]} what no call may have: a method that nobody knows, or members */
function strangeParts({ url, postData }) {
    const method = url.slice(url.lastIndexOf('/') + 1);
    return Object.hasOwn(CALLS, method) ? strangeMembers(JSON.parse(postData), CALLS[method]) : [method];
}

function parsed(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    } catch {
        return {};
    }
}

/** The facts of an entered key or token that are public: Apex may be asked about them, and about no more. */
function publicFacts(entered) {
    return entered.flatMap((text) => {
        const { kid, alg, n, e, iss } = parsed(text);
        return [kid, alg, n, e, iss].filter((fact) => typeof fact === 'string');
    });
}

/**
 * @param {string} token
 * @returns {string[]} all that may not be found anywhere: its text, what is in it, and whom it is about
 */
export function secretsOfToken(token) {
    const decoded = token
        .split('.')
        .slice(0, 2)
        .map((segment) => Buffer.from(segment, 'base64url').toString('utf8'));
    const { sub } = parsed(decoded[1]);
    return [token, ...decoded, ...(typeof sub === 'string' ? [sub] : [])];
}

/**
 * @param {{ callsApex?: boolean }} [page] whether the page may call PreflightController through its own server
 * @returns {string[]} what was found, in words; an empty list is what a test wants
 */
export function leaksIn(record, left, origin, entered, { callsApex = false } = {}) {
    const sent = record.requests.filter(({ url }) => !isLocal(url));
    const isCall = ({ url, method }) =>
        callsApex && method === 'POST' && url.startsWith(`${origin}/apex/PreflightController/`);
    const calls = sent.filter(isCall);
    const others = sent.filter((request) => !isCall(request));
    const found = [
        ...sent
            .filter(({ url }) => !url.startsWith(`${origin}/`))
            .map(({ url }) => `request to another origin: ${url}`),
        ...others.filter(({ method }) => method !== 'GET').map(({ method, url }) => `${method} ${url}`),
        ...others.filter(({ postData }) => postData).map(({ url }) => `request with a body: ${url}`),
        ...calls.flatMap(strangeParts).map((name) => `call of Apex with "${name}"`),
        ...record.sockets.map((url) => `web socket: ${url}`),
        ...record.violations.map((text) => `content security policy: ${text}`)
    ];
    const places = {
        requests: sent.map((request) => JSON.stringify(request)).join('\n'),
        console: record.console.join('\n'),
        errors: record.errors.join('\n'),
        residue: JSON.stringify(left)
    };
    const facts = callsApex ? publicFacts(entered) : [];
    for (const [place, text] of Object.entries(places)) {
        const readings = `${text}\n${unescaped(text)}`;
        const isPublic = (part) => place === 'requests' && facts.some((fact) => fact.includes(part));
        for (const secret of entered) {
            const part = [...tellingParts(secret)].find((one) => readings.includes(one) && !isPublic(one));
            if (part) {
                found.push(`entered text in ${place}: ${part}`);
            }
        }
    }
    return found;
}

function unescaped(text) {
    return text.replace(/(%[0-9a-f]{2})+/gi, (escaped) => {
        try {
            return decodeURIComponent(escaped);
        } catch {
            return escaped;
        }
    });
}
