/** The component's Apex calls, passed on to the server that `npm start -- --apex` names, and what can go wrong with it. */
import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, describe, it } from 'node:test';
import { apexConfiguration } from '../../preview/configuration/configuration.mjs';
import { serve } from '../../preview/server/server.mjs';
import { ask } from './support/ask.mjs';

/** A build that is never asked for: these tests look at the server alone. */
const NO_BUILD = { scripts: async () => new Map() };

describe('an Apex server', () => {
    const CALL = '/apex/PreflightController/compareKey';
    let apex;
    let page;
    let calls;
    /** What the Apex server does next. */
    let answer;

    before(async () => {
        apex = http.createServer(async (request, response) => {
            const parts = [];
            for await (const part of request) {
                parts.push(part);
            }
            const { url, method, headers } = request;
            calls.push({ url, method, headers, body: Buffer.concat(parts).toString('utf8') });
            answer(response);
        });
        await new Promise((resolve) => {
            apex.listen(0, '127.0.0.1', resolve);
        });
        page = await serve(NO_BUILD, 0, apexConfiguration(`http://127.0.0.1:${apex.address().port}`));
        calls = [];
    });
    after(async () => {
        await page?.close();
        apex?.closeAllConnections();
        apex?.close();
    });

    const json = (status, value) => (response) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(value));
    };
    function call({
        method = 'POST',
        target = CALL,
        origin,
        type = 'application/json',
        body = '{"channelName":"A"}'
    } = {}) {
        const own = page.url.replace(/\/$/, '');
        const headers = {
            'content-type': type,
            cookie: 'secret=1',
            ...(origin === null ? {} : { origin: origin ?? own })
        };
        return ask(page.url, { method, target, headers, body });
    }
    const problemOf = async (wishes) => {
        const { status, text } = await call(wishes);
        assert.equal(status, 200);
        return JSON.parse(JSON.parse(text).body.message);
    };

    it('gets the call as it is, without anything of the browser', async () => {
        answer = json(200, { channelName: 'A' });
        const { status, headers, text } = await call();
        assert.equal(status, 200);
        assert.match(headers['content-security-policy'], /connect-src 'self'/);
        assert.deepEqual(JSON.parse(text), { status: 200, body: { channelName: 'A' } });
        const { url, method, headers: sent, body } = calls.at(-1);
        assert.deepEqual([url, method, body], [CALL, 'POST', '{"channelName":"A"}']);
        assert.equal(sent.cookie, undefined);
    });

    it('is named at the head of the page, with what it gets', async () => {
        const { text } = await ask(page.url);
        assert.match(text, /The Apex server at http:\/\/127\.0\.0\.1:\d+ gets the public facts of a key/);
        assert.doesNotMatch(text, /runs in this browser only/);
    });

    it('may throw: the exception is an answer', async () => {
        const exception = { body: { message: '{"code":"TIMEOUT"}' }, ok: false, status: 500 };
        answer = json(500, exception);
        assert.deepEqual(JSON.parse((await call()).text), { status: 500, body: exception.body });
    });

    it('may answer nothing', async () => {
        answer = (response) => response.end();
        assert.deepEqual(JSON.parse((await call()).text), { status: 200, body: null });
    });

    for (const [what, reply, words] of [
        ['that is something else', (response) => response.end('<html>Hello</html>'), /answered 200 .*"<html>Hello/],
        ['that does not know the method', json(404, { error: 'no such method' }), /answered 404 to POST \/apex\//],
        ['that leads elsewhere', (response) => response.writeHead(302, { location: '/x' }).end(), /answered 302/],
        ['that hangs up', (response) => response.destroy(), /No answer came from/]
    ]) {
        it(`${what} is told of, with what to do`, async () => {
            answer = reply;
            const { code, what: said, next } = await problemOf();
            assert.equal(code, 'UNREACHABLE');
            assert.match(said, words);
            assert.match(next, /See that a server runs at http:\/\/127\.0\.0\.1:\d+ which answers POST/);
        });
    }

    it('that is not there is told of', async () => {
        const lost = await serve(NO_BUILD, 0, apexConfiguration('http://127.0.0.1:9'));
        try {
            const origin = lost.url.replace(/\/$/, '');
            const headers = { origin, 'content-type': 'application/json' };
            const { text } = await ask(lost.url, { method: 'POST', target: CALL, headers, body: '{}' });
            const { code, what } = JSON.parse(JSON.parse(text).body.message);
            assert.equal(code, 'UNREACHABLE');
            assert.match(what, /No answer came from http:\/\/127\.0\.0\.1:9: /);
        } finally {
            await lost.close();
        }
    });

    it('is reached by the page itself only, by calls of its own form only', async () => {
        answer = json(200, {});
        const passedOn = calls.length;
        for (const [wishes, status] of [
            [{ origin: 'https://evil.example' }, 403],
            [{ origin: null }, 403],
            [{ type: 'text/plain' }, 403],
            [{ method: 'GET', body: '' }, 404],
            [{ target: '/apex/PreflightController' }, 404],
            [{ target: '/apex/PreflightController/x/../../secret' }, 404],
            [{ target: '/apex/PreflightController/x?y=1' }, 404],
            [{ body: `"${'x'.repeat(1024 * 1024)}"` }, 413]
        ]) {
            assert.equal((await call(wishes)).status, status, JSON.stringify(wishes).slice(0, 80));
        }
        assert.equal(calls.length, passedOn, 'nothing of it was passed on');
    });

    it('is not reached at all when the page shows something else', async () => {
        const demo = await serve(NO_BUILD, 0);
        try {
            const { status, headers } = await ask(demo.url, { method: 'POST', target: CALL });
            assert.equal(status, 405);
            assert.match(headers['content-security-policy'], /connect-src 'none'/);
        } finally {
            await demo.close();
        }
    });
});
