import fc from 'fast-check';
import { decodeBase64, encodeBase64, encodeBase64Url } from '../../text/base64.js';
import { fromBytes } from '../../text/octets.js';

const problemOf = (text: string, alphabet: 'base64' | 'base64url') => {
    const { problem, octets } = decodeBase64(text, alphabet);
    return (
        problem && { kind: problem.kind, start: problem.at.start, end: problem.at.end, found: problem.found, octets }
    );
};

describe('base64', () => {
    // https://www.rfc-editor.org/rfc/rfc4648#section-10
    it.each([
        ['', ''],
        ['f', 'Zg=='],
        ['fo', 'Zm8='],
        ['foo', 'Zm9v'],
        ['foob', 'Zm9vYg=='],
        ['fooba', 'Zm9vYmE='],
        ['foobar', 'Zm9vYmFy']
    ])('reads and writes "%s"', (octets, text) => {
        expect(encodeBase64(octets)).toBe(text);
        expect(decodeBase64(text, 'base64')).toEqual({ octets, problem: null });
        const url = text.replaceAll('=', '');
        expect(encodeBase64Url(octets)).toBe(url);
        expect(decodeBase64(url, 'base64url')).toEqual({ octets, problem: null });
    });

    it('reads back whatever it writes', () => {
        fc.assert(
            fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
                const octets = fromBytes(new Uint8Array(bytes).buffer);
                expect(encodeBase64Url(octets)).toBe(Buffer.from(bytes).toString('base64url'));
                expect(decodeBase64(encodeBase64(octets), 'base64')).toEqual({ octets, problem: null });
                expect(decodeBase64(encodeBase64Url(octets), 'base64url')).toEqual({ octets, problem: null });
            })
        );
    });

    it('has a problem exactly when encoding again gives another text', () => {
        const text = fc.string({
            unit: fc.constantFrom('A', 'Q', '/', '+', '-', '_', '=', ' ', '\n', 'é'),
            maxLength: 9
        });
        fc.assert(
            fc.property(text, fc.constantFrom('base64' as const, 'base64url' as const), (given, alphabet) => {
                const { octets, problem } = decodeBase64(given, alphabet);
                const again =
                    octets === null ? null : alphabet === 'base64' ? encodeBase64(octets) : encodeBase64Url(octets);
                expect(again === given).toBe(problem === null);
                expect(octets === null).toBe(problem !== null && problem.kind !== 'non-canonical');
                expect(problem ? given.slice(problem.at.start, problem.at.end) : '').toBe(problem?.found ?? '');
            }),
            { numRuns: 3000 }
        );
    });

    it.each([
        ['a line break', 'Zm9v\nYmFy', 'white-space', 4, 5, '\n'],
        ['a no-break space', 'Zm9v\u00a0', 'white-space', 4, 5, '\u00a0'],
        ['a base64url digit', 'Zm-v', 'other-alphabet', 2, 3, '-'],
        ['a character of no alphabet', '-----BEGIN', 'other-alphabet', 0, 1, '-'],
        ['a star', 'Zm9*', 'other-character', 3, 4, '*'],
        ['a character outside the basic plane', 'Zm\u{1f600}=', 'other-character', 2, 4, '\u{1f600}'],
        ['padding in the middle', 'Zg==Zg==', 'padding', 2, 4, '=='],
        ['surplus padding', 'Zm9v=', 'padding', 4, 5, '='],
        ['three of them', 'Zg===', 'padding', 4, 5, '='],
        ['nothing but padding', '==', 'padding', 0, 2, '=='],
        ['a break after the padding', 'Zg==\n', 'white-space', 4, 5, '\n'],
        ['no padding', 'Zg', 'missing-padding', 2, 2, ''],
        ['half of the padding', 'Zg=', 'missing-padding', 3, 3, ''],
        ['one digit too many', 'Zm9vY', 'impossible-length', 4, 5, 'Y'],
        ['one digit too many, padded', 'Zm9vY===', 'impossible-length', 4, 5, 'Y']
    ] as const)('base64: says where %s is', (_title, text, kind, start, end, found) => {
        expect(problemOf(text, 'base64')).toEqual({ kind, start, end, found, octets: null });
    });

    it.each([
        ['padding', 'Zg==', 'padding', 2, 4, '=='],
        ['a base64 digit', 'Zm+v', 'other-alphabet', 2, 3, '+'],
        ['a slash', 'Zm/v', 'other-alphabet', 2, 3, '/'],
        ['a blank', ' Zm9v', 'white-space', 0, 1, ' '],
        ['one digit too many', 'Zm9vY', 'impossible-length', 4, 5, 'Y']
    ] as const)('base64url: says where %s is', (_title, text, kind, start, end, found) => {
        expect(problemOf(text, 'base64url')).toEqual({ kind, start, end, found, octets: null });
    });

    it('gives the octets in spite of stray bits', () => {
        expect(problemOf('Zh==', 'base64')).toEqual({
            kind: 'non-canonical',
            start: 1,
            end: 2,
            found: 'h',
            octets: 'f'
        });
        expect(problemOf('Zm-', 'base64url')).toEqual({
            kind: 'non-canonical',
            start: 2,
            end: 3,
            found: '-',
            octets: 'fo'
        });
    });

    it('reads a mebibyte at once', () => {
        const text = 'A'.repeat(1 << 20);
        expect(decodeBase64(text, 'base64').octets?.length).toBe(786432);
        expect(decodeBase64(`${text}*`, 'base64url').octets).toBeNull();
        expect(decodeBase64('='.repeat(1 << 20), 'base64').octets).toBeNull();
    });
});
