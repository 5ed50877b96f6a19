import { excerptOf } from '../excerpt.js';

const lines = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index + 1}`).join('\n');

describe('the part of a text that is on screen', () => {
    it('is the whole text up to its limits', () => {
        expect(excerptOf(lines(2000), 500)).toMatchObject({ isWhole: true, start: 0, firstLine: 1, lastLine: 2000 });
        expect(excerptOf('x'.repeat(64_000), 0).isWhole).toBe(true);
    });

    it('begins with the line that it is about', () => {
        const text = lines(2001);
        const at = text.indexOf('line 1000');
        const part = excerptOf(text, at + 3);
        expect(part).toMatchObject({ isWhole: false, start: at, firstLine: 1000, lastLine: 1249, lineCount: 2001 });
        expect(part.text.startsWith('line 1000\n')).toBe(true);
        expect(text.slice(part.start).startsWith(part.text)).toBe(true);
    });

    it('begins within a line that is longer than the part', () => {
        const part = excerptOf('x'.repeat(1_000_000), 900_000);
        expect(part).toMatchObject({ firstLine: 1, lastLine: 1, lineCount: 1 });
        expect(part.start).toBeGreaterThan(800_000);
        expect(part.text.length).toBeLessThanOrEqual(12_000);
        expect(part.start + part.text.length).toBeGreaterThan(900_000);
    });
});
