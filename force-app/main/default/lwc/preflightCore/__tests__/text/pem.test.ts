import fc from 'fast-check';
import { encodeBase64 } from '../../text/base64.js';
import { readPem } from '../../text/pem.js';

const octets = 'any octets will do: \x00\xff, of more than one line of text, sixty-four characters each';
const body = encodeBase64(octets);
const lines = body.replace(/.{64}/g, '$&\n');
const block = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----`;
const clean = { label: 'CERTIFICATE', octets, problem: null, encoding: null };

describe('readPem', () => {
    it.each([
        ['as written by openssl', `${block}\n`],
        ['with CRLF', block.replaceAll('\n', '\r\n')],
        ['with CR', block.replaceAll('\n', '\r')],
        ['indented', block.replace(/^/gm, '    ')],
        ['quoted in a mail', block.replace(/^/gm, '> ')],
        ['on one line', block.replaceAll('\n', ' ')],
        ['on one line without blanks', block.replaceAll('\n', '')],
        ['with escaped line breaks', block.replaceAll('\n', '\\n')],
        ['as a string', JSON.stringify(block)],
        ['with text around it', `subject=CN = x\n${block}\nissuer=CN = x`],
        ['with long dashes', block.replaceAll('-----', '\u2014\u2014-')],
        ['in small letters', block.replaceAll('CERTIFICATE', 'certificate').replace('BEGIN', 'Begin')],
        [
            'with blanks inside the dashes',
            block.replaceAll(/-----(BEGIN|END) CERTIFICATE-----/g, '----- $1 CERTIFICATE -----')
        ],
        ['with headers', block.replace('\n', '\nProc-Type: 4,CLEAR\nX-Long: a\n  b\n\n')]
    ])('reads a block %s', (_title, text) => {
        const [found, ...others] = readPem(text);
        expect(others).toEqual([]);
        expect(found).toMatchObject(clean);
        expect(text.slice(found?.start, found?.end)).toMatch(/^[-\u2014].*[-\u2014]$/s);
    });

    it('reads several, each with its place', () => {
        const text = `a\n${block}\n${block.replaceAll('CERTIFICATE', 'PUBLIC KEY')}z`;
        const found = readPem(text);
        expect(found.map(({ label }) => label)).toEqual(['CERTIFICATE', 'PUBLIC KEY']);
        expect(text.slice(found[0]?.start, found[0]?.end)).toBe(block);
        expect(found[1]?.end).toBe(text.length - 1);
    });

    it.each([
        ['no END line', `-----BEGIN CERTIFICATE-----\n${lines}\n`, { ...clean, problem: 'no-end' }],
        [
            'an END line of something else',
            block.replace('END CERTIFICATE', 'END KEY'),
            { ...clean, problem: 'label-mismatch' }
        ],
        [
            'a star in it',
            block.replace(body.slice(0, 9), '$&*'),
            { octets: null, problem: 'encoding', encoding: 'other-character' }
        ],
        ['a lost character', `${block.slice(0, 40)}${block.slice(41)}`, { octets: null, problem: 'encoding' }],
        [
            'nothing in it',
            '-----BEGIN X-----\n-----END X-----',
            { octets: null, problem: 'encoding', encoding: 'impossible-length' }
        ]
    ])('says that a block has %s', (_title, text, expected) => {
        expect(readPem(text)).toMatchObject([expected]);
    });

    it('ends a block without END where the next one begins', () => {
        const text = `-----BEGIN CERTIFICATE-----\n${lines}\n${block}`;
        expect(readPem(text)).toMatchObject([
            { ...clean, problem: 'no-end', end: text.indexOf('\n-----BEGIN', 9) },
            clean
        ]);
    });

    it('finds nothing in other text', () => {
        expect(readPem('BEGIN CERTIFICATE')).toEqual([]);
        expect(readPem('-----END CERTIFICATE-----')).toEqual([]);
    });

    it('returns for anything, soon', () => {
        const piece = fc.constantFrom(
            '-----',
            '-',
            'BEGIN ',
            'END ',
            'CERTIFICATE',
            'A'.repeat(64),
            '\n',
            ': ',
            '=',
            ' '
        );
        fc.assert(
            fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
                const text = pieces.join('');
                for (const { start, end } of readPem(text)) {
                    expect(start).toBeLessThan(end);
                    expect(end).toBeLessThanOrEqual(text.length);
                }
            })
        );
        const size = 1 << 20;
        for (const part of ['-', '--BEGIN A', '--BEGIN A--', '--BEGIN A--x: y\n', 'a: b\n ', '\n', 'BEGIN ', '-- ']) {
            const text = `-----BEGIN A-----${part.repeat(size / part.length)}`;
            expect(() => readPem(text)).not.toThrow();
        }
    });
});
