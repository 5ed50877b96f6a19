import fc from 'fast-check';
import { check } from '../../engine/check.js';
import type { InputReport } from '../../types.js';
import { goodKey } from '../support/makeCertificate.js';
import { NOW } from '../support/testRule.js';

jest.setTimeout(60_000);

const MEMBERS = [
    'kty',
    'kid',
    'alg',
    'use',
    'key_ops',
    'n',
    'e',
    'd',
    'p',
    'k',
    'x5c',
    'x5t',
    'x5t#S256',
    'x5u',
    'keys'
];
const good = goodKey() as { n: string; e: string; x5c: string[] };

function checkText(text: string, purpose: 'upload' | 'endpoint' = 'upload'): Promise<InputReport> {
    return check(
        { name: 'key.json', text },
        { now: NOW, purpose, subtle: globalThis.crypto.subtle, isProbablePrime: () => false }
    );
}

function ruleIds(report: InputReport): string[] {
    return [report, ...report.keys].flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId));
}

/** Values that come close to what belongs there, and anything at all. */
const value = fc.oneof(
    fc.constantFrom<unknown>(
        'RSA',
        'RS256',
        'sig',
        'AQAB',
        'd',
        'k',
        'AA',
        '',
        ['verify'],
        [],
        null,
        65_537,
        good.n,
        good.x5c
    ),
    fc.string(),
    fc.jsonValue()
);
const key = fc.oneof(
    fc.dictionary(fc.oneof(fc.constantFrom(...MEMBERS), fc.string()), value, { maxKeys: 12 }),
    fc.dictionary(fc.constantFrom(...MEMBERS), value, { maxKeys: 3 }).map((changes) => ({ ...good, ...changes }))
);

it('ends in a report for any object as a key, alone and in a set', async () => {
    await fc.assert(
        fc.asyncProperty(key, async (members) => {
            const reports = [
                await checkText(JSON.stringify(members)),
                await checkText(JSON.stringify({ keys: [members, good] }), 'endpoint')
            ];
            for (const report of reports) {
                expect(ruleIds(report)).not.toContain('preflight.rule-crashed');
            }
        }),
        { numRuns: 100 }
    );
});

/** One character of the text is replaced, removed or put in. */
const mutation = fc.record({
    place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    kind: fc.constantFrom('replace', 'remove', 'insert'),
    character: fc.oneof(
        fc.constantFrom('A', 'z', '0', '+', '-', '_', '/', '=', ' ', '\n'),
        fc.string({ minLength: 1, maxLength: 1 })
    )
});

function mutate(text: string, { place, kind, character }: { place: number; kind: string; character: string }): string {
    const at = Math.floor(place * text.length);
    return text.slice(0, at) + (kind === 'remove' ? '' : character) + text.slice(kind === 'insert' ? at : at + 1);
}

it.each(['n', 'e', 'x5c'] as const)('is not ready with one character of %s changed', async (name) => {
    await fc.assert(
        fc.asyncProperty(mutation, async (change) => {
            const changed =
                name === 'x5c' ? { x5c: [mutate(good.x5c[0] ?? '', change)] } : { [name]: mutate(good[name], change) };
            fc.pre(JSON.stringify({ ...good, ...changed }) !== JSON.stringify(good));
            const report = await checkText(JSON.stringify({ ...good, ...changed }));
            expect(report.verdict).not.toBe('ready');
            expect(ruleIds(report)).not.toContain('preflight.rule-crashed');
        }),
        { numRuns: 80 }
    );
});
