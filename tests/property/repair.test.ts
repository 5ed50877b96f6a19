/** A repair never makes anything worse, never invents, and never shows what is private. */
import fc from 'fast-check';
import {
    repair,
    type Finding,
    type InputReport,
    type RepairOptions,
    type RepairReport,
    type Verdict
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { readBundles } from '../conformance/cases.js';
import { goodDer, goodKey, goodMembers, mutate, mutations, NOW, privateKey } from './support.js';

jest.setTimeout(120_000);

/** As in secrets.test.ts: no piece of this length, wherever it begins. */
const SHORTEST_LEAK = 16;

const RANK: Readonly<Record<Verdict, number>> = { ready: 0, attention: 1, blocked: 2 };

const run = (text: string, options: Partial<RepairOptions> = {}): Promise<RepairReport> =>
    repair({ name: 'key.json', text }, { now: NOW, subtle: globalThis.crypto.subtle, numberTheory: false, ...options });

const findingsOf = (report: InputReport, pointer: string): readonly Finding[] => [
    ...report.findings,
    ...(report.keys.find((key) => key.pointer === pointer)?.findings ?? [])
];
const errorsOf = (findings: readonly Finding[]): Set<string> =>
    new Set(findings.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId));

/** No verdict is worse and no error is new; a second time changes nothing more; what is ready stays as it is. */
async function expectNeverWorse(text: string, options?: Partial<RepairOptions>): Promise<void> {
    const report = await run(text, options);
    for (const key of report.keys) {
        const { verdict } = key.report;
        if (report.before.kind !== 'certificate') {
            const had = errorsOf(findingsOf(report.before, key.pointer));
            const fresh = [...errorsOf(findingsOf(key.report, ''))].filter((ruleId) => !had.has(ruleId));
            expect(fresh).toEqual([]);
        }
        expect(RANK[verdict]).toBeLessThanOrEqual(RANK[report.before.verdict]);
        if (report.before.verdict === 'ready' && options?.choices === undefined) {
            expect(key).toMatchObject({ isChanged: false, changes: [], text });
        }
        const again = await run(key.text, options);
        expect(again.keys.map((other) => other.text)).toEqual([key.text]);
        expect(again.keys.flatMap(({ changes }) => changes)).toEqual([]);
    }
}

/** Ways in which keys are spoilt in life, each of which a repair may undo. */
const SPOILERS: readonly ((members: Record<string, unknown>) => Record<string, unknown>)[] = [
    (key) => ({ ...key, alg: 'rs256' }),
    (key) => ({ ...key, alg: undefined }),
    (key) => ({ ...key, kid: ` ${String(key.kid)}\u200b` }),
    (key) => ({ ...key, kid: '' }),
    (key) => ({ ...key, kty: 'rsa' }),
    (key) => ({ ...key, use: 'enc' }),
    (key) => ({ ...key, key_ops: ['sign', 'sign'] }),
    (key) => ({ ...key, n: Buffer.from(String(key.n), 'base64url').toString('base64') }),
    (key) => ({ ...key, n: Buffer.from(String(key.n), 'base64url').toString('hex') }),
    (key) => ({ ...key, n: undefined }),
    (key) => ({ ...key, n: String(key.n).slice(0, 100) }),
    (key) => ({ ...key, e: 65537 }),
    (key) => ({ ...key, x5c: Array.isArray(key.x5c) ? String(key.x5c[0]) : key.x5c }),
    (key) => ({
        ...key,
        x5c: [`-----BEGIN CERTIFICATE-----\n${goodDer.toString('base64')}\n-----END CERTIFICATE-----`]
    }),
    (key) => ({ ...key, x5c: [goodDer.toString('hex')] }),
    (key) => ({ ...key, x5c: null }),
    (key) => ({ ...key, x5t: 'ab'.repeat(20) }),
    (key) => ({ ...key, x5u: null }),
    (key) => ({ ...key, d: 'd', y: 'y', k: 'k', crv: 'crv' }),
    (key) => ({ ...key, kty: undefined, Kty: key.kty }),
    (key) => ({ ...key, x5c: undefined, ' X5C ': key.x5c }),
    (key) => ({ ...key, n: key.e, e: key.n }),
    (key) => ({ ...key, n: Buffer.from(String(key.n)).toString('base64') }),
    (key) => ({ ...key, x5c: goodDer.toString('base64').match(/.{1,64}/g) }),
    (key) => ({ ...key, x5c: { 1: goodDer.toString('base64') } }),
    (key) => ({ ...key, x5c: [goodDer.toJSON()] }),
    (key) => ({ ...key, x5c: [`b'${goodDer.toString('base64')}'`] }),
    (key) => ({ ...key, x5c: 'System.Object[]' }),
    (key) => ({ ...key, kid: '\u2800' }),
    (key) => ({ ...key, kid: 'chat\u00a01' }),
    (key) => ({ ...key, kid: 'a\ud800' })
];
const WRAPPERS: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => `JWK : ${text}`,
    (text) => `\`\`\`json\n${text}\n\`\`\``,
    (text) => `[${text}]`,
    (text) => `{"keys":[${text}]}`,
    (text) => text.replace(/\}$/, ',}'),
    (text) => text.replaceAll('"RSA"', "'RSA'"),
    (text) => `\ufeff${text}`,
    (text) => text.replace(/^\{/, '{"kid":"another","n":"AQAB",')
];
const spoilt = fc.tuple(fc.subarray([...SPOILERS.keys()]), fc.nat(WRAPPERS.length - 1)).map(([picked, wrapper]) => {
    const key = picked.reduce<Record<string, unknown>>((members, at) => (SPOILERS[at] ?? ((same) => same))(members), {
        ...goodMembers
    });
    return (WRAPPERS[wrapper] ?? ((same: string) => same))(JSON.stringify(key));
});
/** What is left after a run with every choice made, by rule: a second count beside the one that is promised. */
const CHOSEN: RepairOptions['choices'] = {
    kid: 'chosen',
    alg: 'RS256',
    keyFromCertificate: true,
    use: true,
    placeholders: true,
    duplicates: 'last'
};

