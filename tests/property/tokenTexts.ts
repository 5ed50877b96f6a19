import fc from 'fast-check';
import { keys } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/keys.js';
import { goodKeyText, goodToken } from './tokens.js';

/** Generous: it is there to find what hangs, on any machine. */
const TOO_LONG_MS = 5_000;

export async function within<T>(work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work();
    expect(performance.now() - start).toBeLessThan(TOO_LONG_MS);
    return result;
}

export const [header = '', payload = ''] = goodToken.split('.');
/** Characters of every kind, and those that tokens and what stands around them are made of. */
export const strings = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc.string({ unit: fc.constantFrom(...'eyJ.-_=+/"\'`:,;{}[]\\ \n\t\ufeff\u200b\u00a0*%<>&BearJWT'), maxLength: 120 })
);
const pieces = fc.constantFrom(
    ...['Authorization: ', 'Bearer ', 'JWT : ', 'JWT=', '"', "'", '`', '```', '{"token":"', '"}', '<', '>', '%2E'],
    ...['.', '..', '=', '\n', '\r\n', ' ', '\u00a0', '\ufeff', 'eyJ', 'e30', 'e30.e30.', 'bnVsbA', '{}', '[', '\0'],
    ...[header, payload, goodToken, goodToken.slice(-40), goodKeyText, keys.short, '{"payload":"', '","signatures":[']
);
/** Pieces of tokens, of keys, and of what is written around them. */
export const mixed = fc.array(pieces, { maxLength: 10 }).map((parts) => parts.join(''));

/** Long texts of one thing over and over: what takes more than linear time shows in them. */
export const nothingBut: readonly (readonly [what: string, text: string])[] = [
    ['dots', '.'.repeat(60_000)],
    ['segments', 'eyJ.'.repeat(15_000)],
    ['headers', 'eyJhIjoxfQ.'.repeat(5_500)],
    ['blanks', ' '.repeat(65_000)],
    ['blanks before something', `${' '.repeat(60_000)}x`],
    ['labels', 'Bearer '.repeat(9_000)],
    ['quotes', '"'.repeat(65_000)],
    ['quotes and blanks', '" '.repeat(30_000)],
    ['padding', `${'='.repeat(60_000)}.=.=`],
    ['one segment', 'a'.repeat(65_000)],
    ['brackets', '{"a":'.repeat(12_000)],
    ['lists', '['.repeat(65_000)],
    ['escapes', `"${'\\u0000'.repeat(10_000)}"`],
    ['line ends between characters', goodToken.split('').join('\n').repeat(50)],
    ['tokens', `${goodToken}\n`.repeat(90)],
    ['combining characters', 'e\u0301'.repeat(30_000)]
];
