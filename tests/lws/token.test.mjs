/** A token is checked, its signers are found and messages are explained alike in Lightning Web Security, in Chromium and in Node. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { webcrypto } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { launchBrowser } from '../e2e/support/browser.mjs';
import { coreRoot, importBundled } from '../e2e/support/bundle.mjs';
import { NOW } from '../e2e/support/inputs.mjs';
import { openTwoWorlds } from './sandbox.mjs';

const now = Date.parse(NOW);
const support = (name) => importBundled(path.join(coreRoot, '__tests__/support', name));
const { keys, makeCertificate, makeJwk, toBase64 } = await support('makeCertificate.ts');
const { makeToken } = await support('makeToken.ts');

const ISSUER = 'https://id.acme.com';
const good = makeToken();
const certificatePem = `-----BEGIN CERTIFICATE-----\n${toBase64(makeCertificate())}\n-----END CERTIFICATE-----\n`;
const [header, claims, signature] = good.split('.');

/** Each is a token, or what is given as one, and the first rule that it fails; null: none. */
const tokens = {
    good: [good, null],
    'good in a file with a byte order mark': [{ bytes: `\xef\xbb\xbf${good}` }, 'input.byte-order-mark'],
    RS512: [makeToken({ header: { alg: 'RS512' } }), 'token.algorithm-key-mismatch'],
    'good with Bearer before it': [`Authorization: Bearer ${good}`, 'token.wrapped'],
    'in lines': [good.replace(/(.{64})/g, '$1\n'), 'token.segment-encoding'],
    'by another key': [makeToken({ signedWith: keys.other }), 'token.signature-invalid'],
    'with another hash than it says': [
        makeToken({ header: { alg: 'RS256' }, signedBy: 'RS512' }),
        'token.signature-invalid'
    ],
    'by an HMAC of the certificate': [
        makeToken({ header: { alg: 'HS256' }, secret: certificatePem }),
        'token.algorithm-unsupported'
    ],
    unsecured: [makeToken({ header: { alg: 'none' }, signature: '' }), 'token.algorithm-unsupported'],
    'with another issuer': [makeToken({ claims: { iss: `${ISSUER}/` } }), 'token.issuer-mismatch'],
    'with characters of many octets': [makeToken({ claims: { sub: 'Zoë 山田 😀' } }), null],
    expired: [makeToken({ claims: { exp: now / 1000 - 180 } }), 'token.expired'],
    'with names twice': [makeToken({ claims: '{"sub":"a","sub":"b","iss":"c","exp":1}' }), 'token.duplicate-member'],
    'without its signature': [`${header}.${claims}`, 'token.malformed'],
    'in JSON': [JSON.stringify({ protected: header, payload: claims, signature }), 'token.json-serialization'],
    'that is a key': [JSON.stringify(makeJwk()), 'input.key-as-token'],
    'that is a private key': [keys.leaf, 'input.private-key'],
    'that is junk': ['These are the tokens you asked for.', 'token.malformed']
};

const CHECK = `
    const { source, now, issuer, keyTexts, hasCrypto = true } = data;
    const subtle = hasCrypto ? globalThis.crypto.subtle : undefined;
    const keys = await Promise.all(
        keyTexts.map((text, index) => PreflightCore.check({ name: 'key-' + index + '.json', text }, { now, subtle })));
    const report = await PreflightCore.checkToken(source, { now, subtle, keys, issuer });
    const { findings, keyFindings } = report;
    const words = [...findings, ...keyFindings].map(PreflightCore.formatFinding);
    const answers = Object.values(PreflightCore.tokenChecklist(report, null)).map((answer) =>
        [answer.question, answer.answer, PreflightCore.formatEvidence(answer)]);
    return { report, words, answers, candidate: PreflightCore.candidateOfToken(report) };`;

/** The whole way of a token through a channel, as the app goes it. */
const SIGNERS = `
    const { token, now, uploaded } = data;
    const { subtle } = globalThis.crypto;
    const keyReports = await PreflightCore.checkUploadedKeys(uploaded, { now, subtle });
    const progress = [];
    const signers = await PreflightCore.findSigners({ name: 'token.jwt', text: token }, keyReports, {
        subtle,
        pause: () => Promise.resolve(),
        isCancelled: () => false,
        onProgress: (done, total) => progress.push([done, total])
    });
    const report = await PreflightCore.checkToken({ name: 'token.jwt', text: token }, { now, subtle, hasChannel: true });
    const organization = {
        channels: [{ name: 'Web', label: 'Web', type: 'EmbeddedMessaging', isActive: true, authMode: 'Auth',
            authorizations: [{ name: 'Main', type: 'PublicKeyCertificateSet', isEnabled: true, keyset: 'Prod' }] }],
        keysets: [{ name: 'Prod', label: 'Prod', type: 'JWKS', issuer: '${ISSUER}', endpoint: null, keys: ['Named'] }],
        keys: uploaded,
        typesRead: ['MessagingChannel', 'PublicKeyCertificateSet', 'PublicKeyCertificate'],
        leftOut: []
    };
    const comparison = PreflightCore.compare(organization, 'Web', PreflightCore.candidateOfToken(report));
    const channel = PreflightCore.checkChannel(comparison, { now, keyReports, signers });
    return { signers, progress, channel, checklist: PreflightCore.tokenChecklist(report, channel) };`;

