/** What no repair is about stays as it was, and nothing private comes out of a key that was damaged on its way. */
import fc from 'fast-check';
import {
    repair,
    type RepairOptions,
    type RepairReport
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { goodDer, goodMembers, mutate, mutations, NOW, privateKey } from './support.js';

jest.setTimeout(120_000);

const options: RepairOptions = { now: NOW, subtle: globalThis.crypto.subtle, numberTheory: false };
const ofText = (text: string): Promise<RepairReport> => repair({ name: 'key.json', text }, options);

const { n, e, x5c, kty, kid, alg } = goodMembers;
const names = fc
    .string({ minLength: 1, maxLength: 12 })
    .filter((name) => !/^(?:kty|kid|alg|use|key_ops|n|e|x5.*|d|p|q|dp|dq|qi|oth|k|y|crv|x|keys|__proto__)$/.test(name))
    // Names that mean a private member, however they are spelled.
    .filter((name) => !/(?:^|[^a-z])(?:d|p|q|dp|dq|qi|k)(?:[^a-z]|$)/i.test(name));
/** Numbers as people write them: many digits, exponents, and what no JavaScript number holds. */
const numbers = fc.oneof(
    // Of 128 bits they would be secrets.
    fc.bigInt({ min: -(10n ** 36n), max: 10n ** 36n }).map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => JSON.stringify(number)),
    fc.constantFrom('1e400', '-0', '1.50', '12345678901234567890', '1E+2')
);
const values = fc.oneof(
    numbers,
    fc.json({ maxDepth: 3 }).filter((text) => text !== 'null')
);

/** The words of a JSON text without the space between them. */
const words = (text: string): string[] => text.match(/"(?:[^"\\]|\\.)*"|[^\s"]/g) ?? [];
const sameWords = (text: string): string =>
    words(text)
        .map((word) => (word.startsWith('"') ? JSON.stringify(JSON.parse(word)) : word))
        .join('');

describe('members that no repair is about', () => {
    it('are written as they were, in their order', () =>
        fc.assert(
            fc.asyncProperty(
                fc.uniqueArray(fc.tuple(names, values), { selector: ([name]) => name }),
                async (others) => {
                    const own = Object.entries({ kty, kid, alg: 'rs256', n, e, x5c }).map(
                        ([name, value]) => [name, JSON.stringify(value)] as const
                    );
                    const textOf = (members: readonly (readonly [string, string])[]): string =>
                        `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
                    const members = [...others.slice(0, 2), ...own, ...others.slice(2)];
                    const { keys } = await ofText(textOf(members));
                    const wanted = members.map(
                        ([name, value]) => [name, name === 'alg' ? JSON.stringify(alg) : value] as const
                    );
                    expect(keys).toHaveLength(1);
                    expect(keys[0]?.changes.map(({ repair: id }) => id)).toEqual(['spell-names']);
                    expect(sameWords(keys[0]?.text ?? '')).toBe(sameWords(textOf(wanted)));
                }
            ),
            { numRuns: 200 }
        ));
});

describe('octets of any kind', () => {
    it('neither throw nor hang, and repair nothing twice', () =>
        fc.assert(
            fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (octets, isCut) => {
                const bytes = Buffer.from(octets).toString('latin1');
                const der = goodDer.toString('latin1');
                const given = isCut ? der.slice(0, der.length - octets.length) + bytes : bytes;
                const { keys } = await repair({ name: 'file', bytes: given }, options);
                for (const { text } of keys) {
                    const again = await ofText(text);
                    expect(again.keys.flatMap(({ changes }) => changes)).toEqual([]);
                }
            }),
            { numRuns: 200 }
        ));

    it('of a good certificate that was changed become no key that is worse than the certificate', () =>
        fc.assert(
            fc.asyncProperty(mutations(goodDer.length), async (mutation) => {
                const bytes = mutate(goodDer.toString('latin1'), mutation);
                const { before, keys } = await repair(
                    { name: 'c.der', bytes },
                    { ...options, choices: { alg: 'RS256', kid: 'chat' } }
                );
                const had = new Set(
                    [before, ...before.keys].flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId))
                );
                const errors = keys.flatMap(({ report }) =>
                    [report, ...report.keys].flatMap(({ findings }) =>
                        findings.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId)
                    )
                );
                expect(errors.filter((ruleId) => !had.has(ruleId))).toEqual([]);
            }),
            { numRuns: 200 }
        ));
});

describe('a private key', () => {
    const jwk = privateKey.export({ format: 'jwk' });
    const text = JSON.stringify({ ...jwk, kid: 'signer', alg: 'rs256', x5c });
    const pieces = (['d', 'p', 'q', 'dp', 'dq', 'qi'] as const).flatMap((name) => {
        const secret = String(jwk[name]);
        return Array.from({ length: Math.floor(secret.length / 24) }, (_, at) => secret.slice(at * 24, at * 24 + 24));
    });

    // What is moved into a public member cannot be told from it: only changes in place.
    const inPlace = mutations(text.length).filter(({ kind }) => kind === 'flip' || kind === 'insert');

    it('leaves no piece in what was mended, whichever places of its text were changed', () =>
        fc.assert(
            fc.asyncProperty(fc.array(inPlace, { minLength: 1, maxLength: 3 }), async (list) => {
                const changed = list.reduce(
                    (before, mutation) => mutate(before, { ...mutation, at: mutation.at % (before.length || 1) }),
                    text
                );
                const report = await ofText(changed);
                if (report.before.isPrivate) {
                    const said = JSON.stringify(report);
                    expect(pieces.filter((piece) => said.includes(piece))).toEqual([]);
                }
            }),
            { numRuns: 400 }
        ));
});
