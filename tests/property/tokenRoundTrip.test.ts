import fc from 'fast-check';
import type { TokenObjectReport } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { expectSoundToken, runToken, signOctets, utf8 } from './tokens.js';

jest.setTimeout(60_000);

/** Objects as tokens have them; a lone surrogate has no UTF-8. */
const objects = fc.dictionary(
    fc.oneof(
        fc.constantFrom(
            'alg',
            'kid',
            'typ',
            'sub',
            'iss',
            'exp',
            'iat',
            'nbf',
            'auth_time',
            '__proto__',
            'toString',
            ''
        ),
        fc.string({ unit: 'grapheme' })
    ),
    fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' }),
    { maxKeys: 8, noNullPrototype: true }
);
const indents = fc.constantFrom(undefined, 1, 4, '\t');

function expectShown(shown: TokenObjectReport | null, object: object, text: string): void {
    expect(shown?.isReadable).toBe(true);
    expect(shown?.text).toBe(text);
    const values = (shown?.members ?? []).map(
        ({ name, value, type }) => [name, type === 'string' ? value : (JSON.parse(value) as unknown)] as const
    );
    expect(values).toEqual(Object.entries(JSON.parse(text) as object));
    expect(values.length).toBe(Object.keys(object).length);
    for (const { name, type, time, value } of shown?.members ?? []) {
        const isInstant = ['exp', 'iat', 'nbf', 'auth_time'].includes(name) && type === 'number';
        expect(time === null || isInstant).toBe(true);
        if (isInstant && Number.isFinite(Number(value) * 1000)) {
            expect(time).toBe(Number(value) * 1000);
        }
    }
}

it('header and claims are shown as they are', async () => {
    await fc.assert(
        fc.asyncProperty(objects, objects, indents, async (header, claims, indent) => {
            const texts = [JSON.stringify(header, null, indent), JSON.stringify(claims, null, indent)] as const;
            const report = await runToken(signOctets(utf8(texts[0]), utf8(texts[1])));
            expectSoundToken(report);
            expectShown(report.header, header, texts[0]);
            expectShown(report.payload, claims, texts[1]);
        }),
        { numRuns: 400 }
    );
});

it('the segments are those of the text, wherever the token stands in it', async () => {
    const around = fc.constantFrom('', ' ', '\n\n', 'Bearer ', 'JWT : ', '"', "'");
    await fc.assert(
        fc.asyncProperty(objects, around, fc.constantFrom('', ' ', '\n', '"'), async (claims, before, after) => {
            const token = signOctets('{"alg":"RS256"}', utf8(JSON.stringify(claims)));
            const { segments, text, kind } = await runToken(before + token + after);
            expect(kind).toBe('token');
            expect(segments.map(({ part }) => part)).toEqual(['header', 'payload', 'signature']);
            expect(segments.map(({ start, end }) => text.slice(start, end)).join('.')).toBe(token);
        }),
        { numRuns: 150 }
    );
});
