import { readName } from '../../certificate/name.js';
import { DerReader } from '../../der/derReader.js';
import * as der from '../support/derWriter.js';

const attribute = (value: string, type = '2.5.4.3'): string => der.sequence(der.oid(type), value);
const ofParts = (...parts: string[][]): string => der.sequence(...parts.map((part) => der.set(...part)));

function read(octets: string): { text: string; reader: DerReader } {
    const reader = new DerReader(octets);
    return { text: readName(reader, 'a name'), reader };
}

/** How each is printed is compared with keytool in print.test.ts; here stands what it cannot show. */
describe('readName', () => {
    it('prints the last part first', () => {
        expect(read(der.name('C=DE, O=Acme, CN=chat')).text).toBe('CN=chat, O=Acme, C=DE');
    });

    it('reads an empty name', () => {
        const { text, reader } = read(der.sequence());
        expect(text).toBe('');
        expect(reader.failure).toBeNull();
    });

    it('steps behind the name', () => {
        const { reader } = read(`${der.name('CN=chat')}rest`);
        expect(reader.octets.slice(reader.at)).toBe('rest');
    });

    it('notes parts that are empty or in the wrong order', () => {
        const [o, cn] = [attribute(der.utf8String('x'), '2.5.4.10'), attribute(der.utf8String('x'))];
        expect(read(ofParts([cn, o])).reader.problems).toEqual([]);
        expect(read(ofParts([o, cn], [])).reader.problems.map(({ kind }) => kind)).toEqual([
            'set-order',
            'empty-name-part'
        ]);
    });

    it.each([
        ['a part that is no SET', der.sequence(attribute(der.utf8String('x')))],
        ['an attribute without a type', der.sequence(der.set(der.sequence(der.utf8String('x'))))],
        ['an attribute without a value', der.sequence(der.set(der.sequence(der.oid('2.5.4.3'))))],
        ['an attribute with two values', ofParts([attribute(der.utf8String('x') + der.utf8String('y'))])]
    ])('stops at %s', (_title, octets) => {
        expect(read(octets).reader.failure).not.toBeNull();
    });
});
