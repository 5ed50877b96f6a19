import { DerReader } from '../../der/derReader.js';
import * as der from '../../der/derWriter.js';
import { TAG } from '../../der/tags.js';

describe('what the DER writer writes', () => {
    it.each([0, 1, 127, 128, 255, 256, 65535, 65536])('has a minimal length: %d octets', (length) => {
        const reader = new DerReader(der.octetString('x'.repeat(length)));
        expect(reader.value(TAG.octetString, 'octets')).toHaveLength(length);
        expect([reader.problems, reader.failure, reader.more]).toEqual([[], null, false]);
    });

    it.each([
        ['', '\0'],
        ['\0\0', '\0'],
        ['\x7f', '\x7f'],
        ['\x80', '\0\x80'],
        ['\0\0\x01\0', '\x01\0']
    ])('is a minimal INTEGER that is not negative: %j', (octets, expected) => {
        const reader = new DerReader(der.unsignedInteger(octets));
        expect(reader.integer('a number')).toBe(expected);
        expect(reader.problems).toEqual([]);
    });

    it.each([
        ['2049-12-31T23:59:59.999Z', TAG.utcTime, '491231235959Z'],
        ['2050-01-01T00:00:00Z', TAG.generalizedTime, '20500101000000Z']
    ])('is the time that RFC 5280 wants: %s', (text, tag, expected) => {
        expect(new DerReader(der.time(Date.parse(text))).value(tag, 'a time')).toBe(expected);
    });
});
