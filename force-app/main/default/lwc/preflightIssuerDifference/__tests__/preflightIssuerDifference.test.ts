import { find, findAll, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

const show = (expected: string, given: string, position: number): Promise<HTMLElement> =>
    mount('preflightIssuerDifference', { keyset: 'Prod 2026', expected, given, position });
const marks = (element: Element): string[] => findAll(element, '[data-id="mark"]').map(textOf);
const place = (element: Element): string => textOf(find(element, '[data-id="place"]'));
const line = (element: Element, name: string): string => textOf(find(element, `[data-line="${name}"] dd`));

describe('c-preflight-issuer-difference', () => {
    it('shows both issuers, and names the first difference', async () => {
        const element = await show('https://id.acme.com', 'https://id.Acme.com', 11);
        expect(textOf(element)).toContain('The issuer of the keyset Prod 2026 is another one');
        expect(line(element, 'keyset').replaceAll(' ', '')).toBe('https://id.acme.com');
        expect(line(element, 'tokens').replaceAll(' ', '')).toBe('https://id.Acme.com');
        expect(marks(element)).toEqual(['a', 'A']);
        expect(place(element)).toBe('First difference at character 12: the keyset has “a”, your tokens have “A”.');
        await expect(element).toBeAccessible();
    });

    it.each([
        ['a slash at the end', 'https://a/', 'https://a', 9, ['/', ''], '“/”', 'nothing more'],
        ['no issuer at all', 'https://a', '', 0, ['h', ''], '“h”', 'nothing'],
        ['a blank', 'https://a ', 'https://a', 9, ['␣', ''], 'a blank', 'nothing more'],
        ['a zero-width space', 'a\u200bb', 'ab', 1, ['␣', 'b'], 'a character that cannot be seen (U+200B)', '“b”'],
        ['a line break', 'a', 'a\n', 1, ['', '␣'], 'nothing more', 'a character that cannot be seen (U+000A)'],
        ['a letter that looks alike', '\u0430', 'a', 0, ['\u0430', 'a'], '“\u0430” (U+0430)', '“a”'],
        [
            'half of a pair',
            '\u{1f600}',
            '\u{1f601}',
            1,
            ['\u{1f600}', '\u{1f601}'],
            '“\u{1f600}” (U+1F600)',
            '“\u{1f601}” (U+1F601)'
        ]
    ])('names %s', async (_, expected, given, position, marked, ofKeyset, ofTokens) => {
        const element = await show(expected, given, position);
        expect(marks(element)).toEqual(marked);
        expect(place(element)).toBe(
            `First difference at character ${position + 1}: the keyset has ${ofKeyset}, your tokens have ${ofTokens}.`
        );
    });

    it('shows long issuers around the difference', async () => {
        const same = `https://${'a'.repeat(500)}`;
        const element = await show(`${same}b${'c'.repeat(500)}`, `${same}d`, same.length);
        expect(line(element, 'keyset').length).toBeLessThan(150);
        expect(line(element, 'keyset')).toMatch(/^…a+ b c+…$/);
    });

    it('speaks of Setup and of the token where no keyset is known', async () => {
        const element = await mount('preflightIssuerDifference', {
            keyset: '',
            expected: 'https://a/',
            given: 'https://a',
            position: 9
        });
        expect(textOf(element)).toContain('The issuer in Setup is another one Setup https://a');
        expect(place(element)).toBe('First difference at character 10: Setup has “/”, the token has nothing more.');
        await expect(element).toBeAccessible();
    });
});
