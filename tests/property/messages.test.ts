import fc from 'fast-check';
import { explainMessage, knownMessages } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { mixed, nothingBut, strings, within } from './tokenTexts.js';

jest.setTimeout(60_000);

describe('any text where a message belongs', () => {
    const known = knownMessages.map(({ text }) => text);

    function expectMatches(text: string): void {
        const matches = explainMessage(text);
        const ids = matches.map(({ message }) => message.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { start, end } of matches) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
        }
    }

    it('is matched, or not, with a place in the text', async () => {
        await fc.assert(
            fc.asyncProperty(fc.oneof(strings, mixed), (text) => within(() => expectMatches(text))),
            { numRuns: 500 }
        );
    });

    it('finds every message whole, whatever stands around it', async () => {
        const around = fc.string({ unit: fc.constantFrom(...'\n\t "{}:,=>|#/\\xyz'), maxLength: 30 });
        await fc.assert(
            fc.asyncProperty(fc.constantFrom(...knownMessages), around, around, async (message, before, after) => {
                fc.pre(!/^\d/.test(message.text) && message.id !== 'guest-conversations');
                const text = `${before} ${message.text} ${after}`;
                await within(() => expectMatches(text));
                expect(explainMessage(text).map(({ message: { id } }) => id)).toContain(message.id);
            }),
            { numRuns: 300 }
        );
    });

    it('does not hang on pieces of messages over and over', async () => {
        for (const text of known) {
            for (const piece of [text.slice(0, -1), text.slice(0, 12), text.split(' ').slice(0, 3).join(' ')]) {
                const long = piece.repeat(Math.ceil(60_000 / piece.length));
                await within(() => expectMatches(long));
            }
        }
    });

    it.each(nothingBut)('of nothing but %s does not hang', async (_what, text) => {
        await within(() => expectMatches(text));
    });
});
