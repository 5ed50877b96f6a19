/** The proof of privacy can fail: every way out that is planted here is found. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inputs } from './support/inputs.mjs';
import { startStage } from './support/page.mjs';
import { leaksIn, residue, secretsOfToken } from './support/recorder.mjs';

const SECRET = 'MIIEvAIBADANBgkqhkiG9w0BAQEFAASC';
/** A token is let out by the same ways. */
const TOKEN = inputs.token;

/** In the page: ways in which a careless page lets something out. */
const WAYS_OUT = {
    'an image of its own address': (secret) => {
        new Image().src = `/pixel?${secret}`;
    },
    'an image with the text escaped': (secret) => {
        new Image().src = `/pixel?${[...secret].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('')}`;
    },
    'an image from elsewhere': () => {
        new Image().src = 'https://example.com/pixel';
    },
    'a request': (secret) => fetch('/x', { method: 'POST', body: secret }).catch(() => {}),
    'a beacon': (secret) => {
        navigator.sendBeacon('/x', secret);
    },
    'a web socket': () => {
        new WebSocket(`ws://${globalThis.location.host}/x`).onerror = () => {};
    },
    'a form': (secret) => {
        const form = document.createElement('form');
        form.action = '/x';
        form.append(Object.assign(document.createElement('input'), { name: 'x', value: secret }));
        document.body.append(form);
        form.submit();
    },
    'a script from elsewhere': () => {
        document.head.append(Object.assign(document.createElement('script'), { src: 'https://example.com/x.js' }));
    },
    'a script in the page': () => {
        document.head.append(Object.assign(document.createElement('script'), { text: 'globalThis.x = 1;' }));
    },
    'local storage': (secret) => globalThis.localStorage.setItem('last', secret),
    'session storage': (secret) => globalThis.sessionStorage.setItem('last', secret),
    'a cookie': (secret) => {
        document.cookie = `last=${secret}`;
    },
    'the address': (secret) => globalThis.history.replaceState(null, '', `#${secret}`),
    'the title': (secret) => {
        document.title = secret;
    },
    'the window’s name': (secret) => {
        globalThis.name = secret;
    },
    'a part of it in the console': (secret) => globalThis.console.info(`read ${secret.slice(3, 17)}…`)
};

/** Places that keep things for long. */
const TOKEN_WAYS_OUT = {
    'the name of a database': (secret) =>
        new Promise((resolve) => {
            globalThis.indexedDB.open(secret.slice(0, 40)).onsuccess = resolve;
        }),
    'the name of a cache': (secret) => globalThis.caches.open(secret.slice(0, 40)),
    'the history’s state': (secret) => globalThis.history.replaceState({ secret }, ''),
    'an error that nobody caught': (secret) => {
        setTimeout(() => {
            throw new Error(`cannot read ${secret.slice(10, 40)}`);
        });
    }
};

describe('the recorder', () => {
    let stage;

    before(async () => {
        stage = await startStage();
    });
    after(() => stage?.close());

    async function foundAfter(take, secret, entered) {
        const { context, page, record, origin } = await stage.open();
        await page.evaluate(take, secret);
        let found = [];
        for (let tries = 0; tries < 100 && found.length === 0; tries += 1) {
            await page.waitForTimeout(50);
            found = leaksIn(record, await residue(context, page), origin, entered);
        }
        await context.close();
        return found;
    }

    for (const [way, take] of Object.entries(WAYS_OUT)) {
        it(`finds ${way}`, async () => assert.notDeepEqual(await foundAfter(take, SECRET, [SECRET]), []));
    }

    for (const [what, piece] of [
        ['the whole', TOKEN],
        ['sixteen characters of its claims', TOKEN.split('.')[1].slice(20, 36)],
        ['sixteen characters of its signature', TOKEN.split('.')[2].slice(100, 116)],
        ['whom it is about', 'customer-4711'],
        ['its decoded claims', Buffer.from(TOKEN.split('.')[1], 'base64url').toString('utf8')]
    ]) {
        for (const way of ['local storage', 'the address', 'an image of its own address', 'the window’s name']) {
            it(`finds of a token ${what} in ${way}`, async () =>
                assert.notDeepEqual(await foundAfter(WAYS_OUT[way], piece, secretsOfToken(TOKEN)), []));
        }
    }

    for (const [what, take] of Object.entries(TOKEN_WAYS_OUT)) {
        it(`finds a token in ${what}`, async () =>
            assert.notDeepEqual(await foundAfter(take, TOKEN, secretsOfToken(TOKEN)), []));
    }

    it('finds nothing where nothing is', async () => {
        const { context, page, record, origin } = await stage.open();
        await page.waitForTimeout(100);
        assert.deepEqual(leaksIn(record, await residue(context, page), origin, [SECRET]), []);
        await context.close();
    });
});

