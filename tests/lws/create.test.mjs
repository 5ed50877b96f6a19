/** A key and a token are made in Lightning Web Security and in Chromium, and are good for others. */
import assert from 'node:assert/strict';
import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { launchBrowser } from '../e2e/support/browser.mjs';
import { NOW } from '../e2e/support/inputs.mjs';
import { openTwoWorlds } from './sandbox.mjs';

const now = Date.parse(NOW);

/** The private key stays in the page: what comes out is public, or a token of a user that does not exist. */
const MAKE = `
    const { request, now, token } = data;
    const { subtle } = globalThis.crypto;
    const random = (count) =>
        String.fromCharCode(...globalThis.crypto.getRandomValues(new Uint8Array(count)));
    const made = await PreflightCore.createKey(request, { now, subtle, random });
    const read = await PreflightCore.readSigner(
        { name: 'key.pem', text: made.privateKey }, { subtle, kid: made.kid });
    const tokens = [];
    for (const signer of [made.signer, read.signer]) {
        const options = { ...token, alg: request.alg, kid: made.kid };
        tokens.push((await PreflightCore.createToken(options, signer, { now })).token);
    }
    const key = await PreflightCore.check({ name: made.fileName, text: made.jwk }, { now, subtle });
    const report = await PreflightCore.checkToken(
        { name: 'token.jwt', text: tokens[0] }, { now, subtle, keys: [key], issuer: token.iss });
    return {
        jwk: JSON.parse(made.jwk), certificate: made.certificate, tokens,
        signer: Object.keys(made.signer),
        key: key.verdict, verdict: report.verdict, isVerified: report.isVerified
    };`;

const PROBLEMS = `
    const { subtle } = globalThis.crypto;
    const read = async (text) => {
        const { problem } = await PreflightCore.readSigner({ name: 'x', text }, { subtle, kid: null });
        return problem.kind;
    };
    return {
        request: PreflightCore.problemsOfKeyRequest(data.request).map(({ field, kind }) => [field, kind]),
        texts: await Promise.all(data.texts.map(read))
    };`;

const isSignedBy = (token, jwk, hash) => {
    const end = token.lastIndexOf('.');
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    return verify(hash, Buffer.from(token.slice(0, end)), key, Buffer.from(token.slice(end + 1), 'base64url'));
};

describe('making keys and tokens inside Lightning Web Security', () => {
    let browser;
    let worlds;

    before(async () => {
        browser = await launchBrowser();
        worlds = await openTwoWorlds(browser);
    });

    after(async () => {
        await worlds?.close();
        await browser?.close();
    });

    for (const world of ['plain', 'sandboxed']) {
        for (const alg of ['RS256', 'RS512']) {
            it(`makes a key and tokens for ${alg}: ${world}`, async () => {
                const subject = { commonName: 'Chat signer', organization: 'Müller & Söhne', country: 'DE' };
                const request = { bits: 2048, alg, kid: null, subject, days: 365 };
                const token = { sub: 'Zoë 山田 😀', iss: 'https://id.acme.com', lifetime: 900 };
                const made = await worlds[world](MAKE, { request, now, token });
                assert.deepEqual([made.key, made.verdict, made.isVerified], ['ready', 'ready', true]);
                assert.deepEqual(
                    made.signer.filter((name) => /private|pkcs8|cryptoKey/i.test(name)),
                    []
                );
                const certificate = new X509Certificate(made.certificate);
                assert.ok(certificate.verify(certificate.publicKey));
                const hash = alg.replace('RS', 'sha');
                assert.equal(made.tokens.length, 2);
                for (const text of made.tokens) {
                    assert.ok(isSignedBy(text, made.jwk, hash));
                    assert.ok(!isSignedBy(text, made.jwk, hash === 'sha256' ? 'sha512' : 'sha256'));
                }
            });
        }

        it(`names what keeps it from making them: ${world}`, async () => {
            const request = { bits: 1024, alg: 'RS256', kid: ' a', subject: { commonName: '' }, days: 10 };
            const { request: problems, texts } = await worlds[world](PROBLEMS, {
                request,
                texts: [
                    '',
                    '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAA==\n-----END ENCRYPTED PRIVATE KEY-----',
                    'no key'
                ]
            });
            assert.deepEqual(problems, [
                ['commonName', 'blank'],
                ['days', 'too-few'],
                ['kid', 'blank-around'],
                ['bits', 'not-supported']
            ]);
            assert.deepEqual(texts, ['blank', 'encrypted', 'unreadable']);
        });
    }
});
