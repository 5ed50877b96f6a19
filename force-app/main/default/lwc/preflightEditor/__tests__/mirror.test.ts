import type { Mark } from 'c/preflightShared';
import { clipMark, linesOf } from '../mirror.js';

const mark = (start: number, end: number, number = 1, severity: Mark['severity'] = 'error'): Mark => ({
    number,
    severity,
    start,
    end
});
/** Marked pieces in square brackets, one string a line. */
const shown = (text: string, marks: Mark[], active = 0): string[] =>
    linesOf(text, marks, 1, active).map(({ pieces }) =>
        pieces.map((piece) => (piece.number ? `[${piece.number}:${piece.text}]` : piece.text)).join('')
    );

describe('the copy of the text behind the text area', () => {
    it.each([
        ['no mark', 'ab\ncd', [], ['ab', 'cd']],
        ['an empty text', '', [], ['']],
        ['a line break at the end', 'a\n', [], ['a', '']],
        ['a mark in the middle', 'abcd', [mark(1, 3)], ['a[1:bc]d']],
        ['a mark from first to last', 'abcd', [mark(0, 4)], ['[1:abcd]']],
        ['two marks', 'abcd', [mark(0, 1), mark(3, 4, 2)], ['[1:a]bc[2:d]']],
        ['a mark inside another: the shorter one shows', 'abcd', [mark(0, 4), mark(1, 2, 2)], ['[1:a][2:b][1:cd]']],
        ['a mark of no length: the character behind it', 'abcd', [mark(1, 1)], ['a[1:b]cd']],
        ['a mark of no length at the end: the character before it', 'abcd', [mark(4, 4)], ['abc[1:d]']],
        ['a mark over several lines: the first one only', '{\n1\n}', [mark(0, 5)], ['[1:{]', '1', '}']],
        ['a mark in the second line', 'ab\ncd', [mark(3, 4)], ['ab', '[1:c]d']]
    ])('paints %s', (_title, text, marks, expected) => {
        expect(shown(text, marks)).toEqual(expected);
    });

    it('shows the active mark where several lie on each other', () => {
        expect(shown('abcd', [mark(0, 4), mark(1, 2, 2)], 1)).toEqual(['[1:a][1:b][1:cd]']);
    });

    it('names severity, length and stress by class', () => {
        const text = 'a'.repeat(200);
        const [line] = linesOf(text, [mark(0, 200, 1, 'warning')], 1, 1);
        expect(line?.pieces.map(({ className }) => className)).toEqual(['mark mark_warning mark_long mark_active']);
    });

    it('flags the line in which a finding begins with the worst of them', () => {
        const lines = linesOf('ab\ncd', [mark(0, 1, 2, 'warning'), mark(1, 2, 1, 'error')], 7, 0);
        expect(lines.map(({ lineNumber }) => lineNumber)).toEqual([7, 8]);
        expect(lines.map(({ flag }) => flag)).toEqual([{ number: 1, text: '1+', className: 'flag flag_error' }, null]);
    });

    it('clips to what is painted, so that a jump selects the same', () => {
        expect(clipMark('{\n}', mark(0, 3))).toEqual(mark(0, 1));
    });

    it('colours the parts of a token, marked or not', () => {
        const segments = [
            { part: 'header' as const, start: 0, end: 2 },
            { part: 'payload' as const, start: 3, end: 6 }
        ];
        const [first, second] = linesOf('he.pa\ny.s', [mark(4, 5)], 1, 0, segments);
        expect(first?.pieces.map(({ text, className }) => [text, className])).toEqual([
            ['he', 'plain segment segment_header'],
            ['.', 'plain'],
            ['p', 'plain segment segment_payload'],
            ['a', 'mark mark_error segment segment_payload']
        ]);
        expect(second?.pieces.map(({ text, className }) => [text, className])).toEqual([['y.s', 'plain']]);
    });
});
