import fc from 'fast-check';
import { expectSound, mutate, mutations, runText } from './support.js';
import { header, mixed, nothingBut, payload, strings, within } from './tokenTexts.js';
import { expectSoundToken, goodToken, runToken } from './tokens.js';

jest.setTimeout(60_000);

/** A check of something that is no good token. */
async function expectRefused(text: string): Promise<void> {
    const report = await within(() => runToken(text));
    expectSoundToken(report);
    expect(report.verdict).toBe('blocked');
}

describe('any text where a token belongs', () => {
    it('ends in findings', async () => {
        await fc.assert(fc.asyncProperty(strings, expectRefused), { numRuns: 500 });
    });

    it('of pieces of tokens, of keys and of what is written around them', async () => {
        await fc.assert(
            fc.asyncProperty(mixed, async (text) => {
                const report = await within(() => runToken(text));
                expectSoundToken(report);
                const isBare = text === goodToken;
                const isSpaced = !isBare && text.trim() === goodToken;
                expect(report.verdict).toBe(isBare ? 'ready' : isSpaced ? 'attention' : 'blocked');
            }),
            { numRuns: 500 }
        );
    });

    it('as octets of a file', async () => {
        const magic = fc.constantFrom('\xff\xfe', '\xfe\xff', '\xef\xbb\xbf', '\x30\x82', '\xfe\xed\xfe\xed', 'PK', '');
        await fc.assert(
            fc.asyncProperty(magic, fc.uint8Array({ maxLength: 200 }), async (start, octets) => {
                const bytes = start + Buffer.from(octets).toString('latin1');
                const report = await within(() => runToken({ name: 'token.jwt', bytes }));
                expectSoundToken(report);
                expect(report.verdict).toBe('blocked');
            }),
            { numRuns: 300 }
        );
    });

    it('three segments of any octets', async () => {
        const octets = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('base64url'));
        await fc.assert(
            fc.asyncProperty(octets, octets, octets, (...parts) => expectRefused(parts.join('.'))),
            { numRuns: 300 }
        );
    });

    it('three segments of any JSON', async () => {
        const json = fc
            .jsonValue({ maxDepth: 3 })
            .map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'));
        await fc.assert(
            fc.asyncProperty(json, json, (...parts) => expectRefused(`${parts.join('.')}.c2lnbmF0dXJl`)),
            { numRuns: 300 }
        );
    });

    it.each(nothingBut)('of nothing but %s does not hang', async (_title, text) => {
        await expectRefused(text);
        await expectRefused(`${goodToken.slice(0, 100)}${text}`);
        await expectRefused(`${header}.${text}.${payload}`);
    });
});

describe('a token where a key belongs', () => {
    it('ends in findings, also when it was changed', async () => {
        const changed = mutations(goodToken.length).map((mutation) => mutate(goodToken, mutation));
        await fc.assert(
            fc.asyncProperty(fc.oneof(changed, mixed), async (text) => {
                const report = await within(() => runText(text, { numberTheory: false }));
                expectSound(report);
            }),
            { numRuns: 300 }
        );
    });
});