const MESSAGES = `
    return { known: PreflightCore.knownMessages, found: data.texts.map((text) => PreflightCore.explainMessage(text)) };`;

describe('the token check inside Lightning Web Security', () => {
    let browser;
    let worlds;
    let core;

    /** Runs a function's body in all three places; what Node said is returned. */
    async function everywhere(source, data) {
        const run = new Function('PreflightCore', 'data', 'globalThis', `return (async () => {${source}})()`);
        const expected = JSON.parse(JSON.stringify(await run(core, data, { crypto: webcrypto })));
        assert.deepEqual(await worlds.plain(source, data), expected);
        assert.deepEqual(await worlds.sandboxed(source, data), expected);
        return expected;
    }

    before(async () => {
        browser = await launchBrowser();
        worlds = await openTwoWorlds(browser);
        core = await importBundled(path.join(coreRoot, 'preflightCore.ts'));
    });

    after(async () => {
        await worlds?.close();
        await browser?.close();
    });

    for (const [title, [token, wanted]] of Object.entries(tokens)) {
        it(`says the same of a token: ${title}`, async () => {
            const source = { name: 'token.jwt', ...(typeof token === 'string' ? { text: token } : token) };
            const keyTexts = [JSON.stringify(makeJwk())];
            const { report, answers } = await everywhere(CHECK, { source, now, issuer: ISSUER, keyTexts });
            const ids = report.findings.map(({ ruleId }) => ruleId);
            assert.ok(wanted === null ? ids.length === 0 : ids.includes(wanted), ids.join());
            assert.equal(answers.length, 10);
        });
    }

    it('says the same of several keys, and of none', async () => {
        const source = { name: 'token.jwt', text: good };
        const texts = [makeJwk({ key: keys.other }), makeJwk(), makeJwk({ kid: 'third' })].map((key) =>
            JSON.stringify(key)
        );
        const { report } = await everywhere(CHECK, { source, now, issuer: ISSUER, keyTexts: texts });
        assert.deepEqual(report.keys.map(({ verifies }) => verifies).slice(0, 2), [false, true]);
        const alone = await everywhere(CHECK, { source, now, issuer: null, keyTexts: [] });
        assert.equal(alone.report.isVerified, null);
    });

    it('says the same without WebCrypto', async () => {
        const source = { name: 'token.jwt', text: good };
        const keyTexts = [JSON.stringify(makeJwk())];
        const { report } = await everywhere(CHECK, { source, now, issuer: ISSUER, keyTexts, hasCrypto: false });
        assert.equal(report.isVerified, null);
    });

    it('finds the same signer, though another key has the token\u2019s key ID', async () => {
        const upload = (name, jwk) => ({ name, label: name, isActive: true, jsonWebKey: JSON.stringify(jwk) });
        const uploaded = [
            upload('Named', makeJwk({ key: keys.other })),
            upload('Signer', makeJwk({ kid: 'another' })),
            upload('Junk', 'no key')
        ];
        const { signers, channel } = await everywhere(SIGNERS, { token: good, now, uploaded });
        assert.deepEqual(signers, { known: true, value: ['Signer'] });
        assert.ok(channel.findings.some(({ ruleId }) => ruleId === 'keyset.signer-mismatch'));
    });

    it('explains the same messages', async () => {
        const texts = [
            'User verification configuration has no active AuthSchemes.',
            '{"message":"Set the auth mode to false","code":"BAD_REQUEST"}',
            'GET https://acme.my.salesforce-scrt.com/eventrouter/v1/sse 401 (Unauthorized)',
            'Method can\u2019t be invoked before the onEmbeddedMessagingReady event is fired.',
            'nothing of the kind'
        ];
        const { known, found } = await everywhere(MESSAGES, { texts });
        assert.equal(known.length, 10);
        assert.deepEqual(
            found.map((matches) => matches[0]?.message.id),
            [
                'no-active-auth-schemes',
                'set-auth-mode-to-false',
                'event-stream-unauthorized',
                'invoked-before-ready',
                undefined
            ]
        );
    });
});
