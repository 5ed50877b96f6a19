/** The proof of privacy can fail: every way out that is planted here is found. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inputs } from './support/inputs.mjs';
import { startStage } from './support/page.mjs';
import { leaksIn, residue } from './support/recorder.mjs';

const SECRET = 'MIIEvAIBADANBgkqhkiG9w0BAQEFAASC';

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

describe('the recorder', () => {
    let stage;

    before(async () => {
        stage = await startStage();
    });
    after(() => stage?.close());

    for (const [way, take] of Object.entries(WAYS_OUT)) {
        it(`finds ${way}`, async () => {
            const { context, page, record, origin } = await stage.open();
            await page.evaluate(take, SECRET);
            let found = [];
            for (let tries = 0; tries < 100 && found.length === 0; tries += 1) {
                await page.waitForTimeout(50);
                found = leaksIn(record, await residue(context, page), origin, [SECRET]);
            }
            assert.notDeepEqual(found, []);
            await context.close();
        });
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
    const leaksOf = (body, { method = 'compareKey', callsApex = true } = {}) => {
        const url = `${ORIGIN}/apex/PreflightController/${method}`;
        const request = { url, method: 'POST', postData: JSON.stringify(body), headers: {}, resourceType: 'fetch' };
        const record = { requests: [request], sockets: [], violations: [], console: [], errors: [] };
        return leaksIn(record, {}, ORIGIN, [inputs.good], { callsApex });
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
});
