import { decodeUtf8, decodeUtf8Leniently, toHex } from '../text/octets.js';
import type { DerReader } from '../der/derReader.js';
import { TAG } from '../der/tags.js';

/** The keywords that Java, and so keytool, prints for attribute types. */
const KEYWORDS: ReadonlyMap<string, string> = new Map([
    ['2.5.4.3', 'CN'],
    ['2.5.4.4', 'SURNAME'],
    ['2.5.4.5', 'SERIALNUMBER'],
    ['2.5.4.6', 'C'],
    ['2.5.4.7', 'L'],
    ['2.5.4.8', 'ST'],
    ['2.5.4.9', 'STREET'],
    ['2.5.4.10', 'O'],
    ['2.5.4.11', 'OU'],
    ['2.5.4.12', 'T'],
    ['2.5.4.42', 'GIVENNAME'],
    ['2.5.4.43', 'INITIALS'],
    ['2.5.4.44', 'GENERATION'],
    ['2.5.4.46', 'DNQ'],
    ['0.9.2342.19200300.100.1.1', 'UID'],
    ['0.9.2342.19200300.100.1.25', 'DC'],
    ['1.2.840.113549.1.9.1', 'EMAILADDRESS'],
    ['1.3.6.1.4.1.42.2.11.2.1', 'IP']
]);
const NOT_ASCII = /[^\0-\x7f]/;
const EACH_NOT_ASCII = /[^\0-\x7f]/g;
/** What makes keytool put quotes around a value: separators, blanks at an end, blanks in a row. */
const NEEDS_QUOTES = /[,+=\n<>#;\\"]|^ | $| {2}/;
const REPLACEMENT = '\uFFFD';

/** Units of two octets (BMPString, UTF-16) or four (UniversalString, UTF-32), big-endian. */
function decodeWide(octets: string, width: number): string {
    let text = '';
    for (let index = 0; index + width <= octets.length; index += width) {
        let code = 0;
        for (let octet = 0; octet < width; octet++) {
            code = code * 256 + octets.charCodeAt(index + octet);
        }
        text += code <= 0x10ffff ? String.fromCodePoint(code) : REPLACEMENT;
    }
    return octets.length % width === 0 ? text : text + REPLACEMENT;
}

/** The text of a string type as Java decodes it; null when the tag is none that Java takes for text. */
export function decodeText(tag: number, octets: string): string | null {
    switch (tag) {
        case TAG.utf8String:
            return decodeUtf8(octets) ?? decodeUtf8Leniently(octets);
        case TAG.printableString:
        case TAG.ia5String:
        case TAG.generalString:
            return NOT_ASCII.test(octets) ? octets.replace(EACH_NOT_ASCII, REPLACEMENT) : octets;
        case TAG.teletexString:
            return octets;
        case TAG.bmpString:
            return decodeWide(octets, 2);
        case TAG.universalString:
            return decodeWide(octets, 4);
        default:
            return null;
    }
}

/** The types that may stand in a name, strings and the BIT STRING of a unique identifier (RFC 5280 appendix A.1). */
const NAME_TYPES: ReadonlySet<number> = new Set([
    TAG.utf8String,
    TAG.printableString,
    TAG.numericString,
    TAG.teletexString,
    TAG.ia5String,
    TAG.bmpString,
    TAG.universalString,
    TAG.bitString,
    TAG.sequence
]);
const UNITS: ReadonlyMap<number, number> = new Map([
    [TAG.bmpString, 2],
    [TAG.universalString, 4]
]);

/** False for what stricter readers than Java refuse: a type that is no text, and octets that are none of the type. */
function isText(tag: number, octets: string): boolean {
    const isWhole = octets.length % (UNITS.get(tag) ?? 1) === 0;
    return NAME_TYPES.has(tag) && isWhole && (tag !== TAG.utf8String || decodeUtf8(octets) !== null);
}

function quote(text: string): string {
    if (!NEEDS_QUOTES.test(text)) {
        return text;
    }
    const isQuoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
    return `"${(isQuoted ? text.slice(1, -1) : text).replace(/["\\]/g, '\\$&')}"`;
}

/** One attribute as keytool prints it: "CN=chat signer", "OID.2.5.4.17=12345", "CN=#020105". */
function readAttribute(reader: DerReader): string {
    reader.enter(TAG.sequence, 'an attribute of the name (SEQUENCE)');
    const type = reader.objectIdentifier('the type of an attribute (OBJECT IDENTIFIER)');
    reader.skip('the value of an attribute');
    const { octets, tag, start, content, end } = reader;
    reader.leave('the attribute');
    const text = decodeText(tag, octets.slice(content, end));
    if (!reader.failure && !isText(tag, octets.slice(content, end))) {
        reader.problem('name-text', start, 'text of that type');
    }
    const value = text === null ? `#${toHex(octets.slice(start, end))}` : quote(text);
    return `${KEYWORDS.get(type) ?? `OID.${type}`}=${value}`;
}

/** A part of a name: nearly always one attribute. Of several, DER wants ascending octets. */
function readPart(reader: DerReader): string {
    let from = reader.at;
    let text = readAttribute(reader);
    while (reader.more) {
        const before = reader.octets.slice(from, reader.at);
        from = reader.at;
        text += ` + ${readAttribute(reader)}`;
        if (reader.octets.slice(from, reader.at) < before) {
            reader.problem('set-order', from, 'the attributes of a SET in ascending order');
        }
    }
    return text;
}

/** Reads one part of a name by itself, with that tag instead of SET. */
export function readRelativeNameText(reader: DerReader, tag: number): string {
    reader.enter(tag, 'a part of the name');
    const text = reader.more ? readPart(reader) : '';
    reader.leave('the part of the name');
    return text;
}

/** Reads a Name (RFC 5280 section 4.1.2.4) as keytool prints it, last part first: "CN=chat signer, O=Acme". */
export function readName(reader: DerReader, expected: string): string {
    reader.enter(TAG.sequence, expected);
    const parts: string[] = [];
    while (reader.more) {
        reader.enter(TAG.set, 'a part of the name (SET)');
        if (reader.more) {
            parts.push(readPart(reader));
        } else if (!reader.failure) {
            parts.push('');
            reader.problem('empty-name-part', reader.start, 'at least one attribute in each part of a name');
        }
        reader.leave('the part of the name');
    }
    reader.leave('the name');
    return parts.reverse().join(', ');
}
