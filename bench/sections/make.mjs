import { spawnSync } from 'node:child_process';
import { createPrivateKey, createSign, generateKeyPair, randomFillSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { importPKCS8, SignJWT } from 'jose';
import jsrsasign from 'jsrsasign';
import { NOW } from '../lib/keys.mjs';
import { compare, duration, ratio } from '../lib/measure.mjs';
import { heading, table, target } from '../lib/table.mjs';

const ISSUER = 'https://id.acme.com';
const LIFETIME = 900;
const TOKENS = 100;
/** The time to find two primes differs from key to key, so it takes many to compare. */
const ROUNDS = 41;
const { KEYUTIL, KJUR } = jsrsasign;
const generate = promisify(generateKeyPair);
const random = (count) => randomFillSync(Buffer.alloc(count)).toString('latin1');
const base64url = (text) => Buffer.from(text).toString('base64url');
const request = {
    bits: 2048,
    alg: 'RS256',
    kid: 'bench',
    subject: { commonName: 'bench', organization: 'Acme' },
    days: 365
};

function create(core) {
    return core.createKey(request, { now: NOW, subtle: globalThis.crypto.subtle, random });
}

async function byJsrsasign() {
    const { privateKey, publicKey } = await generate('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    const certificate = new KJUR.asn1.x509.Certificate({
        version: 3,
        serial: { hex: `40${Buffer.from(random(15), 'latin1').toString('hex')}` },
        issuer: { str: '/O=Acme/CN=bench' },
        subject: { str: '/O=Acme/CN=bench' },
        notbefore: '261123115500Z',
        notafter: '271123120000Z',
        sbjpubkey: publicKey.export({ type: 'spki', format: 'pem' }),
        ext: [
            { extname: 'basicConstraints', critical: true, cA: false },
            { extname: 'keyUsage', critical: true, names: ['digitalSignature'] }
        ],
        sigalg: 'SHA256withRSA',
        cakey: KEYUTIL.getKey(pem)
    });
    return { pem, certificate: certificate.getPEM(), jwk: publicKey.export({ format: 'jwk' }) };
}

/** A key and a certificate in two files; no JWK. */
function byOpenssl(folder) {
    const { status, error } = spawnSync('openssl', [
        ...['req', '-x509', '-newkey', 'rsa:2048', '-noenc', '-subj', '/O=Acme/CN=bench', '-days', '365'],
        ...['-keyout', path.join(folder, 'key.pem'), '-out', path.join(folder, 'certificate.pem')]
    ]);
    if (status !== 0) {
        throw error ?? new Error('openssl made no key.');
    }
}

async function making(core, folder) {
    const bare = 'node:crypto: generateKeyPair alone';
    const own = 'Preflight: key, certificate and JWK';
    const times = await compare(
        {
            [bare]: () => generate('rsa', { modulusLength: 2048 }),
            [own]: () => create(core),
            'node:crypto generateKeyPair, certificate by jsrsasign': byJsrsasign,
            'openssl req -x509, a process each': () => byOpenssl(folder)
        },
        { rounds: ROUNDS }
    );
    heading('A key of 2,048 bits with its self-signed certificate');
    table(
        ['what', 'one key', 'times the bare key pair'],
        Object.entries(times).map(([name, ms]) => [name, duration(ms), ratio(ms, times[bare])])
    );
    const factor = times[own] / times[bare];
    target('a key with certificate and JWK', 'at most twice the key pair', `${ratio(factor, 1)} times`, factor <= 2);
}

async function signing(core) {
    const { privateKey, signer, kid } = await create(core);
    const theirs = await importPKCS8(privateKey, 'RS256');
    const read = createPrivateKey(privateKey);
    const iat = NOW / 1000;
    const each = (work) => async () => {
        for (let i = 0; i < TOKENS; i++) {
            await work({ sub: `customer-${i}`, iss: ISSUER });
        }
    };
    const bare = 'node:crypto: createSign';
    const own = 'Preflight: createToken';
    const times = await compare(
        {
            [bare]: each((claims) => {
                const header = base64url(JSON.stringify({ alg: 'RS256', kid, typ: 'JWT' }));
                const body = base64url(JSON.stringify({ ...claims, iat, exp: iat + LIFETIME }));
                return createSign('sha256').update(`${header}.${body}`).sign(read, 'base64url');
            }),
            [own]: each((claims) =>
                core.createToken({ ...claims, lifetime: LIFETIME, alg: 'RS256', kid }, signer, { now: NOW })
            ),
            'jose: SignJWT': each((claims) =>
                new SignJWT({ ...claims, iat, exp: iat + LIFETIME })
                    .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
                    .sign(theirs)
            )
        },
        { rounds: 21, warmUp: 5 }
    );
    heading('One token, signed with a key that was read before');
    table(
        ['what', 'one token', 'times createSign'],
        Object.entries(times).map(([name, ms]) => [name, duration(ms / TOKENS), ratio(ms, times[bare])])
    );
    const factor = times[own] / times['jose: SignJWT'];
    target('sign a token', 'as fast as jose', `${ratio(factor, 1)} times its time`, factor <= 1.1);
}

/** What is made: a key with its certificate, and a token. */
export async function make({ core }) {
    const folder = mkdtempSync(path.join(tmpdir(), 'preflight-bench-'));
    try {
        await making(core, folder);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
    await signing(core);
}
