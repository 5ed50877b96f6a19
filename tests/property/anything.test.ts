import fc from 'fast-check';
import { expectSound, goodMembers, run, runText } from './support.js';

jest.setTimeout(60_000);

const purposes = fc.constantFrom('upload' as const, 'endpoint' as const);
const notReady = ['attention', 'blocked'];

/** Members that keys have, with values that they should not have. */
const anyKey = fc.dictionary(
    fc.constantFrom(
        'kty',
        'kid',
        'alg',
        'use',
        'key_ops',
        'n',
        'e',
        'x5c',
        'x5t',
        'x5t#S256',
        'x5u',
        'd',
        'k',
        'keys',
        '__proto__'
    ),
    fc.oneof(
        fc.constantFrom<unknown>('RSA', 'RS256', 'sig', ['verify'], goodMembers.n, 'AQAB', goodMembers.x5c),
        fc.jsonValue({ maxDepth: 2 })
    )
);

describe('anything ends in findings', () => {
    it('any string', async () => {
        const strings = fc.oneof(
            fc.string({ unit: 'binary', maxLength: 200 }),
            fc.string({
                unit: fc.constantFrom(...'{}[]":,\\/*\'\u201c\u00a0\n\t \ufeffkeysn-=.0eE+truefalsnull'),
                maxLength: 80
            })
        );
        await fc.assert(
            fc.asyncProperty(strings, purposes, async (text, purpose) => {
                const report = await runText(text, { purpose });
                expectSound(report);
                expect(notReady).toContain(report.verdict);
            }),
            { numRuns: 300 }
        );
    });

    it('any octets', async () => {
        const magic = ['0\x82', '\x30\x80', '\xfe\xed\xfe\xed', '\xff\xfe', '\xfe\xff', '\xef\xbb\xbf', ''];
        const octets = fc.tuple(fc.constantFrom(...magic), fc.uint8Array({ maxLength: 300 }));
        await fc.assert(
            fc.asyncProperty(octets, purposes, async ([start, rest], purpose) => {
                const bytes = start + Buffer.from(rest).toString('latin1');
                const report = await run({ name: 'key.bin', bytes }, { purpose });
                expectSound(report);
                expect(notReady).toContain(report.verdict);
            }),
            { numRuns: 300 }
        );
    });

    it('any JSON', async () => {
        await fc.assert(
            fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), purposes, async (value, purpose) => {
                const report = await runText(JSON.stringify(value), { purpose });
                expectSound(report);
                expect(notReady).toContain(report.verdict);
            }),
            { numRuns: 300 }
        );
    });

    it('any members of a key, alone, in a list or in a set', async () => {
        const shapes = fc.oneof(
            anyKey,
            fc.array(anyKey, { maxLength: 4 }),
            fc.record({ keys: fc.array(anyKey, { maxLength: 4 }) })
        );
        await fc.assert(
            fc.asyncProperty(shapes, purposes, async (value, purpose) => {
                expectSound(await runText(JSON.stringify(value), { purpose }));
            }),
            { numRuns: 300 }
        );
    });

    it('anything around something: labels, fences, PEM lines', async () => {
        const part = fc.constantFrom(
            '-----BEGIN CERTIFICATE-----\n',
            '-----END CERTIFICATE-----\n',
            '-----BEGIN PRIVATE KEY-----\n',
            '-----BEGIN ',
            '```json\n',
            '```',
            'JWK : ',
            'eyJhbGciOiJSUzI1NiJ9.',
            '.',
            '{',
            '}',
            '{"keys":[',
            ']}',
            ',',
            '"x5c":["',
            'MIIB',
            '\n',
            ' '
        );
        await fc.assert(
            fc.asyncProperty(fc.array(part, { maxLength: 12 }), purposes, async (parts, purpose) => {
                const report = await runText(parts.join(''), { purpose });
                expectSound(report);
                expect(notReady).toContain(report.verdict);
            }),
            { numRuns: 300 }
        );
    });
});
