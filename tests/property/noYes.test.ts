import fc from 'fast-check';
import { goodMembers, runText } from './support.js';

jest.setTimeout(60_000);

const KEY_MEMBERS = ['kty', 'kid', 'alg', 'n', 'e', 'x5c'];
const purposes = fc.constantFrom('upload' as const, 'endpoint' as const);

const noKey = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.dictionary(fc.constantFrom('error', 'keys', 'Keys', 'x', 'use', 'd', ''), fc.jsonValue({ maxDepth: 1 }))
);
/** Keys that can never verify a token: of a set they are passed over. */
const passedOver = fc.constantFrom<object>(
    { kty: 'EC', crv: 'P-256', x: 'a', y: 'b', kid: 'a' },
    { ...goodMembers, use: 'enc' },
    { ...goodMembers, kid: undefined },
    { ...goodMembers, alg: 'PS256' }
);

const yesIn = (checklist: object): string[] =>
    Object.entries(checklist as Record<string, { readonly answer: string }>)
        .filter(([, { answer }]) => answer === 'yes')
        .map(([question]) => question);

async function yesOf(value: unknown, purpose: 'upload' | 'endpoint'): Promise<string[]> {
    const report = await runText(typeof value === 'string' ? value : JSON.stringify(value), { purpose });
    return [report.checklist, ...report.keys.map(({ checklist }) => checklist)].flatMap(yesIn);
}

describe('no question is a yes where there was nothing to look at', () => {
    it('of what is no key, alone or in a set', async () => {
        const isNoKey = (value: unknown) =>
            !KEY_MEMBERS.some((name) => JSON.stringify(value).toLowerCase().includes(`"${name}"`));
        const values = noKey.filter(isNoKey);
        const shapes = fc.oneof(values, fc.record({ keys: fc.oneof(values, fc.array(values, { maxLength: 3 })) }));
        await fc.assert(
            fc.asyncProperty(shapes, purposes, async (value, purpose) => {
                expect(await yesOf(value, purpose)).toEqual([]);
            }),
            { numRuns: 300 }
        );
    });

    it('of texts that are no JSON', async () => {
        await fc.assert(
            fc.asyncProperty(fc.string({ maxLength: 80 }), purposes, async (text, purpose) => {
                expect(await yesOf(text, purpose)).toEqual([]);
            }),
            { numRuns: 200 }
        );
    });

    it('of keys that are passed over at an endpoint', async () => {
        await fc.assert(
            fc.asyncProperty(fc.array(passedOver, { minLength: 1, maxLength: 3 }), async (keys) => {
                expect(await yesOf({ keys }, 'endpoint')).toEqual([]);
            }),
            { numRuns: 30 }
        );
    });

    it('but of a key there is', async () => {
        expect(await yesOf(goodMembers, 'upload')).toContain('U1');
        expect(await yesOf({ keys: [goodMembers] }, 'endpoint')).toContain('U1');
    });
});