function countByRule(reports: readonly InputReport[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { ruleId } of reports
        .flatMap((report) => [report, ...report.keys])
        .flatMap(({ findings }) => findings)) {
        counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
    }
    return counts;
}

/** What is promised is what is mended, rule by rule, no more and no less. */
async function expectKept(text: string): Promise<void> {
    const { before, mends } = await run(text);
    const { keys } = await run(text, { choices: CHOSEN });
    const promised = new Map<string, number>();
    for (const { finding, repairs } of mends.findings) {
        expect(repairs.length).toBeGreaterThan(0);
        expect([before, ...before.keys].some(({ findings }) => findings.includes(finding))).toBe(true);
        promised.set(finding.ruleId, (promised.get(finding.ruleId) ?? 0) + 1);
    }
    // Of what holds no key nothing is promised.
    const isKey = keys.length > 0 && keys.every(({ report }) => report.keys[0]?.publicKey);
    const left = countByRule(keys.map(({ report }) => report));
    for (const [ruleId, had] of isKey ? countByRule([before]) : []) {
        const gone = Math.max(0, had - (left.get(ruleId) ?? 0));
        expect([ruleId, promised.get(ruleId) ?? 0]).toEqual([ruleId, gone]);
    }
    if (keys.length === 0) {
        expect(mends).toEqual({ findings: [], isWhole: false });
    } else if (isKey) {
        expect(mends.isWhole).toBe(keys.every(({ report }) => report.verdict !== 'blocked'));
    }
}

const choices = fc.record(
    {
        kid: fc.constantFrom('chat', '', ' '),
        alg: fc.constantFrom('RS256' as const, 'RS512' as const),
        keyFromCertificate: fc.boolean(),
        use: fc.boolean(),
        placeholders: fc.boolean(),
        duplicates: fc.constantFrom('first' as const, 'last' as const)
    },
    { requiredKeys: [] }
);

describe('a key that was spoilt', () => {
    it('is never worse after its repair, and done after one', () =>
        fc.assert(
            fc.asyncProperty(spoilt, (text) => expectNeverWorse(text)),
            { numRuns: 200 }
        ));

    it('whatever the admin chooses', () =>
        fc.assert(
            fc.asyncProperty(spoilt, choices, (text, chosen) => expectNeverWorse(text, { choices: chosen })),
            { numRuns: 200 }
        ));

    it('has as many findings mended as were promised', () =>
        fc.assert(
            fc.asyncProperty(spoilt, (text) => expectKept(text)),
            { numRuns: 200 }
        ));

    it('and whatever single characters were changed', () =>
        fc.assert(
            fc.asyncProperty(mutations(goodKey.length), (mutation) => expectNeverWorse(mutate(goodKey, mutation))),
            { numRuns: 200 }
        ));
});

