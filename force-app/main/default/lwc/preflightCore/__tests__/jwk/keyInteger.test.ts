import fc from 'fast-check';
import { exponentFromNumber, isSmaller, readKeyInteger } from '../../jwk/keyInteger.js';
import { base64UrlOf, moduli, numberOf } from '../support/moduli.js';

const n = base64UrlOf(moduli.good);
const octets = Buffer.from(n, 'base64url');
const hex = octets.toString('hex');

describe('readKeyInteger', () => {
    it('reads what is written as it should be', () => {
        fc.assert(
            fc.property(fc.bigInt(0n, 1n << 2100n), (value) => {
                const text = base64UrlOf(value);
                const read = readKeyInteger(text);
                expect([read.defect, read.at, read.isNonCanonical]).toEqual([null, null, false]);
                expect(read.value()).toBe(value);
                expect(read.bits).toBe(value === 0n ? 0 : value.toString(2).length);
            })
        );
    });

    it.each([
        ['base64', octets.toString('base64'), 'base64-alphabet'],
        ['padding', `${n}==`, 'padding'],
        ['too much padding', `${n}======`, 'padding'],
        ['blanks', ` ${n}`, 'white-space'],
        ['lines', n.replace(/.{64}/g, '$&\r\n'), 'white-space'],
        ['hex', hex, 'hex'],
        ['hex in capitals', hex.toUpperCase(), 'hex'],
        ['hex with a prefix', `0x${hex}`, 'hex'],
        ['hex in lines', hex.replace(/.{64}/g, '$&\n'), 'hex'],
        ['hex with a zero byte', `00${hex}`, 'hex'],
        ['hex with colons', hex.replace(/..(?=.)/g, '$&:'), 'hex-colons'],
        [
            'hex with colons in indented lines',
            hex.replace(/..(?=.)/g, '$&:').replace(/.{45}/g, '$&\n    '),
            'hex-colons'
        ],
        ['decimal', moduli.good.toString(), 'decimal'],
        ['a zero byte', Buffer.concat([Buffer.alloc(1), octets]).toString('base64url'), 'leading-zero'],
        ['three zero bytes', Buffer.concat([Buffer.alloc(3), octets]).toString('base64url'), 'leading-zero']
    ] as const)('reads %s as meant, and says so', (_name, text, defect) => {
        const read = readKeyInteger(text);
        expect(read.defect).toBe(defect);
        expect(read.value()).toBe(moduli.good);
        expect(read.octets).toBe(octets.toString('latin1'));
    });

    it.each([
        ['', 'empty', null],
        ['A', 'impossible-length', { start: 0, end: 1 }],
        ['AAAA!AAA', 'other-character', { start: 4, end: 5 }],
        ['AA=A', 'padding', { start: 2, end: 3 }],
        ['=', 'padding', { start: 0, end: 1 }],
        ['AA==========', 'padding', { start: 2, end: 12 }]
    ] as const)('gives up on %j', (text, defect, at) => {
        const read = readKeyInteger(text);
        expect([read.defect, read.at, read.octets, read.bits, read.value()]).toEqual([defect, at, null, 0, null]);
    });

    it('does not take patterns and short texts for hex or decimal numbers', () => {
        for (const text of [
            'A'.repeat(340),
            'a0'.repeat(170),
            '12'.repeat(170),
            'deadbeef',
            '12345678',
            'Ab'.repeat(170)
        ]) {
            expect(readKeyInteger(text).defect === 'hex' || readKeyInteger(text).defect === 'decimal').toBe(false);
        }
    });

    it('understands usual exponents in other forms, and nothing else', () => {
        const read = (text: string) => {
            const { defect, value } = readKeyInteger(text, true);
            return [defect, value()];
        };
        expect(read('AQAB')).toEqual([null, 65_537n]);
        expect(read('65537')).toEqual(['decimal', 65_537n]);
        expect(read('3')).toEqual(['decimal', 3n]);
        expect(read('17')).toEqual(['decimal', 17n]);
        expect(read('010001')).toEqual(['hex', 65_537n]);
        expect(read('10001')).toEqual(['hex', 65_537n]);
        expect(read('0x10001')).toEqual(['hex', 65_537n]);
        expect(read('1:0:1')).toEqual(['other-character', null]);
        expect(read('01:00:01')).toEqual(['hex-colons', 65_537n]);
        // Four digits without stray bits are sound base64url.
        expect(read('1235')).toEqual([null, numberOf('1235')]);
        expect(readKeyInteger('65537').defect).toBe('impossible-length');
    });

    it('does not calculate with numbers that no key has', () => {
        const read = readKeyInteger('B'.repeat(20_000));
        expect([read.bits > 65_536, read.value()]).toEqual([true, null]);
        const digits = readKeyInteger('1234567890'.repeat(1000));
        expect([digits.defect, digits.octets]).toEqual(['decimal', null]);
    });
});

describe('exponentFromNumber', () => {
    it.each([
        [65_537, 65_537n],
        [0, 0n],
        [-3, null],
        [1.5, null],
        [1e300, null]
    ])('reads %d', (given, value) => {
        const read = exponentFromNumber(given);
        expect([read.defect, read.value()]).toEqual(['number', value]);
    });
});

describe('isSmaller', () => {
    it('compares as numbers do', () => {
        fc.assert(
            fc.property(fc.bigInt(1n, 1n << 40n), fc.bigInt(1n, 1n << 40n), (a, b) => {
                const text = (value: bigint) => readKeyInteger(base64UrlOf(value)).octets ?? '';
                expect(isSmaller(text(a), text(b))).toBe(a < b);
            })
        );
    });
});
