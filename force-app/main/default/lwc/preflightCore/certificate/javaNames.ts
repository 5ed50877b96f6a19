import { DerReader } from '../der/derReader.js';
import { TAG } from '../der/tags.js';
import { hexDump } from './hexDump.js';
import { isContext, type JavaElement, type JavaReader } from './javaReader.js';
import { isJavaDnsName, isJavaHost, readJavaUri } from './javaUri.js';
import { decodeText, readName } from './name.js';
import { JAVA_EXTENSIONS } from './names.js';

/** An IA5String as Java decodes it. */
const textOf = (reader: JavaReader, element: JavaElement): string =>
    decodeText(TAG.ia5String, reader.contentOf(element)) ?? '';

function readEmail(reader: JavaReader, name: string): string {
    const domain = name.slice(name.indexOf('@') + 1);
    if (name === '') {
        reader.refuse('RFC822Name may not be null or empty');
    } else if (domain === '') {
        reader.refuse('RFC822Name may not end with @');
    } else if (domain === '.') {
        reader.refuse('RFC822Name domain may not be just .');
    }
    return `RFC822Name: ${name}`;
}

function readUri(reader: JavaReader, name: string): string {
    const uri = readJavaUri(name);
    if (!uri) {
        reader.refuse(`invalid URI name:${name}`);
    } else if (uri.scheme === null) {
        reader.refuse(`URI name must include scheme:${name}`);
    } else if (uri.host !== null && !isJavaHost(uri.host)) {
        reader.refuse(`invalid URI name (host portion is not a valid DNSName, IPv4 address, or IPv6 address):${name}`);
    }
    return `URIName: ${name}`;
}

/** Of a constraint only a host, or a dot and a domain (RFC 5280 section 4.2.1.10). */
function readUriConstraint(reader: JavaReader, name: string): string {
    const uri = readJavaUri(name);
    if (uri && uri.scheme !== null) {
        reader.refuse(`invalid URI name constraint (should not include scheme):${name}`);
    } else if (!uri || !isJavaDnsName(unescape(uri.rest).replace(/^\./, ''))) {
        reader.refuse(`invalid URI name constraint:${name}`);
    }
    return `URIName: ${name}`;
}

