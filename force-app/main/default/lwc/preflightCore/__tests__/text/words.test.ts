import { shorten } from '../../text/words.js';

describe('a name in a sentence', () => {
    it.each([
        ['controls', '\0\u0007\n\u007f\u0085'],
        ['what turns the text', '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'],
        ['ends of lines and paragraphs', '\u2028\u2029'],
        ['other characters of format', '\u0600\u06dd\u070f\u08e2'],
        ['what cannot be seen', '\u00ad\u034f\u115f\u200b\u2800\u3164\ufe0f\ufeff']
    ])('is without characters that disguise it: %s', (_title, characters) => {
        for (const character of characters) {
            expect(shorten(`cha${character}t`)).toBe('cha\ufffdt');
        }
    });

    it('keeps letters, signs and blanks', () => {
        expect(shorten('schlüssel-🔑 1/2')).toBe('schlüssel-🔑 1/2');
    });

    it('is shortened from the first character too many on, and never in the middle of one', () => {
        expect(shorten('x'.repeat(60))).toBe('x'.repeat(60));
        expect(shorten('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
        expect([shorten('abcd', 4), shorten('abcde', 4)]).toEqual(['abcd', 'abc…']);
        expect(shorten('ab🔑de', 4)).toBe('ab…');
        expect(shorten('a🔑de', 4)).toBe('a🔑…');
    });
});
