import type { Certificate, CertificateExtension, KeyUsageName } from '../types.js';
import { DerReader } from '../der/derReader.js';
import { CONSTRUCTED, constructed, primitive, TAG } from '../der/tags.js';
import { toHex } from '../text/octets.js';
import { readJavaExtension } from './javaExtensions.js';
import { readGeneralNames, type GeneralName } from './generalNames.js';
import { KNOWN_EXTENSIONS, OID } from './names.js';
import { describeSerialNumber } from './serialNumber.js';

/** What the extensions say, as far as Preflight looks at it. */
export type ExtensionValues = Pick<
    Certificate,
    | 'keyUsage'
    | 'extendedKeyUsage'
    | 'basicConstraints'
    | 'subjectAlternativeNames'
    | 'subjectKeyIdentifier'
    | 'authorityKeyIdentifier'
    | 'authoritySerialNumber'
>;

type Values = { -readonly [Key in keyof ExtensionValues]: ExtensionValues[Key] };

export const NO_VALUES: ExtensionValues = {
    keyUsage: null,
    extendedKeyUsage: null,
    basicConstraints: null,
    subjectAlternativeNames: null,
    subjectKeyIdentifier: null,
    authorityKeyIdentifier: null,
    authoritySerialNumber: null
};

/** In the order of their bits (RFC 5280 section 4.2.1.3). */
const KEY_USAGES: readonly KeyUsageName[] = [
    'digitalSignature',
    'nonRepudiation',
    'keyEncipherment',
    'dataEncipherment',
    'keyAgreement',
    'keyCertSign',
    'cRLSign',
    'encipherOnly',
    'decipherOnly'
];
const DEEPEST = 16;
const LARGEST_PATH_LENGTH = 0x7fffffff;

/** A BIT STRING with a meaning for each bit: DER leaves trailing zero bits out (X.690 section 11.2.2). */
export function readKeyUsage(reader: DerReader): readonly KeyUsageName[] {
    const value = reader.value(TAG.bitString, 'the key usage (BIT STRING)');
    const unused = value.charCodeAt(0);
    const last = value.charCodeAt(value.length - 1);
    if (value === '' || unused > 7) {
        reader.fail(reader.content, 'the number of unused bits, 0 to 7');
        return [];
    }
    const isMinimal = value.length === 1 ? unused === 0 : ((last >> unused) & 1) === 1 && last % (1 << unused) === 0;
    if (!isMinimal || value.length > 3) {
        reader.problem('bit-string-form', reader.content, 'key usage bits without trailing zeros');
    }
    return KEY_USAGES.filter((_, bit) => (value.charCodeAt(1 + (bit >> 3)) & (0x80 >> (bit & 7))) !== 0);
}

export function readBasicConstraints(reader: DerReader): { ca: boolean; pathLength: number | null } {
    reader.enter(TAG.sequence, 'the basic constraints (SEQUENCE)');
    const isThere = reader.peek() === TAG.boolean;
    const ca = isThere && reader.boolean('whether it is a CA (BOOLEAN)');
    if (isThere && !ca) {
        reader.problem('default-value', reader.start, 'no BOOLEAN where it is FALSE anyway');
    }
    let pathLength: number | null = null;
    if (reader.more) {
        pathLength = 0;
        const octets = reader.integer('the path length (INTEGER)');
        for (let index = 0; index < octets.length && pathLength < LARGEST_PATH_LENGTH; index++) {
            pathLength = pathLength * 256 + octets.charCodeAt(index);
        }
    }
    reader.leave('the basic constraints');
    return { ca, pathLength };
}

export function readExtendedKeyUsage(reader: DerReader): readonly string[] {
    const purposes: string[] = [];
    reader.enter(TAG.sequence, 'the extended key usage (SEQUENCE)');
    do {
        purposes.push(reader.objectIdentifier('a purpose (OBJECT IDENTIFIER)'));
    } while (reader.more);
    reader.leave('the extended key usage');
    return purposes;
}

/** AuthorityKeyIdentifier (RFC 5280 section 4.2.1.1); what is not there is null. */
export interface AuthorityKeyIdentifier {
    readonly keyIdentifier: string | null;
    readonly issuer: readonly GeneralName[] | null;
    readonly serialNumber: string | null;
}

export function readAuthorityKeyIdentifier(reader: DerReader): AuthorityKeyIdentifier {
    reader.enter(TAG.sequence, 'the authority key identifier (SEQUENCE)');
    const keyIdentifier = reader.peek() === primitive(0) ? reader.value(primitive(0), 'the key identifier') : null;
    const issuer = reader.peek() === constructed(1) ? readGeneralNames(reader, constructed(1)) : null;
    const serialNumber =
        reader.peek() === primitive(2) ? reader.integer('the serial number of the issuer', primitive(2)) : null;
    reader.leave('the authority key identifier');
    return { keyIdentifier, issuer, serialNumber };
}

