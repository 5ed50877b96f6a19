import { decodeObjectIdentifier, encodeObjectIdentifier } from '../../der/objectIdentifier.js';

describe('object identifiers', () => {
    it.each([
        ['0.0', '\x00'],
        ['0.9.2342.19200300.100.1.25', '\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x19'],
        ['1.2.840.113549.1.1.1', '\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01'],
        ['2.5.4.3', '\x55\x04\x03'],
        ['2.999.3', '\x88\x37\x03'],
        ['2.16.840.1.101.3.4.2.1', '\x60\x86\x48\x01\x65\x03\x04\x02\x01']
    ])('knows %s', (dotted, octets) => {
        expect(decodeObjectIdentifier(octets)).toBe(dotted);
        expect(encodeObjectIdentifier(dotted)).toBe(octets);
    });

    it('reads numbers that no double holds', () => {
        // The UUID of ITU-T X.667's example as an arc below 2.25.
        const arc = 329800735698586629295641978511506172918n;
        const groups = arc.toString(2).padStart(133, '0').match(/.{7}/g) ?? [];
        const octets = groups.map((bits, index) =>
            String.fromCharCode(parseInt(bits, 2) | (index < groups.length - 1 ? 0x80 : 0))
        );
        expect(decodeObjectIdentifier(`\x69${octets.join('')}`)).toBe(`2.25.${arc}`);
        expect(decodeObjectIdentifier(octets.join(''))).toBe(`2.${arc - 80n}`);
    });

    it.each([
        ['nothing', ''],
        ['an arc that is cut off', '\x2a\x86'],
        ['an arc with a leading zero group', '\x2a\x80\x01']
    ])('refuses %s', (_title, octets) => {
        expect(decodeObjectIdentifier(octets)).toBeNull();
    });
});
