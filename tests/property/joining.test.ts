import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import {
    authorityKeyIdentifier,
    basicConstraints,
    keys,
    makeCertificate,
    makeJwk,
    subjectKeyIdentifier,
    toBase64
} from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeCertificate.js';
import { pem } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/inputs.js';
import { pkcs7 } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/otherObjects.js';
import { check, repairTogether, type Source } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';

jest.setTimeout(120_000);

const NOW = Date.parse('2026-11-23T12:00:00Z');
const made = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
/** The leaf's first, then each issuer's. */
const holders = [keys.leaf, keys.issuer, keys.root, keys.other, String(made)];
const LONGEST = holders.length;

/** Leaf first, the last one signed by itself. */
function makeChainOf(count: number, names: readonly number[], identifiers: 'all' | 'none' | 'leaf'): string[] {
    const nameOf = (place: number): string => `O=Acme, CN=name ${names[place] ?? 0}`;
    return holders.slice(0, count).map((key, place) => {
        const above = Math.min(place + 1, count - 1);
        const issuerKey = holders[above] ?? key;
        const isNamed = identifiers === 'all' || (identifiers === 'leaf' && place === 0);
        return makeCertificate({
            key,
            issuerKey,
            subject: nameOf(place),
            issuer: nameOf(above),
            extensions: [
                ...(place > 0 ? [basicConstraints(true)] : []),
                ...(isNamed ? [subjectKeyIdentifier(key), authorityKeyIdentifier(issuerKey)] : [])
            ]
        });
    });
}

const bare = makeJwk({ x5c: undefined });
const jwk = (x5c?: readonly string[]): string => JSON.stringify({ ...bare, ...(x5c && { x5c }) });
const pems = (ders: readonly string[]): string => ders.map((der) => pem('CERTIFICATE', der)).join('');
const text = (given: string): Source => ({ name: 'given', text: given });
const bytes = (given: string): Source => ({ name: 'given', bytes: given });

/** Ways to hand over certificates, with the key's JWK or without. */
const ways: Readonly<Record<string, (ders: readonly string[]) => Source[]>> = {
    'one PEM': (ders) => [text(pems(ders))],
    'DER in a row': (ders) => [bytes(ders.join(''))],
    'a file each': (ders) => ders.map((der, at) => (at % 2 ? bytes(der) : text(pems([der])))),
    'two files': (ders) => [text(pems(ders.slice(0, 1))), text(pems(ders.slice(1)) || pems(ders))],
    'p7b in DER': (ders) => [bytes(pkcs7(...ders))],
    'p7b in PEM': (ders) => [text(pem('PKCS7', pkcs7(...ders)))],
    'p7b in base64': (ders) => [text(toBase64(pkcs7(...ders)))],
    'inside x5c': (ders) => [text(jwk(ders.map(toBase64)))],
    'inside x5c in one string': (ders) => [text(jwk([toBase64(ders.join(''))]))],
    'inside x5c as p7b': (ders) => [text(jwk([toBase64(pkcs7(...ders))]))],
    'before the JWK in one text': (ders) => [text(pems(ders) + jwk())],
    'around the JWK in one text': (ders) => [text(pems(ders.slice(0, 2)) + jwk() + pems(ders.slice(2)))],
    'in files beside the JWK': (ders) =>
        [text(pems(ders.slice(1))), text(jwk()), bytes(ders[0] ?? '')].filter(
            (source) => !('text' in source) || source.text !== ''
        ),
    'beside a JWK that has the leaf alone': (ders) => {
        const leaf = ders.find((der) => der.includes(Buffer.from(String(bare['n']), 'base64url').toString('latin1')));
        return [text(jwk([toBase64(leaf ?? '')])), text(pems(ders))];
    }
};

const chains = fc.record({
    count: fc.integer({ min: 1, max: LONGEST }),
    names: fc.oneof(
        fc.constant([0, 0, 0, 0, 0]),
        fc.constant([0, 1, 2, 3, 4]),
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: LONGEST, maxLength: LONGEST })
    ),
    identifiers: fc.constantFrom('all' as const, 'none' as const, 'leaf' as const),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: LONGEST, maxLength: LONGEST }),
    copies: fc.boolean()
});

describe.each(Object.entries(ways))('certificates: %s', (_title, way) => {
    it('become the one key of the leaf, with its chain in order', async () => {
        await fc.assert(
            fc.asyncProperty(chains, async ({ count, names, identifiers, order, copies }) => {
                const chain = makeChainOf(count, names, identifiers);
                const shuffled = order.flatMap((place) => chain[place] ?? []);
                const sources = way(copies ? [...shuffled, ...shuffled.slice(0, 1)] : shuffled);
                const reports = await repairTogether(sources, {
                    now: NOW,
                    subtle: globalThis.crypto.subtle,
                    numberTheory: false,
                    choices: { alg: 'RS256' }
                });
                const mended = reports.flatMap((report) => report.keys);
                expect(mended).toHaveLength(1);
                const { n, x5c } = JSON.parse(mended[0]?.text ?? '') as { n: string; x5c: readonly string[] };
                expect(n).toBe(bare['n']);
                expect(x5c).toEqual(chain.map(toBase64));
                expect(mended[0]?.report.findings).toEqual([]);
                expect(reports.map(({ refusal }) => refusal)).toEqual(sources.map(() => null));
            }),
            { numRuns: 12 }
        );
    });
});

it('a check shows one chain, in order', async () => {
    await fc.assert(
        fc.asyncProperty(chains, async ({ count, names, identifiers, order }) => {
            const chain = makeChainOf(count, names, identifiers);
            const report = await check(text(pems(order.flatMap((place) => chain[place] ?? []))), {
                now: NOW,
                subtle: globalThis.crypto.subtle,
                numberTheory: false
            });
            expect(report.keys).toHaveLength(1);
            const [key] = report.keys;
            expect([key?.certificate, ...(key?.chain ?? [])].map((one) => one?.der)).toEqual(chain);
        }),
        { numRuns: 40 }
    );
});
