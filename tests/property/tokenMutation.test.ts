import fc from 'fast-check';
import { mutate, mutations } from './support.js';
import { expectSoundToken, goodToken, idsOf, runToken } from './tokens.js';

jest.setTimeout(60_000);

const segments = goodToken.split('.');
const [header = '', payload = '', signature = ''] = segments;
/** The token with another text in the place of one segment. */
const withSegment = (index: number, text: string): string =>
    segments.map((segment, at) => (at === index ? text : segment)).join('.');
/** Where the text is changed, one place after the other. */
const places = Array.from(goodToken, (_, at) => at);

/** The changes after which the token is still ready, or the check says something that does not hold. */
async function readyAfter(changes: Iterable<readonly [name: string, text: string]>): Promise<string[]> {
    const ready: string[] = [];
    for (const [name, text] of changes) {
        const report = await runToken(text);
        expectSoundToken(report);
        if (report.verdict === 'ready') {
            ready.push(name);
        }
    }
    return ready;
}

it('starts from a token that is ready', async () => {
    const report = await runToken(goodToken);
    expectSoundToken(report);
    expect(report.findings).toEqual([]);
    expect({ verdict: report.verdict, isVerified: report.isVerified }).toEqual({ verdict: 'ready', isVerified: true });
});

describe('a good token is never ready after a change', () => {
    it.each(['A', '_', '.', '=', '+', ' ', '\n', '\u00e9', '\u200b', '\0'])('of any character to %j', async (other) => {
        const changes = places
            .filter((at) => goodToken[at] !== other)
            .map((at) => [`character ${at}`, goodToken.slice(0, at) + other + goodToken.slice(at + 1)] as const);
        expect(await readyAfter(changes)).toEqual([]);
    });

    it('of any character to its neighbours in the alphabet', async () => {
        const changes = places.flatMap((at) =>
            [1, 2, 4].map((bit) => {
                const character = String.fromCharCode(goodToken.charCodeAt(at) ^ bit);
                return [`character ${at}`, goodToken.slice(0, at) + character + goodToken.slice(at + 1)] as const;
            })
        );
        expect(await readyAfter(changes)).toEqual([]);
    });

    it('without any of its characters', async () => {
        const changes = places.map(
            (at) => [`character ${at}`, goodToken.slice(0, at) + goodToken.slice(at + 1)] as const
        );
        expect(await readyAfter(changes)).toEqual([]);
    });

    it('with any of its characters twice', async () => {
        const changes = places.map(
            (at) => [`character ${at}`, goodToken.slice(0, at + 1) + goodToken.slice(at)] as const
        );
        expect(await readyAfter(changes)).toEqual([]);
    });

    it.each(['A', '.', ' ', '\t', '\r\n', '=', '\u00a0', '\ufeff'])('with %j anywhere', async (extra) => {
        const changes = [...places, goodToken.length].map(
            (at) => [`at ${at}`, goodToken.slice(0, at) + extra + goodToken.slice(at)] as const
        );
        expect(await readyAfter(changes)).toEqual([]);
    });

    it('of one or several places at random', async () => {
        const several = fc.array(mutations(goodToken.length), { minLength: 1, maxLength: 5 });
        await fc.assert(
            fc.asyncProperty(several, async (list) => {
                const text = list.reduce(
                    (changed, mutation) => mutate(changed, { ...mutation, at: mutation.at % (changed.length || 1) }),
                    goodToken
                );
                const report = await runToken(text);
                expectSoundToken(report);
                if (text !== goodToken) {
                    expect(report.verdict).not.toBe('ready');
                }
            }),
            { numRuns: 500 }
        );
    });

    it.each([
        ['payload and header', [payload, header, signature]],
        ['signature and payload', [header, signature, payload]],
        ['signature first', [signature, header, payload]],
        ['header last', [payload, signature, header]],
        ['backwards', [signature, payload, header]],
        ['the header twice', [header, header, signature]],
        ['the payload twice', [payload, payload, signature]],
        ['the signature twice', [header, signature, signature]],
        ['no signature', [header, payload, '']],
        ['no payload', [header, '', signature]],
        ['no header', ['', payload, signature]],
        ['two segments', [header, payload]],
        ['four segments', [header, payload, signature, signature]],
        ['five segments', [header, payload, signature, signature, signature]],
        ['nothing but dots', ['', '', '']]
    ])('of its segments: %s', async (_title, parts) => {
        const report = await runToken(parts.join('.'));
        expectSoundToken(report);
        expect(report.verdict).toBe('blocked');
    });
});

