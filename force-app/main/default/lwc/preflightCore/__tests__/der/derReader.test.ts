import { DerReader } from '../../der/derReader.js';
import { TAG } from '../../der/tags.js';
import * as der from '../support/derWriter.js';

/** Reads a SEQUENCE of INTEGERs. */
function readNumbers(octets: string): { reader: DerReader; numbers: string[] } {
    const reader = new DerReader(octets);
    const numbers: string[] = [];
    reader.enter(TAG.sequence, 'numbers');
    while (reader.more) {
        numbers.push(reader.integer('a number'));
    }
    reader.leave('the numbers');
    return { reader, numbers };
}

describe('DerReader', () => {
    it('reads elements in their order', () => {
        const { reader, numbers } = readNumbers(der.sequence(der.integer(1), der.integer(300)));
        expect(numbers).toEqual(['\x01', '\x01\x2c']);
        expect(reader.failure).toBeNull();
        expect(reader.problems).toEqual([]);
        expect(reader.at).toBe(9);
    });

    it('reads lengths of one octet and more', () => {
        for (const length of [0, 127, 128, 255, 256, 65536]) {
            const reader = new DerReader(der.octetString('x'.repeat(length)));
            expect(reader.value(TAG.octetString, 'octets')).toHaveLength(length);
            expect(reader.problems).toEqual([]);
        }
    });

    it.each([
        ['nothing', '', { offset: 0, expected: 'numbers', truncated: true }],
        ['a tag alone', '\x30', { offset: 0, expected: 'numbers', truncated: true }],
        ['another tag', der.set(), { offset: 0, expected: 'numbers', truncated: false }],
        ['an element that is cut off', '\x30\x05\x02\x01', { offset: 4, expected: '3 more bytes', truncated: true }],
        ['a length that is cut off', '\x30\x82', { offset: 2, expected: '2 more bytes', truncated: true }],
        ['a length beyond all files', '\x30\x88\xff\xff\xff\xff\xff\xff\xff\xff', { offset: 10, truncated: true }],
        ['the reserved length', `\x30\xff${'\x01'.repeat(127)}`, { truncated: true }],
        ['an inner element beyond its end', '\x30\x03\x02\x05\x01', { offset: 3, expected: 'a length of at most 1' }],
        ['an inner length beyond the end', '\x30\x02\x02\x82', { offset: 3, expected: 'a length of at most 0' }],
        ['an empty INTEGER', '\x30\x02\x02\x00', { offset: 4, expected: 'a number of at least one byte' }],
        ['an open end in a primitive', '\x30\x04\x02\x80\x00\x00', { offset: 3, expected: 'a definite length' }],
        ['an open end that never ends', '\x30\x80\x02\x01\x01', { offset: 1, truncated: true }]
    ])('stops at %s', (_title, octets, failure) => {
        const { reader } = readNumbers(octets);
        expect(reader.failure).toMatchObject(failure);
    });

    it('stops where something is left over', () => {
        const reader = new DerReader(der.sequence(der.integer(1), der.integer(2)));
        reader.enter(TAG.sequence, 'one number');
        reader.integer('a number');
        reader.leave('the number');
        expect(reader.failure).toEqual({ offset: 5, expected: 'the end of the number', truncated: false });
    });

    it('keeps the first failure and finds nothing more', () => {
        const reader = new DerReader(der.sequence(der.integer(1)));
        reader.enter(TAG.set, 'a set');
        expect(reader.more).toBe(false);
        expect(reader.peek()).toBe(-1);
        expect(reader.integer('a number')).toBe('');
        reader.leave('the set');
        expect(reader.failure?.expected).toBe('a set');
    });

    it.each([
        ['a length in too many octets', `\x30\x81\x03${der.integer(1)}`, 'long-length', 1],
        ['a length with a leading zero', `\x30\x82\x00\x03${der.integer(1)}`, 'long-length', 1],
        ['an open end', `\x30\x80${der.integer(1)}\x00\x00`, 'indefinite-length', 1],
        ['a leading zero', der.sequence(der.integer('\x00\x01')), 'non-minimal-integer', 4],
        ['a leading FF', der.sequence(der.integer('\xff\xff')), 'non-minimal-integer', 4]
    ])('reads past %s and notes it', (_title, octets, kind, offset) => {
        const { reader, numbers } = readNumbers(octets);
        expect(numbers).toHaveLength(1);
        expect(reader.failure).toBeNull();
        expect(reader.problems).toMatchObject([{ kind, offset }]);
        expect(reader.at).toBe(octets.length);
    });

    it('finds the end of nested open ends', () => {
        const inner = `\x30\x80${der.integer(0)}\x00\x00`;
        const reader = new DerReader(`\x30\x80${inner}${der.octetString('\x00\x00')}\x00\x00rest`);
        reader.enter(TAG.sequence, 'outer');
        reader.enter(TAG.sequence, 'inner');
        expect(reader.integer('zero')).toBe('\x00');
        reader.leave('the inner one');
        expect(reader.value(TAG.octetString, 'octets')).toBe('\x00\x00');
        reader.leave('the outer one');
        expect(reader.failure).toBeNull();
        expect(reader.octets.slice(reader.at)).toBe('rest');
    });

    it('reads BOOLEAN, BIT STRING and OBJECT IDENTIFIER', () => {
        const reader = new DerReader(
            der.boolean(true) + der.tlv(1, '\x01') + der.bitString('ab') + der.bitString('ab', 3) + der.oid('2.5.29.15')
        );
        expect(reader.boolean('yes')).toBe(true);
        expect(reader.boolean('yes')).toBe(true);
        expect(reader.bitString('bits')).toBe('ab');
        expect(reader.bitString('bits')).toBe('ab');
        expect(reader.objectIdentifier('a name')).toBe('2.5.29.15');
        expect(reader.problems.map(({ kind }) => kind)).toEqual(['boolean-value', 'unused-bits']);
        expect(reader.failure).toBeNull();
    });

    it.each([
        ['a BOOLEAN of two octets', der.tlv(1, '\xff\xff'), (reader: DerReader) => reader.boolean('yes')],
        ['an empty BIT STRING', der.tlv(3), (reader: DerReader) => reader.bitString('bits')],
        ['an empty identifier', der.tlv(6), (reader: DerReader) => reader.objectIdentifier('a name')],
        [
            'an identifier that is cut off',
            der.tlv(6, '\x2a\x86'),
            (reader: DerReader) => reader.objectIdentifier('a name')
        ],
        [
            'a very long identifier',
            der.tlv(6, '\x2a'.repeat(200)),
            (reader: DerReader) => reader.objectIdentifier('a name')
        ],
        ['a tag in several octets', '\x1f\x81\x01\x00', (reader: DerReader) => reader.skip('anything')]
    ])('stops at %s', (_title, octets, read) => {
        const reader = new DerReader(octets);
        read(reader);
        expect(reader.failure).not.toBeNull();
    });

    it('notes no more than a hundred problems', () => {
        const { reader, numbers } = readNumbers(
            der.sequence(...Array.from({ length: 500 }, () => der.integer('\0\0')))
        );
        expect(numbers).toHaveLength(500);
        expect(reader.problems).toHaveLength(100);
    });
});
