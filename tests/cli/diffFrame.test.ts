import fc from 'fast-check';
import { diffLines } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { diffFrame } from '../../cli/diffFrame.js';

const paint = (_style: string, text: string): string => text;

function marks(before: string, after: string): string[] {
    return diffLines(before, after).map(({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`);
}

it.each([
    ['nothing', '{\n}', '{\n}', [' {', ' }']],
    ['a line more', '{\n}', '{\na\n}', [' {', '+a', ' }']],
    ['a line less', '{\na\n}', '{\n}', [' {', '-a', ' }']],
    ['a line replaced', '{\na\n}', '{\nb\n}', [' {', '-a', '+b', ' }']],
    ['a line moved', 'a\nb\nc', 'b\nc\na', ['-a', ' b', ' c', '+a']],
    ['nothing before', '', 'a\nb', ['+a', '+b']]
])('shows what was done: %s', (_title, before, after, expected) => {
    expect(marks(before, after)).toEqual(expected);
});

it('compares what a megabyte becomes, one member a line', () => {
    const many = Array.from({ length: 400_000 }, (_, index) => String(index));
    const lines = diffLines(`{\n${many.join('\n')}\n}`, '{\n}');
    expect(lines).toHaveLength(400_002);
    expect(lines.filter(({ kind }) => kind === 'removed')).toHaveLength(400_000);
});

it('leads from one text to the other, whatever they are', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', '', '{'), { minLength: 1, maxLength: 12 });
    fc.assert(
        fc.property(texts, texts, (before, after) => {
            const lines = diffLines(before.join('\n'), after.join('\n'));
            const kept = (kind: string): string[] => lines.filter((line) => line.kind !== kind).map(({ text }) => text);
            expect(kept('removed')).toEqual(after);
            expect(kept('added')).toEqual(before.join('\n') === '' ? [] : before);
        })
    );
});

it('does not take long over texts of many lines', () => {
    const lines = (letter: string): string =>
        Array.from({ length: 20_000 }, (_, index) => `${letter}${index}`).join('\n');
    const start = performance.now();
    expect(diffLines(lines('a'), lines('b'))).toHaveLength(40_000);
    expect(performance.now() - start).toBeLessThan(2_000);
});

it('cuts long lines around the first difference', () => {
    const line = (letter: string): string => `${'x'.repeat(300)}${letter}${'y'.repeat(300)}`;
    const [removed = '', added = ''] = diffFrame(line('-'), line('+'), 40, { paint });
    expect(removed).toMatch(/^- …x+-y+…$/);
    expect(added).toMatch(/^\+ …x+\+y+…$/);
    expect([removed.length, added.length]).toEqual([40, 40]);
});

it('does not let a key steer the terminal', () => {
    expect(diffFrame('', '\u001b[2J', 40, { paint })).toEqual(['+ \uFFFD[2J']);
});
