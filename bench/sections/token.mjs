import { createPublicKey, createSign, generateKeyPairSync, verify } from 'node:crypto';
import { importJWK, jwtVerify } from 'jose';
import jsrsasign from 'jsrsasign';
import { bundleMakers } from '../lib/core.mjs';
import { NOW } from '../lib/keys.mjs';
import { compare, duration, ratio } from '../lib/measure.mjs';
import { heading, table, target } from '../lib/table.mjs';

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const ISSUER = 'https://id.acme.com';
const TOKENS = 500;
const { KEYUTIL, KJUR } = jsrsasign;

const base64url = (text) => Buffer.from(text).toString('base64url');
const bytesOf = (text) => Buffer.from(text, 'base64url');

function sign(privateKey, kid, sub) {
    const seconds = NOW / 1000;
    const header = base64url(JSON.stringify({ alg: 'RS256', typ: 'JWT', kid }));
    const claims = base64url(JSON.stringify({ sub, iss: ISSUER, iat: seconds - 60, exp: seconds + 3540 }));
    const signature = createSign('sha256').update(`${header}.${claims}`).sign(privateKey, 'base64url');
    return `${header}.${claims}.${signature}`;
}

/** A key of this run, and a maker of tokens that it verifies. */
async function makeSigner() {
    const { makeCertificate, makeJwk } = await bundleMakers();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
    const kid = 'bench-signer';
    const jwk = makeJwk({ key, kid, certificates: [makeCertificate({ key, subject: `O=Acme, CN=${kid}` })] });
    return { jwk, token: (sub, named = kid) => sign(privateKey, named, sub) };
}

/** The same cryptography under a new name: imported keys are kept by it, and this one has none yet. */
function freshSubtle() {
    const { subtle } = globalThis.crypto;
    return {
        digest: (...args) => subtle.digest(...args),
        importKey: (...args) => subtle.importKey(...args),
        verify: (...args) => subtle.verify(...args)
    };
}

/** Runs a verifier over all tokens; one that refuses a good token would win by doing nothing. */
const overAll = (tokens, work) => async () => {
    for (const token of tokens) {
        if (!(await work(token))) {
            throw new Error('A good token was not verified.');
        }
    }
};

/** Everything that the bare operations take, decoded before the clock runs. */
function bareWork(subtle, { kty, n, e }, tokens) {
    const prepared = new Map(
        tokens.map((token) => {
            const end = token.lastIndexOf('.');
            return [token, { input: Buffer.from(token.slice(0, end)), signature: bytesOf(token.slice(end + 1)) }];
        })
    );
    return async (token) => {
        const { input, signature } = prepared.get(token);
        const key = await subtle.importKey('jwk', { kty, n, e }, RSA, false, ['verify']);
        return subtle.verify(RSA, key, signature, input);
    };
}

/** What a script without a library does: decode, look at the clock, verify. */
function byNode({ kty, n, e }) {
    return (token) => {
        const [header, claims, signature] = token.split('.');
        const { alg } = JSON.parse(bytesOf(header));
        const { exp, iss } = JSON.parse(bytesOf(claims));
        const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
        const isCurrent = alg === 'RS256' && iss === ISSUER && exp * 1000 > NOW;
        return isCurrent && verify('sha256', Buffer.from(`${header}.${claims}`), key, bytesOf(signature));
    };
}

