import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
    findHalfCharacter,
    findHidden,
    findOddBlank,
    isBlank,
    isMark,
    nameOfUnseen,
    trimUnseen,
    visiblePart,
    withoutHidden,
    withoutMarks,
    withoutUnseen
} from '../../text/invisible.js';

const points = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);
const marks = points.map((code) => String.fromCodePoint(code)).filter((character) => withoutMarks(character) === '');

describe('marks', () => {
    it('are all that Unicode lets programs ignore, the blank of Braille and the marks of annotation', () => {
        const wanted = points
            .map((code) => String.fromCodePoint(code))
            .filter((character) => /[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u.test(character));
        expect(marks).toEqual(wanted);
    });

    it('are the same in Apex', () => {
        const file = join(__dirname, '../../../../classes/PreflightCharacters.cls');
        const table = /INVISIBLE =([^;]+);/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
        const inApex = [...table.matchAll(/\\u([0-9a-f]{4})/g)].map(([, hex = '']) => Number.parseInt(hex, 16));
        expect(inApex.sort((a, b) => a - b)).toEqual(
            marks.map((mark) => mark.codePointAt(0) ?? 0).filter((code) => code < 0x10000)
        );
    });

    it('are neither letters nor blanks', () => {
        expect(withoutMarks('schlüssel-🔑 \u00a0\t')).toBe('schlüssel-🔑 \u00a0\t');
        expect(withoutMarks('cha\u00adt\u{e0041}-\ufe0f1')).toBe('chat-1');
    });
});

describe('text in which nothing can be seen', () => {
    it.each(['', ' \t\r\n', '\u00a0\u3000', '\u200b', '\u2800', '\u3164', '\ufe0f', '\u{e0020}\u{e007f}', '\0\u0085'])(
        'is blank: %j',
        (text) => {
            expect(isBlank(text)).toBe(true);
            expect(trimUnseen(text)).toBe('');
            expect(withoutUnseen(text)).toBe('');
        }
    );

    it.each(['a', '\u200ba', '.', '🔑', '\ud800', '\u00b7'])('is not: %j', (text) => {
        expect(isBlank(text)).toBe(false);
    });
});

it('trims what cannot be seen, of two code units too', () => {
    expect(trimUnseen('\u200b \u{e0020}chat 1\u{e0020}\u2800\n')).toBe('chat 1');
    expect(trimUnseen('🔑')).toBe('🔑');
    expect(visiblePart(' a\u{e0001}')).toEqual({ start: 1, end: 2 });
    expect(visiblePart('\ud800')).toEqual({ start: 0, end: 1 });
});

it('finds what is hidden, blanks that are not ordinary, and halves of characters', () => {
    expect(findHidden('chat 1')).toBe(-1);
    expect(findHidden('chat\u00a01')).toBe(-1);
    expect(findHidden('a\u0007\u200b')).toBe(1);
    expect(findHidden('a\u{e0041}')).toBe(1);
    expect(isMark('\u00ad')).toBe(true);
    expect(['a\u00ad', '', ' ', '\n', '\0'].filter(isMark)).toEqual([]);
    expect(withoutHidden('a\u0007 \u00a0\u200bb')).toBe('a \u00a0b');
    expect(findOddBlank('a b')).toBe(-1);
    expect(findOddBlank('a \u00a0b')).toBe(2);
    expect(findHalfCharacter('🔑')).toBe(-1);
    expect(findHalfCharacter('a\ud800b')).toBe(1);
});

it('names a character by its number, and the usual ones by name', () => {
    expect(nameOfUnseen('a\u00ad', 1)).toBe('U+00AD, soft hyphen');
    expect(nameOfUnseen('\u{e0041}', 0)).toBe('U+E0041');
    expect(nameOfUnseen('\u180e', 0)).toBe('U+180E');
});

it('takes time that grows with the text only', () => {
    const text = ' \u200b'.repeat(500_000);
    const before = performance.now();
    expect(isBlank(text)).toBe(true);
    expect(trimUnseen(`a${text}`)).toBe('a');
    expect(performance.now() - before).toBeLessThan(2000);
});
