import { isUneven, suspiciousRun } from '../../jwk/pattern.js';

const spread = Array.from({ length: 256 }, (_, index) => String.fromCharCode((index * 97) % 256)).join('');

describe('suspiciousRun', () => {
    it.each([
        ['', 0],
        [spread, 0],
        ['\xff'.repeat(7), 0],
        ['\xff'.repeat(8), 8],
        [`${spread}${'a'.repeat(9)}b${'c'.repeat(11)}`, 11],
        [`\0${'\0'.repeat(7)}x`, 8]
    ])('measures a run', (octets, length) => {
        expect(suspiciousRun(octets)).toBe(length);
    });
});

describe('isUneven', () => {
    it('is content with an even spread', () => {
        expect(isUneven(spread)).toBe(false);
        expect(isUneven('')).toBe(false);
    });

    it('notices a digit that is far too frequent', () => {
        // Of 512 digits 32 are expected of each kind; the limit is ten deviations of 5.5 more.
        const withDigit = (count: number) => '\x4f'.repeat(count) + spread.slice(count);
        expect(isUneven(withDigit(10))).toBe(false);
        expect(isUneven(withDigit(128))).toBe(true);
    });

    it('says nothing of short numbers', () => {
        expect(isUneven('\x44'.repeat(63))).toBe(false);
        expect(isUneven('\x44'.repeat(64))).toBe(true);
    });
});
