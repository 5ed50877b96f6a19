import fc from 'fast-check';
import { decodeUtf8, encodeUtf8, fromBytes, fromHex, toBytes, toHex, utf8Length } from '../../text/octets.js';

const fromBuffer = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const octets = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex').toString('latin1');

describe('octets', () => {
    it('goes to bytes and back, larger than one chunk', () => {
        const all = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('');
        const long = all.repeat(100);
        expect([...toBytes(all)]).toEqual(Array.from({ length: 256 }, (_, code) => code));
        expect(fromBytes(toBytes(long).buffer)).toBe(long);
        expect(fromBytes(new ArrayBuffer(0))).toBe('');
    });

    it('writes and reads hex', () => {
        expect(toHex('\x00\x7f\xff')).toBe('007fff');
        expect(fromHex('007FfF')).toBe('\x00\x7f\xff');
        expect(fromHex('')).toBe('');
        expect(fromHex('0')).toBeNull();
        expect(fromHex('0g')).toBeNull();
        expect(fromHex('0x12')).toBeNull();
    });

    it('agrees with Node on UTF-8', () => {
        fc.assert(
            fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (text) => {
                expect(encodeUtf8(text)).toBe(fromBuffer(text));
                expect(utf8Length(text)).toBe(Buffer.byteLength(text));
                expect(decodeUtf8(encodeUtf8(text))).toBe(text);
            })
        );
    });

    it('agrees with a strict TextDecoder on any octets', () => {
        const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
        const decodeStrictly = (bytes: Uint8Array) => {
            try {
                return strict.decode(bytes);
            } catch {
                return null;
            }
        };
        const start = fc.constantFrom(
            0x00,
            0x41,
            0x7f,
            0x80,
            0xbf,
            0xc0,
            0xc1,
            0xc2,
            0xe0,
            0xed,
            0xef,
            0xf0,
            0xf4,
            0xf5,
            0xff
        );
        const octet = fc.oneof(start, fc.constantFrom(0x8f, 0x90, 0x9f, 0xa0, 0xbf), fc.nat(255));
        fc.assert(
            fc.property(fc.array(octet, { maxLength: 8 }), (list) => {
                const bytes = Uint8Array.from(list);
                expect(decodeUtf8(fromBytes(bytes.buffer))).toBe(decodeStrictly(bytes));
            }),
            { numRuns: 2000 }
        );
    });

    // https://www.rfc-editor.org/rfc/rfc3629#section-10 names the overlong forms
    it.each([
        ['an overlong slash', 'c0 af'],
        ['an overlong NUL in three octets', 'e0 80 80'],
        ['an overlong sequence of four', 'f0 8f bf bf'],
        ['a surrogate', 'ed a0 80'],
        ['a code point past U+10FFFF', 'f4 90 80 80'],
        ['a sequence cut off', '41 e2 82'],
        ['a lone continuation', '80'],
        ['a continuation that is none', 'e2 82 41']
    ])('refuses %s', (_title, hex) => {
        expect(decodeUtf8(octets(hex))).toBeNull();
    });

    it('keeps a byte order mark and the last code point', () => {
        expect(decodeUtf8(octets('ef bb bf 7b'))).toBe('\ufeff{');
        expect(decodeUtf8(octets('f4 8f bf bf'))).toBe('\u{10ffff}');
    });

    it('writes a lone surrogate as U+FFFD', () => {
        expect(encodeUtf8('a\ud800b')).toBe('a\xef\xbf\xbdb');
        expect(utf8Length('a\ud800b')).toBe(5);
        expect(utf8Length('\udc00\ud83d\ude00')).toBe(7);
    });
});