async function verifying({ core }, { jwk, token }) {
    const { subtle } = globalThis.crypto;
    const tokens = Array.from({ length: TOKENS }, (_, i) => token(`customer-${i}`));
    const report = await core.check({ name: 'key.json', text: JSON.stringify(jwk) }, { now: NOW, subtle });
    const diagnose = (subtleFor) => async (text) => {
        const options = { now: NOW, subtle: subtleFor(), keys: [report], issuer: ISSUER };
        const { isVerified, verdict } = await core.checkToken({ name: 'token.jwt', text }, options);
        return isVerified === true && verdict === 'ready';
    };
    const byJose = async (text) => {
        const key = await importJWK({ kty: jwk.kty, n: jwk.n, e: jwk.e }, 'RS256');
        return jwtVerify(text, key, { issuer: ISSUER, algorithms: ['RS256'], currentDate: new Date(NOW) });
    };
    const byJsrsasign = (text) =>
        KJUR.jws.JWS.verifyJWT(text, KEYUTIL.getKey({ kty: jwk.kty, n: jwk.n, e: jwk.e }), {
            alg: ['RS256'],
            iss: [ISSUER],
            verifyAt: NOW / 1000
        });
    const bare = 'bare crypto.subtle: importKey and verify';
    const own = 'Preflight, full diagnosis: the first token of a key';
    const times = await compare(
        {
            [bare]: overAll(tokens, bareWork(subtle, jwk, tokens)),
            [own]: overAll(tokens, diagnose(freshSubtle)),
            'Preflight, full diagnosis: a further token': overAll(
                tokens,
                diagnose(() => subtle)
            ),
            'jose: importJWK and jwtVerify': overAll(tokens, byJose),
            'node:crypto: createPublicKey and verify': overAll(tokens, byNode(jwk)),
            'jsrsasign: getKey and verifyJWT': overAll(tokens, byJsrsasign)
        },
        { rounds: 21, warmUp: 5 }
    );
    heading('One token, from text to verdict, with a key that was checked before');
    table(
        ['what', 'one token', 'times the bare operations'],
        Object.entries(times).map(([name, ms]) => [name, duration(ms / TOKENS), ratio(ms, times[bare])])
    );
    const factor = times[own] / times[bare];
    target(
        'one token, full diagnosis',
        'at most 1.5 times import and verify',
        `${ratio(factor, 1)} times`,
        factor <= 1.5
    );
}

/** `count` uploaded keys, of which the last one signed the token though its `kid` names the first. */
async function reportsOf(core, keys, count, last) {
    const jwks = [...keys.slice(0, count - 1), last];
    const reports = jwks.map(async (jwk, i) => {
        const options = { now: NOW, subtle: globalThis.crypto.subtle, numberTheory: false };
        return [`Key_${i}`, await core.check({ name: `Key_${i}`, text: JSON.stringify(jwk) }, options)];
    });
    return { jwks, reports: Object.fromEntries(await Promise.all(reports)) };
}

async function finding({ core, keys }, { jwk, token }) {
    const counts = [10, 100, 1000];
    const { subtle } = globalThis.crypto;
    const text = token('customer-1', keys[0].kid);
    const workloads = {};
    for (const count of counts) {
        const { jwks, reports } = await reportsOf(core, keys, count, jwk);
        const find = (subtleFor) => async () => {
            const signers = await core.findSigners({ name: 'token.jwt', text }, reports, { subtle: subtleFor() });
            if (!signers.known || signers.value.join() !== `Key_${count - 1}`) {
                throw new Error(`The signer among ${count} keys was not found.`);
            }
        };
        workloads[count] = find(freshSubtle);
        workloads[`again ${count}`] = find(() => subtle);
        workloads[`jose ${count}`] = async () => {
            for (const { kty, n, e } of jwks) {
                const key = await importJWK({ kty, n, e }, 'RS256');
                const isSigner = await jwtVerify(text, key, { currentDate: new Date(NOW) }).catch(() => false);
                if (isSigner) {
                    return;
                }
            }
            throw new Error('jose did not find the signer.');
        };
    }
    const times = await compare(workloads, { rounds: 7, warmUp: 2 });
    heading('Which uploaded key signed a token: the last of them, and not the one that its kid names');
    table(
        ['uploaded keys', 'first time', 'a key', 'again', 'one after the other with jose', 'ratio'],
        counts.map((count) => [
            count,
            duration(times[count]),
            duration(times[count] / count),
            duration(times[`again ${count}`]),
            duration(times[`jose ${count}`]),
            ratio(times[count], times[`jose ${count}`])
        ])
    );
    const growth = times[1000] / 1000 / (times[100] / 100);
    target('the signer among 100 and 1,000 keys', 'linear', `${ratio(growth, 1)} times a key`, growth < 1.3);
}

/** A token: verified and diagnosed, and its signer found among the keys of an org. */
export async function token(given) {
    const signer = await makeSigner();
    await verifying(given, signer);
    await finding(given, signer);
}
