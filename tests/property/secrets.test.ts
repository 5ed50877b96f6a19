import fc from 'fast-check';
import { formatFinding, type InputReport } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { expectSound, findingsOf, goodKey, goodMembers, mutate, mutations, privateKey, run } from './support.js';

jest.setTimeout(60_000);

const SHORTEST_LEAK = 16;

const jwk = privateKey.export({ format: 'jwk' });
const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
const pkcs1 = privateKey.export({ type: 'pkcs1', format: 'der' }).toString('base64');
const secrets = [
    ...(['d', 'p', 'q', 'dp', 'dq', 'qi'] as const).map((name) => jwk[name] ?? ''),
    // The first part of both is the public modulus.
    pkcs8.slice(420),
    pkcs1.slice(380)
];
const pieces = new Set(
    secrets.flatMap((secret) =>
        Array.from({ length: secret.length - SHORTEST_LEAK + 1 }, (_, at) => secret.slice(at, at + SHORTEST_LEAK))
    )
);

function leaksIn(text: string): string[] {
    return Array.from({ length: Math.max(0, text.length - SHORTEST_LEAK + 1) }, (_, at) =>
        text.slice(at, at + SHORTEST_LEAK)
    ).filter((piece) => pieces.has(piece));
}

function expectNoLeak(report: InputReport): void {
    for (const finding of findingsOf(report)) {
        const { message, fix } = formatFinding(finding);
        const said = [message, fix, finding.path, ...Object.values(finding.data).map(String)];
        expect(said.flatMap(leaksIn)).toEqual([]);
    }
    if (report.isPrivate) {
        expect(report.text).toBe('');
        expect(findingsOf(report).filter(({ range }) => range)).toEqual([]);
    }
}

const forms: readonly string[] = [
    String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    String(privateKey.export({ type: 'pkcs1', format: 'pem' })),
    JSON.stringify({ ...jwk, kid: 'signer', alg: 'RS256' }),
    JSON.stringify({ ...jwk, kid: 'signer', alg: 'RS256' }, null, 4),
    pkcs8,
    jwk.d ?? '',
    privateKey.export({ type: 'pkcs8', format: 'der' }).toString('latin1'),
    privateKey.export({ type: 'pkcs1', format: 'der' }).toString('latin1')
];
const anyForm = fc.constantFrom(...forms);
const numberTheory = false;
const purposes = fc.constantFrom('upload' as const, 'endpoint' as const);

it('would notice a leak', () => {
    expect(leaksIn(`found ${jwk.d?.slice(40, 60)}`).length).toBeGreaterThan(0);
});

describe('no finding quotes a private key', () => {
    it.each(forms.map((form, index) => [index, form] as const))('form %i is recognised', async (index, bytes) => {
        const report = await run({ name: 'key', bytes }, { numberTheory });
        expect(report.verdict).toBe('blocked');
        expect(report.isPrivate || index === 5).toBe(true);
        expectNoLeak(report);
    });

    it('with text around it', async () => {
        const around = fc.string({ unit: 'binary-ascii', maxLength: 30 });
        await fc.assert(
            fc.asyncProperty(around, anyForm, around, purposes, async (before, form, after, purpose) => {
                const report = await run({ name: 'key', bytes: before + form + after }, { purpose, numberTheory });
                expectSound(report);
                expectNoLeak(report);
            }),
            { numRuns: 200 }
        );
    });

    it('when it was damaged', async () => {
        const damaged = anyForm.chain((form) => mutations(form.length).map((mutation) => mutate(form, mutation)));
        await fc.assert(
            fc.asyncProperty(damaged, purposes, async (bytes, purpose) => {
                const report = await run({ name: 'key', bytes }, { purpose, numberTheory });
                expectSound(report);
                expectNoLeak(report);
            }),
            { numRuns: 200 }
        );
    });

    it('as the value of any member of a good key', async () => {
        const names = fc.oneof(
            fc.constantFrom(...Object.keys(goodMembers), 'x5t', 'x5t#S256', 'x5u', 'key_ops', 'd', 'k', 'p', 'oth'),
            fc.string({ maxLength: 12 })
        );
        const wraps = fc.constantFrom(
            (value: string): unknown => value,
            (value: string): unknown => [value],
            (value: string): unknown => ({ [value]: value })
        );
        await fc.assert(
            fc.asyncProperty(names, anyForm, wraps, purposes, async (name, form, wrap, purpose) => {
                const text = JSON.stringify({ ...goodMembers, [name]: wrap(form) });
                const report = await run({ name: 'key.json', text }, { purpose, numberTheory });
                expectSound(report);
                expectNoLeak(report);
            }),
            { numRuns: 200 }
        );
    });

    it('as a number in another spelling, under any name', async () => {
        const numbers = fc.constantFrom(jwk.d ?? '', jwk.p ?? '', jwk.q ?? '', jwk.dp ?? '', jwk.dq ?? '');
        const spellings = fc.constantFrom<(octets: Buffer) => unknown>(
            (octets) => octets.toString('base64'),
            (octets) => octets.toString('hex'),
            (octets) => BigInt(`0x${octets.toString('hex')}`).toString(),
            (octets) => [...octets],
            (octets) => ({ value: [octets.toString('base64url')] })
        );
        const { n, e } = jwk;
        const own = { kty: 'RSA', kid: 'signer', alg: 'RS256', use: 'sig', n, e };
        await fc.assert(
            fc.asyncProperty(
                fc.string({ maxLength: 12 }),
                numbers,
                spellings,
                purposes,
                async (name, number, spell, purpose) => {
                    fc.pre(!Object.hasOwn(own, name) && !['x5c', 'x5t', 'x5u', 'key_ops', '__proto__'].includes(name));
                    const text = JSON.stringify({ ...own, [name]: spell(Buffer.from(number, 'base64url')) });
                    const report = await run({ name: 'key.json', text }, { purpose, numberTheory });
                    expect([report.isPrivate, report.verdict]).toEqual([true, 'blocked']);
                    expectNoLeak(report);
                }
            ),
            { numRuns: 60 }
        );
    });

    it('spliced into a good key', async () => {
        const place = fc.nat({ max: goodKey.length });
        await fc.assert(
            fc.asyncProperty(place, anyForm, async (at, form) => {
                const bytes = goodKey.slice(0, at) + form + goodKey.slice(at);
                const report = await run({ name: 'key.json', bytes }, { numberTheory });
                expectSound(report);
                expectNoLeak(report);
            }),
            { numRuns: 200 }
        );
    });
});