describe('a key that is ready', () => {
    it('is returned as it was given', async () => {
        const { keys } = await run(goodKey);
        expect(keys).toMatchObject([{ isChanged: false, changes: [], text: goodKey }]);
    });

    it('in whatever layout and order it is written', () =>
        fc.assert(
            fc.asyncProperty(
                fc.shuffledSubarray(Object.keys(goodMembers), { minLength: Object.keys(goodMembers).length }),
                fc.constantFrom(0, 1, 4, '\t'),
                async (order, indent) => {
                    const text = JSON.stringify(
                        Object.fromEntries(order.map((name) => [name, goodMembers[name]])),
                        null,
                        indent
                    );
                    const { before, keys } = await run(text);
                    expect(before.verdict).toBe('ready');
                    expect(keys).toMatchObject([{ isChanged: false, text }]);
                }
            ),
            { numRuns: 50 }
        ));
});

describe('anything', () => {
    it('neither throws nor hangs', () =>
        fc.assert(
            fc.asyncProperty(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), async (text) => {
                const { keys, refusal } = await run(text);
                expect(keys.length > 0 || refusal !== null || text.includes('[')).toBe(true);
            }),
            { numRuns: 300 }
        ));
});

describe('private material', () => {
    const jwk = privateKey.export({ format: 'jwk' });
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const NAMES = ['d', 'p', 'q', 'dp', 'dq', 'qi'] as const;
    const secrets = [...NAMES.map((name) => String(jwk[name])), ...pem.split('\n').slice(12, -2)];
    const pieces = secrets.flatMap((secret) =>
        Array.from({ length: Math.max(0, secret.length - SHORTEST_LEAK + 1) }, (_, at) =>
            secret.slice(at, at + SHORTEST_LEAK)
        )
    );
    const leaks = (report: RepairReport): string[] => {
        const text = JSON.stringify(report);
        return pieces.filter((piece) => text.includes(piece));
    };

    it('is in no part of a report, however it is given', () =>
        fc.assert(
            fc.asyncProperty(
                fc.subarray([...NAMES], { minLength: 1 }),
                fc.nat(WRAPPERS.length - 1),
                fc.nat(SPOILERS.length - 1),
                async (names, wrapper, spoiler) => {
                    const { n, e } = jwk;
                    const kept = Object.fromEntries(names.map((name) => [name, jwk[name]]));
                    const spoil = SPOILERS[spoiler] ?? ((same: Record<string, unknown>) => same);
                    const text = JSON.stringify({ ...spoil({ ...goodMembers, n, e }), ...kept });
                    const report = await run((WRAPPERS[wrapper] ?? ((same: string) => same))(text));
                    expect(report.before.isPrivate).toBe(true);
                    expect(leaks(report)).toEqual([]);
                }
            ),
            { numRuns: 150 }
        ));

    it('also with characters changed, in PEM and inside other members', () =>
        fc.assert(
            fc.asyncProperty(
                mutations(pem.length),
                fc.constantFrom('pem', 'kid', 'x5c', 'note'),
                async (mutation, place) => {
                    const changed = mutate(pem, mutation);
                    const text =
                        place === 'pem'
                            ? changed
                            : JSON.stringify({ ...goodMembers, [place]: place === 'x5c' ? [changed] : changed });
                    const report = await run(text);
                    // Inside x5c the octets decide: of damaged ones nobody can tell what they were.
                    if (place !== 'x5c' || report.before.isPrivate) {
                        expect(leaks(report)).toEqual([]);
                    }
                }
            ),
            { numRuns: 200 }
        ));
});

it('every public vector is at least as good after its repair', async () => {
    const cases = readBundles()
        .flatMap(({ cases: all }) => all)
        .flatMap(({ kind, purpose, input }) =>
            kind === 'jwk' && purpose === undefined ? (input.text ?? input.jwk ?? []) : []
        );
    expect(cases.length).toBeGreaterThan(150);
    let [blocked, mended, asked] = [0, 0, 0];
    for (const text of cases) {
        await expectNeverWorse(text);
        await expectKept(text);
        const { before, keys } = await run(text);
        if (before.verdict === 'blocked') {
            blocked += 1;
            mended += keys.length > 0 && keys.every(({ report }) => report.verdict !== 'blocked') ? 1 : 0;
            asked += keys.some(({ questions }) => questions.some(({ isNeeded }) => isNeeded)) ? 1 : 0;
        }
    }
    // A repair that is lost lowers the second number.
    expect({ blocked, mended, asked }).toEqual({ blocked: 157, mended: 64, asked: 37 });
});