/** Walks through a value of any structure and notes what is not DER. */
function walk(reader: DerReader, depth: number): void {
    while (reader.more) {
        const tag = reader.peek();
        if ((tag & CONSTRUCTED) !== 0 && depth < DEEPEST) {
            reader.enter(tag, 'an element');
            if (tag === TAG.sequence && !reader.more) {
                // The lists of RFC 5280 have at least one item, or are left out.
                reader.problem('empty-sequence', reader.start, 'a list with at least one item');
            }
            walk(reader, depth + 1);
            reader.leave('the element');
        } else if (tag === TAG.boolean) {
            reader.boolean('a BOOLEAN');
        } else if (tag === TAG.integer) {
            reader.integer('an INTEGER');
        } else {
            reader.skip('an element');
        }
    }
}

function readValue(oid: string, reader: DerReader, values: Values): void {
    switch (oid) {
        case OID.keyUsage:
            values.keyUsage = readKeyUsage(reader);
            break;
        case OID.extendedKeyUsage:
            values.extendedKeyUsage = readExtendedKeyUsage(reader);
            break;
        case OID.basicConstraints:
            values.basicConstraints = readBasicConstraints(reader);
            break;
        case OID.subjectAlternativeName:
            values.subjectAlternativeNames = readGeneralNames(reader, TAG.sequence).map(
                ({ kind, text }) => `${kind}:${text}`
            );
            break;
        case OID.subjectKeyIdentifier:
            values.subjectKeyIdentifier = toHex(reader.value(TAG.octetString, 'the key identifier (OCTET STRING)'));
            break;
        case OID.authorityKeyIdentifier: {
            const { keyIdentifier, serialNumber } = readAuthorityKeyIdentifier(reader);
            values.authorityKeyIdentifier = keyIdentifier === null ? null : toHex(keyIdentifier);
            values.authoritySerialNumber = serialNumber === null ? null : describeSerialNumber(serialNumber).hex;
            break;
        }
        default:
            walk(reader, 0);
    }
}

/** Reads a known extension's value in place, so that offsets count from the start of the certificate. */
function readKnown(oid: string, certificate: DerReader, values: Values): boolean {
    const { octets, content, end, problems } = certificate;
    const reader = new DerReader(octets, content, end, problems);
    const before = { ...values };
    readValue(oid, reader, values);
    if (reader.failure) {
        // What cannot be read says nothing, not even half of it.
        Object.assign(values, before);
    }
    if (!reader.failure && reader.more) {
        reader.problem('trailing-data', reader.at, 'the end of the extension');
    }
    return reader.failure === null;
}

function readExtension(reader: DerReader, values: Values): CertificateExtension {
    reader.enter(TAG.sequence, 'an extension (SEQUENCE)');
    const oid = reader.objectIdentifier('the kind of the extension (OBJECT IDENTIFIER)');
    const isThere = reader.peek() === TAG.boolean;
    const isCritical = isThere && reader.boolean('whether the extension is critical (BOOLEAN)');
    if (isThere && !isCritical) {
        reader.problem('default-value', reader.start, 'no BOOLEAN where it is FALSE anyway');
    }
    const value = reader.value(TAG.octetString, 'the value of the extension (OCTET STRING)');
    const isKnown = KNOWN_EXTENSIONS.has(oid);
    const isReadable = !isKnown || reader.failure !== null || readKnown(oid, reader, values);
    reader.leave('the extension');
    const refusal = reader.failure ? null : (readJavaExtension(oid, value, isCritical)?.refusal ?? null);
    return { oid, isCritical, isKnown, value, isReadable, refusal };
}

/** Reads the extensions (RFC 5280 section 4.1.2.9), and of the ones that Preflight looks at also what they say. */
export function readExtensions(reader: DerReader): { extensions: CertificateExtension[]; values: ExtensionValues } {
    const extensions: CertificateExtension[] = [];
    const values: Values = { ...NO_VALUES };
    reader.enter(TAG.sequence, 'the list of extensions (SEQUENCE)');
    if (!reader.more && !reader.failure) {
        reader.problem('empty-extensions', reader.start, 'at least one extension');
    }
    while (reader.more) {
        extensions.push(readExtension(reader, values));
    }
    reader.leave('the list of extensions');
    return { extensions, values };
}
