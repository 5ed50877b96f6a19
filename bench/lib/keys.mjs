import { generateKeyPair } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundleMakers, out } from './core.mjs';

const generate = promisify(generateKeyPair);

/**
 * `count` different ready keys, each with a self-signed certificate of its own. Making 1,000 takes about a minute, so they
 * are kept in dist/; only their public parts are.
 */
export async function makeKeys(count) {
    const file = path.join(out, `keys-${count}.json`);
    if (!existsSync(file)) {
        console.log(`Making ${count} key pairs for the benchmark; the next run finds them in dist/.`);
        const { makeCertificate, makeJwk } = await bundleMakers();
        const keys = [];
        while (keys.length < count) {
            const pairs = await Promise.all(
                Array.from({ length: Math.min(8, count - keys.length) }, () => generate('rsa', { modulusLength: 2048 }))
            );
            for (const { privateKey } of pairs) {
                const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
                const kid = `bench-${keys.length}`;
                const der = makeCertificate({ key, subject: `O=Acme, CN=${kid}` });
                keys.push(makeJwk({ key, kid, certificates: [der] }));
            }
        }
        writeFileSync(file, JSON.stringify(keys));
    }
    return JSON.parse(readFileSync(file, 'utf8'));
}

/** The clock that the keys are made for. */
export const NOW = Date.parse('2026-11-23T12:00:00Z');
