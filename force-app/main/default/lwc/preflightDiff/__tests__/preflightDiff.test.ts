import { findAll, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { rowsOf } from '../rows.js';

const lines = (before: string, after: string): string[] =>
    rowsOf(before, after).map(({ sign, text }) => `${sign}${text}`);
const long = 'A'.repeat(300);

describe('a text before and after', () => {
    it.each([
        ['nothing changed', '{\n}', '{\n}', ['2 lines stay the same']],
        ['a line changed', 'a\nb\nc', 'a\nx\nc', ['a', '−b', '+x', 'c']],
        ['a line came', 'a\nc', 'a\nb\nc', ['a', '+b', 'c']],
        ['a line went', 'a\nb\nc', 'a\nc', ['a', '−b', 'c']],
        ['far lines are folded', '1\n2\n3\n4\n5', '1\n2\n3\n4\nx', ['3 lines stay the same', '4', '−5', '+x']],
        ['one of them', '1\n2\n3', '1\n2\nx', ['1 line stays the same', '2', '−3', '+x']],
        ['the line feed at the end does not count', 'a\n', 'a', ['1 line stays the same']]
    ])('%s', (_, before, after, expected) => {
        expect(lines(before, after)).toEqual(expected);
    });

    it('shows a long line around the place where it differs, with the name of its member', () => {
        const [removed = '', added = ''] = lines(`  "n": "${long}+${long}"`, `  "n": "${long}-${long}"`);
        expect(removed).toMatch(/^− {2}"n": …A{20,30}\+A+…$/);
        expect(added).toMatch(/^\+ {2}"n": …A{20,30}-A+…$/);
        expect(removed.length).toBeLessThan(110);
    });

    it('names characters that cannot be seen', () => {
        expect(lines('"kid": "a\u200b"', '"kid": "a"')).toEqual(['−"kid": "a⟨U+200B⟩"', '+"kid": "a"']);
    });

    it('stops after many lines and says how many are left', () => {
        const many = (word: string): string => Array.from({ length: 500 }, (_, index) => `${word}${index}`).join('\n');
        const rows = lines(many('a'), many('b'));
        expect(rows).toHaveLength(121);
        expect(rows.at(-1)).toBe('… and 880 more lines');
    });
});

describe('c-preflight-diff', () => {
    it('says in words what went and what came', async () => {
        const element = await mount('preflightDiff', { before: 'a\nb', after: 'a\nx' });
        expect(findAll(element, 'li').map((item) => textOf(item))).toEqual(['a', '− Before: b', '+ After: x']);
        await expect(element).toBeAccessible();
    });
});