/** "%41" as "A": Java looks at the host undone. */
function unescape(text: string): string {
    return text.replace(/%([0-7][0-9A-Fa-f])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** IPv6 without leading zeros and never shortened. */
function formatAddress(codes: readonly number[]): string {
    if (codes.length === 4) {
        return codes.join('.');
    }
    const high = codes.filter((_, index) => index % 2 === 0);
    return high.map((code, index) => (code * 256 + (codes[index * 2 + 1] ?? 0)).toString(16)).join(':');
}

function readAddress(reader: JavaReader, octets: string): string {
    const codes = Array.from(octets.slice(0, 33), (octet) => octet.charCodeAt(0));
    const [half, isPair] = [codes.length / 2, codes.length === 8 || codes.length === 32];
    if (!isPair && codes.length !== 4 && codes.length !== 16) {
        reader.refuse('Invalid IPAddressName');
        return '';
    }
    const address = formatAddress(isPair ? codes.slice(0, half) : codes);
    if (codes.length === 8) {
        return `IPAddress: ${address}/${formatAddress(codes.slice(half))}`;
    }
    if (codes.length === 32) {
        const mask = codes
            .slice(half)
            .map((code) => code.toString(2).padStart(8, '0'))
            .join('');
        const prefix = /^1*/.exec(mask)?.[0].length ?? 0;
        return mask.includes('1', prefix) ? `IPAddress: ${hexDump(octets)}` : `IPAddress: ${address}/${prefix}`;
    }
    return `IPAddress: ${address}`;
}

/** A Name; Java also takes one whose SEQUENCE was left out for the tag around it. */
function readDirectoryName(reader: JavaReader, element: JavaElement): string {
    const inside = reader.inside(element);
    const { content, end } = element;
    const isWhole = reader.octets.charCodeAt(content) === TAG.sequence;
    const parts = isWhole ? inside.inside(inside.read()) : inside;
    while (parts.more) {
        readRelativeName(parts, parts.read());
    }
    const octets = reader.octets.slice(isWhole ? content + 1 : element.start + 1, end);
    const name = new DerReader(String.fromCharCode(TAG.sequence) + octets);
    return reader.refusal === null ? readName(name, 'a directory name') : '';
}

/** A RelativeDistinguishedName: a SET, or what stands for it. */
export function readRelativeName(reader: JavaReader, element: JavaElement, tag: number = TAG.set): void {
    if (element.tag !== tag) {
        reader.refuse('X500 RDN');
    }
    const attributes = reader.inside(element);
    while (attributes.more) {
        const attribute = attributes.read();
        if (attribute.tag !== TAG.sequence) {
            reader.refuse('AVA not a sequence');
        }
        const parts = attributes.inside(attribute);
        parts.readIdentifier();
        parts.read();
        if (parts.more) {
            reader.refuse(`AVA, extra bytes = ${parts.remaining().length}`);
        }
    }
}

function readOtherName(reader: JavaReader, element: JavaElement): string {
    const parts = reader.inside(element);
    const type = parts.readIdentifier();
    parts.read();
    const extension = JAVA_EXTENSIONS.get(type);
    if (extension !== undefined) {
        // Java means to know such names and then does not.
        const exception = `java.lang.NoSuchMethodException: sun.security.x509.${extension}Extension.<init>(java.lang.Object)`;
        reader.refuse(`Instantiation error: ${exception}`);
    }
    return `Other-Name: Unrecognized ObjectIdentifier: ${type}`;
}

function readEdiPartyName(reader: JavaReader, element: JavaElement): string {
    const fields = reader.inside(element);
    const texts: (string | null)[] = [null, null];
    let count = 0;
    while (fields.more) {
        const field = fields.read();
        count++;
        for (const [number, name] of ['nameAssigner', 'partyName'].entries()) {
            if (isContext(field, number, false)) {
                if (texts[number] !== null) {
                    reader.refuse(`Duplicate ${name} found in EDIPartyName`);
                }
                const text = fields.inside(field).read();
                texts[number] = decodeText(text.tag, fields.contentOf(text));
            }
        }
    }
    if (reader.refusal === null && (count < 1 || count > 2)) {
        reader.refuse('Invalid encoding of EDIPartyName');
    }
    const [assigner = null, party = null] = texts;
    return `EDIPartyName: ${assigner === null ? '' : `  nameAssigner = ${assigner},`}  partyName = ${party ?? 'null'}`;
}

/** Kinds of names by their number: the form of the element, what Java calls it when the form is wrong, and its text. */
const KINDS: readonly {
    readonly isConstructed: boolean;
    readonly title: string;
    readonly read: (reader: JavaReader, element: JavaElement, isConstraint: boolean) => string;
}[] = [
    { isConstructed: true, title: 'Other-Name', read: readOtherName },
    {
        isConstructed: false,
        title: 'RFC822 name',
        read: (reader, element) => readEmail(reader, textOf(reader, element))
    },
    { isConstructed: false, title: 'DNSName', read: (reader, element) => `DNSName: ${textOf(reader, element)}` },
    { isConstructed: true, title: 'X400Address name', read: () => 'X400Address: <DER-encoded value>' },
    { isConstructed: true, title: 'Directory name', read: readDirectoryName },
    { isConstructed: true, title: 'EDI name', read: readEdiPartyName },
    {
        isConstructed: false,
        title: 'URI',
        read: (reader, element, isConstraint) =>
            (isConstraint ? readUriConstraint : readUri)(reader, textOf(reader, element))
    },
    {
        isConstructed: false,
        title: 'IP address',
        read: (reader, element) => readAddress(reader, reader.contentOf(element))
    },
    { isConstructed: false, title: 'OID name', read: (reader, element) => `OIDName: ${reader.identifier(element)}` }
];

/** The next GeneralName (RFC 5280 section 4.2.1.6) as Java prints it. */
export function readJavaName(reader: JavaReader, isConstraint = false): string {
    const element = reader.read();
    if (reader.refusal !== null) {
        return '';
    }
    const number = element.tag & 0x1f;
    const kind = KINDS[number];
    if (!kind) {
        reader.refuse(`Unrecognized GeneralName tag, (${number})`);
        return '';
    }
    if (!isContext(element, number, kind.isConstructed)) {
        reader.refuse(`Invalid encoding of ${kind.title}`);
        return '';
    }
    return kind.read(reader, element, isConstraint);
}

/** GeneralNames inside an element whose tag has been checked: at least one. */
export function readJavaNames(reader: JavaReader, element: JavaElement): string[] {
    const items = reader.inside(element);
    if (reader.refusal === null && !items.more) {
        reader.refuse('No data available in passed DER encoded value.');
    }
    const names: string[] = [];
    while (items.more) {
        names.push(readJavaName(items));
    }
    return names;
}