describe('calls of the controller', () => {
    const ORIGIN = 'http://127.0.0.1:1';
    const key = JSON.parse(inputs.good);
    const leaksOf = (body, { method = 'compareKey', callsApex = true, entered = [inputs.good] } = {}) => {
        const url = `${ORIGIN}/apex/PreflightController/${method}`;
        const request = { url, method: 'POST', postData: JSON.stringify(body), headers: {}, resourceType: 'fetch' };
        const record = { requests: [request], sockets: [], violations: [], console: [], errors: [] };
        return leaksIn(record, {}, ORIGIN, entered, { callsApex });
    };
    const { kid, alg, n, e } = key;
    const facts = { kid, alg, n, e, issuer: 'https://id.acme.example' };

    it('may carry the public facts of a key', () => assert.deepEqual(leaksOf({ channelName: 'A', key: facts }), []));

    it('are found where none may be made', () => {
        assert.equal(leaksOf({ channelName: 'A', key: facts }, { callsApex: false }).length, 3);
    });

    for (const [what, candidate] of [
        ['the certificate', { ...facts, x5c: key.x5c }],
        ['the certificate under another name', { ...facts, issuer: key.x5c[0] }],
        ['the whole text', { ...facts, kid: inputs.good }],
        ['a member that nobody knows', { ...facts, text: '' }]
    ]) {
        it(`may not carry ${what}`, () => assert.notDeepEqual(leaksOf({ channelName: 'A', key: candidate }), []));
    }

    describe('about a token', () => {
        const [header, payload, signature] = inputs.token.split('.');
        const entered = secretsOfToken(inputs.token);
        const token = { kid: 'chat-2026-11', alg: 'RS256', issuer: 'https://id.acme.example' };
        const found = (body, method = 'compareToken') => leaksOf(body, { method, entered });

        it('may carry its key ID, algorithm and issuer', () =>
            assert.deepEqual(found({ channelName: 'Web_Chat_EU', token }), []));

        for (const [what, body, method] of [
            ['the token', { channelName: 'A', token: { ...token, kid: inputs.token } }],
            ['its header', { channelName: 'A', token: { ...token, kid: header } }],
            ['its claims', { channelName: 'A', token: { ...token, issuer: payload } }],
            ['a piece of its signature', { channelName: signature.slice(40, 56), token }],
            ['its claims, decoded', { channelName: 'A', token: { ...token, issuer: entered[2] } }],
            ['whom it is about', { channelName: 'A', token: { ...token, kid: 'customer-4711' } }],
            ['another claim', { channelName: 'A', token: { ...token, exp: 1795435200 } }],
            ['a member of a key', { channelName: 'A', token: { ...token, n: null } }],
            ['an object where a name belongs', { channelName: { a: 1 }, token }],
            ['its facts by another method', { channelName: 'A', token }, 'readOrganization'],
            ['anything by a method that nobody knows', {}, 'log']
        ]) {
            it(`may not carry ${what}`, () => assert.notDeepEqual(found(body, method), []));
        }
    });
});
