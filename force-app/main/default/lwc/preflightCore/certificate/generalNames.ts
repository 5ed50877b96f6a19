import type { DerReader } from '../der/derReader.js';
import { decodeObjectIdentifier } from '../der/objectIdentifier.js';
import { constructed, primitive, TAG } from '../der/tags.js';
import { toHex } from '../text/octets.js';
import { decodeText, readName } from './name.js';

/** One of the forms of a name in an extension (RFC 5280 section 4.2.1.6). */
export interface GeneralName {
    readonly kind: 'email' | 'DNS' | 'URI' | 'IP' | 'dirName' | 'RID' | 'otherName' | 'other';
    /** The name; of `otherName` the OID of its type, of `other` the octets in hex. */
    readonly text: string;
}

const TEXTS: ReadonlyMap<number, GeneralName['kind']> = new Map([
    [primitive(1), 'email'],
    [primitive(2), 'DNS'],
    [primitive(6), 'URI']
]);

/** As Java prints addresses: IPv6 without leading zeros and never shortened. */
function formatAddress(octets: string): string {
    const codes = Array.from(octets, (octet) => octet.charCodeAt(0));
    if (codes.length === 4) {
        return codes.join('.');
    }
    if (codes.length === 16) {
        const high = codes.filter((_, index) => index % 2 === 0);
        return high.map((code, index) => (code * 256 + (codes[index * 2 + 1] ?? 0)).toString(16)).join(':');
    }
    return toHex(octets);
}

/** Reads one GeneralName. */
export function readGeneralName(reader: DerReader): GeneralName {
    const tag = reader.peek();
    const textKind = TEXTS.get(tag);
    if (textKind) {
        const text = reader.value(tag, 'a name');
        return { kind: textKind, text: decodeText(TAG.ia5String, text) ?? text };
    }
    if (tag === primitive(7)) {
        return { kind: 'IP', text: formatAddress(reader.value(tag, 'an IP address')) };
    }
    if (tag === primitive(8)) {
        return { kind: 'RID', text: decodeObjectIdentifier(reader.value(tag, 'a registered identifier')) ?? '' };
    }
    if (tag === constructed(4)) {
        reader.enter(tag, 'a directory name');
        const text = readName(reader, 'a directory name (SEQUENCE)');
        reader.leave('the directory name');
        return { kind: 'dirName', text };
    }
    if (tag === constructed(0)) {
        reader.enter(tag, 'a name of another kind');
        const text = reader.objectIdentifier('the kind of the name (OBJECT IDENTIFIER)');
        reader.skip('the name');
        reader.leave('the name');
        return { kind: 'otherName', text };
    }
    reader.skip('a name');
    return { kind: 'other', text: toHex(reader.octets.slice(reader.start, reader.end)) };
}

/** Reads GeneralNames with that tag: a SEQUENCE, or what stands for it. */
export function readGeneralNames(reader: DerReader, tag: number): GeneralName[] {
    const names: GeneralName[] = [];
    reader.enter(tag, 'a list of names');
    do {
        names.push(readGeneralName(reader));
    } while (reader.more);
    reader.leave('the list of names');
    return names;
}