describe('white space around a good token', () => {
    const blanks = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r', '\r\n'), maxLength: 6 });

    it('is worth attention, and nothing else is wrong', async () => {
        await fc.assert(
            fc.asyncProperty(blanks, blanks, async (before, after) => {
                const report = await runToken(before + goodToken + after);
                expectSoundToken(report);
                expect({ ids: idsOf(report), isVerified: report.isVerified }).toEqual({
                    ids: before + after === '' ? [] : ['token.whitespace'],
                    isVerified: true
                });
            }),
            { numRuns: 60 }
        );
    });
});

describe('a value changed without signing again', () => {
    const parts = [header, payload].map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as object);
    const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

    it.each([
        ['header', 0],
        ['claims', 1]
    ] as const)('is refused in the %s', async (_title, index) => {
        const members = parts[index] ?? {};
        const names = fc.oneof(fc.constantFrom(...Object.keys(members)), fc.string());
        await fc.assert(
            fc.asyncProperty(names, fc.jsonValue({ maxDepth: 2 }), async (name, value) => {
                const changed = encode({ ...members, [name]: value });
                fc.pre(changed !== segments[index]);
                const report = await runToken(withSegment(index, changed));
                expectSoundToken(report);
                expect(report.verdict).toBe('blocked');
                expect(report.isVerified).not.toBe(true);
            }),
            { numRuns: 300 }
        );
    });
});

describe('a segment written otherwise', () => {
    const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const padded = (text: string): string => text.padEnd(Math.ceil(text.length / 4) * 4, '=');
    const strayBits = (text: string): string => {
        const last = ALPHABET.indexOf(text.slice(-1));
        return text.length % 4 === 0 ? text : text.slice(0, -1) + (ALPHABET[last + 1] ?? '');
    };
    const forms: readonly (readonly [string, (text: string) => string])[] = [
        ['with padding', padded],
        ['with one "=" too many', (text) => `${text}=`],
        ['in the base64 alphabet', (text) => text.replaceAll('-', '+').replaceAll('_', '/')],
        ['in base64', (text) => padded(text.replaceAll('-', '+').replaceAll('_', '/'))],
        ['with stray bits', strayBits],
        ['percent-encoded', (text) => text.replace(/^./, (first) => `%${first.charCodeAt(0).toString(16)}`)],
        ['in lines of 64', (text) => text.replace(/(.{64})(?=.)/g, '$1\n')],
        ['with a zero-width space', (text) => `${text.slice(0, 8)}\u200b${text.slice(8)}`],
        [
            'with full-width letters',
            (text) => text.replace(/[A-Z]/, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
        ],
        ['in hex', (text) => Buffer.from(text, 'base64url').toString('hex')]
    ];
    const changed = forms.flatMap(([title, form]) =>
        ['header', 'payload', 'signature'].map((part, index) => {
            const segment = segments[index] ?? '';
            return [`${part} ${title}`, withSegment(index, form(segment))] as const;
        })
    );

    it.each(changed.filter(([, text]) => text !== goodToken))('is refused: %s', async (_title, text) => {
        const report = await runToken(text);
        expectSoundToken(report);
        expect(report.verdict).toBe('blocked');
    });

    it('is tried in enough forms', () => {
        expect(changed.filter(([, text]) => text !== goodToken).length).toBeGreaterThanOrEqual(22);
    });
});
