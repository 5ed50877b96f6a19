import { checkPrimeSync } from 'node:crypto';
import { compare, duration, ratio } from '../lib/measure.mjs';
import { heading, table, target } from '../lib/table.mjs';
import { NOW } from '../lib/keys.mjs';

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/** The cryptography that a full check of one key cannot do without: three digests and one self-signature. */
export function bareOperations({ subtle, core, jwk }) {
    const der = Buffer.from(jwk.x5c[0], 'base64');
    const { certificate } = core.readCertificate(der.toString('latin1'));
    const bytes = (text) => Uint8Array.from(text, (c) => c.charCodeAt(0));
    const [spki, tbs, signature] = [certificate.publicKey.spki, certificate.tbs, certificate.signature].map(bytes);
    const thumbprint = bytes(JSON.stringify({ e: jwk.e, kty: 'RSA', n: jwk.n }));
    return () =>
        Promise.all([
            subtle.digest('SHA-1', der),
            subtle.digest('SHA-256', der),
            subtle.digest('SHA-256', thumbprint),
            subtle
                .importKey('spki', spki, RSA, false, ['verify'])
                .then((key) => subtle.verify(RSA, key, signature, tbs))
        ]);
}

export async function oneKey({ core, keys }) {
    const { subtle } = globalThis.crypto;
    const texts = keys.slice(0, 50).map((key) => JSON.stringify(key));
    const bare = keys.slice(0, 50).map((jwk) => bareOperations({ subtle, core, jwk }));
    const checkAll = (options) => async () => {
        for (const text of texts) {
            await core.check({ name: 'key', text }, { now: NOW, subtle, ...options });
        }
    };
    const times = await compare({
        'bare crypto.subtle: import, verify, 3 digests': async () => {
            for (const work of bare) {
                await work();
            }
        },
        'Preflight without number theory': checkAll({ numberTheory: false }),
        'Preflight, all rules': checkAll({}),
        'Preflight, all rules, native prime test (the command)': checkAll({
            isProbablePrime: (candidate) => checkPrimeSync(candidate)
        })
    });
    heading('One key, from text to verdict');
    const base = times['bare crypto.subtle: import, verify, 3 digests'];
    table(
        ['what', 'one key', 'times the bare operations'],
        Object.entries(times).map(([name, ms]) => [name, duration(ms / texts.length), ratio(ms, base)])
    );
    const plain = times['Preflight without number theory'];
    target(
        'one key without number theory',
        'at most twice the bare operations',
        `${ratio(plain, base)} times`,
        plain <= 2 * base
    );
    const all = times['Preflight, all rules'] / texts.length;
    target('one key, all rules', 'under 5 ms', duration(all), all < 5);
}
