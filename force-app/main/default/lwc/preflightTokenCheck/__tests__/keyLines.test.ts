import '../../preflightApp/__tests__/support/harness.js';
import type { TokenReport } from 'c/preflightCore';
import { givenLines } from '../keyLines.js';

type GivenKey = TokenReport['keys'][number];
const key = (name: string, verifies: boolean | null, isUsed = true): GivenKey => ({
    name,
    kid: null,
    isUsed,
    verifies
});
const linesOf = (kid: string | null, ...keys: GivenKey[]): string[] =>
    givenLines({ kid, keys } as unknown as TokenReport).map(({ text }) => text);

describe('which given key verifies a token, in words', () => {
    it.each([
        ['the one', 'k', [key('a', true)], ['The token names the key k.', 'Its signature verifies with a.']],
        [
            'not the one',
            'k',
            [key('a', false)],
            ['The token names the key k.', 'Its signature does not verify with a.']
        ],
        [
            'one of several, so the others matter no more',
            'k',
            [key('a', false), key('b', true)],
            ['The token names the key k.', 'Its signature verifies with b.']
        ],
        [
            'those that do not count',
            'k',
            [key('a', true), key('b', null, false), key('c', null, false)],
            [
                'The token names the key k.',
                'Its signature verifies with a.',
                '2 other keys were left out: they have other key IDs.'
            ]
        ],
        [
            'one that could not be tried, of a token that names none',
            null,
            [key('a', null)],
            ['The token names no key: it has no kid.', 'Its signature could not be tried with a.']
        ]
    ])('%s', (_what, kid, keys, expected) => {
        expect(linesOf(kid, ...keys)).toEqual(expected);
    });

    it('counts more than a few names, and lets none of them disguise the sentence', () => {
        const many = Array.from({ length: 8 }, (_, index) => key(`k${index}`, true));
        expect(linesOf('a\u202eb', ...many)).toEqual([
            'The token names the key a⟨U+202E⟩b.',
            'Its signature verifies with k0, k1, k2, k3, k4 and 3 more.'
        ]);
        expect(linesOf('x'.repeat(1000))[0]?.length).toBeLessThan(100);
    });
});
