import type { Finding } from 'c/preflightCore';
import { followEdit, marksOf } from '../marks.js';

const finding = (start: number, end: number): { number: number; finding: Finding } => ({
    number: 1,
    finding: {
        ruleId: 'jwk.use-missing',
        severity: 'notice',
        path: '',
        data: {},
        range: { start: { offset: start, line: 1, column: 1 }, end: { offset: end, line: 1, column: 1 } }
    }
});
const mark = (start: number, end: number) => ({ number: 1, severity: 'notice' as const, start, end });

describe('marks in the text as a text area has it', () => {
    it.each([
        ['LF', 'ab\ncd', [3, 5], [3, 5]],
        ['CR LF before it', 'ab\r\ncd', [4, 6], [3, 5]],
        ['CR LF inside it', 'ab\r\ncd', [0, 6], [0, 5]],
        ['CR LF behind it', 'ab\r\ncd', [0, 2], [0, 2]],
        ['CR alone', 'ab\rcd', [3, 5], [3, 5]]
    ])('count %s right', (_title, text, [from = 0, to = 0], [start = 0, end = 0]) => {
        expect(marksOf(text, [finding(from, to)])).toEqual([mark(start, end)]);
    });

    it('are not made of findings without a place', () => {
        const { finding: without } = finding(0, 1);
        expect(marksOf('ab', [{ number: 1, finding: { ...without, range: undefined } }])).toEqual([]);
    });
});

describe('marks while someone types', () => {
    const before = '0123456789';
    it.each([
        ['stay without an edit', before, [mark(4, 6)]],
        ['move with what is typed before them', '01X23456789', [mark(5, 7)]],
        ['move with what is deleted before them', '023456789', [mark(3, 5)]],
        ['stay at what is typed behind them', '01234567X89', [mark(4, 6)]],
        ['stay when it is typed right behind them', '012345X6789', [mark(4, 6)]],
        ['move when it is typed right before them', '0123X456789', [mark(5, 7)]],
        ['go when someone types into them', '01234X56789', []],
        ['go when all is replaced', 'abc', []],
        ['go when all is deleted', '', []]
    ])('%s', (_title, after, expected) => {
        expect(followEdit([mark(4, 6)], before, after)).toEqual(expected);
    });

    it('lie in the text where characters repeat', () => {
        expect(followEdit([mark(2, 4)], 'aaaa', 'aaaaa')).toEqual([mark(2, 4)]);
        expect(followEdit([mark(2, 4)], 'aaaaa', 'aaa').every(({ end }) => end <= 3)).toBe(true);
    });

    it.each([
        ['grows', '01234XX56789', [mark(4, 8)]],
        ['shrinks', '012346789', [mark(4, 5)]],
        ['goes when all is replaced', 'abc', []]
    ])('%s when someone types into one that stretches', (_title, after, expected) => {
        expect(followEdit([mark(4, 6)], before, after, true)).toEqual(expected);
    });
});
