import type { KeyUsageName } from '../types.js';
import { DerReader } from '../der/derReader.js';
import { TAG } from '../der/tags.js';
import { toHex } from '../text/octets.js';
import { hexDump } from './hexDump.js';
import { formatJavaDate } from './javaDate.js';
import { each, fieldsOf, joined, lines, readNumber, readWhole, type Field, type Printer } from './javaFields.js';
import { readJavaName, readJavaNames } from './javaNames.js';
import {
    printInhibit,
    printMappings,
    printNameConstraints,
    printPolicies,
    printPolicyConstraints
} from './javaPolicies.js';
import { JavaReader, signedTag, type JavaElement } from './javaReader.js';
import { printIssuingPoint, printNumber, printPoints, printReason } from './javaRevocation.js';
import { JAVA_EXTENSIONS, OID, PURPOSES } from './names.js';
import { readTime } from './time.js';

/** In the order of their bits. */
const USAGES: Readonly<Record<KeyUsageName, string>> = {
    digitalSignature: 'DigitalSignature',
    nonRepudiation: 'Non_repudiation',
    keyEncipherment: 'Key_Encipherment',
    dataEncipherment: 'Data_Encipherment',
    keyAgreement: 'Key_Agreement',
    keyCertSign: 'Key_CertSign',
    cRLSign: 'Crl_Sign',
    encipherOnly: 'Encipher_Only',
    decipherOnly: 'Decipher_Only'
};

const NETSCAPE_TYPES = [
    'SSL client\n',
    'SSL server\n',
    'S/MIME\n',
    'Object Signing\n',
    '',
    'SSL CA\n',
    'S/MIME CA\n',
    'Object Signing CA'
];

const METHODS: ReadonlyMap<string, string> = new Map([
    ['1.3.6.1.5.5.7.48.1', 'ocsp'],
    ['1.3.6.1.5.5.7.48.2', 'caIssuers'],
    ['1.3.6.1.5.5.7.48.3', 'timeStamping'],
    ['1.3.6.1.5.5.7.48.5', 'caRepository']
]);
const MOST = 0x7fffffff;
const SHORTEST_TIME = 13;
const LONGEST_TIME = 23;

const keyIdentifier = (octets: string): string => `KeyIdentifier [\n${hexDump(octets)}]\n`;

const printNames =
    (title: string, print: (names: readonly string[]) => string = lines): Printer =>
    (reader) => {
        const whole = readWhole(reader, 'Invalid encoding for GeneralNames.');
        return `${title} [\n${print(readJavaNames(reader, whole))}]\n`;
    };

const printAuthorityKeyIdentifier: Printer = (reader) => {
    const otherwise = 'Invalid encoding of AuthorityKeyIdentifierExtension.';
    const printed = fieldsOf(
        reader,
        readWhole(reader, 'Invalid encoding for AuthorityKeyIdentifierExtension.'),
        [
            {
                isConstructed: false,
                twice: 'Duplicate KeyIdentifier in AuthorityKeyIdentifier.',
                read: (items, item) => keyIdentifier(items.contentOf(item))
            },
            {
                isConstructed: true,
                twice: 'Duplicate GeneralNames in AuthorityKeyIdentifier.',
                read: (items, item) => `${joined(readJavaNames(items, item))}\n`
            },
            {
                isConstructed: false,
                twice: 'Duplicate SerialNumber in AuthorityKeyIdentifier.',
                read: (items, item) => `SerialNumber: ${toHex(readNumber(items, item)).replace(/..(?=.)/g, '$&:')}\n`
            }
        ],
        otherwise
    );
    return `AuthorityKeyIdentifier [\n${printed.map((text) => text ?? '').join('')}]\n`;
};

const printBasicConstraints: Printer = (reader) => {
    const whole = readWhole(reader, 'Invalid encoding of BasicConstraints');
    const parts = reader.inside(whole);
    const first = parts.more ? parts.read() : null;
    let ca = false;
    let path = ' undefined';
    // Without its BOOLEAN Java does not look any further.
    if (first?.tag === TAG.boolean) {
        ca = parts.boolean(first);
        path = ' no limit';
        if (parts.more) {
            const length = parts.read();
            if (length.tag !== TAG.integer) {
                reader.refuse('Invalid encoding of BasicConstraints');
            }
            const value = parts.smallInteger(length);
            path = value < 0 ? ' undefined' : value === MOST ? ' no limit' : String(value);
        }
    }
    return `BasicConstraints:[\n  CA:${ca}\n  PathLen:${path}\n]\n`;
};

const printKeyUsage: Printer = (reader) => {
    if (!reader.more) {
        reader.refuse('Index 0 out of bounds for length 0', 'java.lang.ArrayIndexOutOfBoundsException');
    }
    let found = reader.readOnly();
    if (found.tag === TAG.octetString) {
        // Wrapped once more: Java puts up with it.
        found = reader.inside(found).readOnly();
    }
    const bits = readBits(reader, found);
    return `KeyUsage [\n${lines(Object.values(USAGES).filter((_, bit) => bits[bit] === true))}]\n`;
};

function readBits(reader: JavaReader, element: JavaElement): boolean[] {
    if (element.tag !== TAG.bitString) {
        reader.refuse(`DerValue.getBitString, not a bit string ${signedTag(element.tag)}`);
    }
    return reader.bits(element);
}

const printNetscapeType: Printer = (reader) => {
    const bits = readBits(reader, reader.readOnly());
    const types = NETSCAPE_TYPES.filter((type, bit) => type !== '' && bits[bit] === true);
    return `NetscapeCertType [\n${types.map((type) => `   ${type}`).join('')}]\n`;
};

const printExtendedKeyUsage: Printer = (reader) => {
    const purposes = each(reader, 'Invalid encoding for ExtendedKeyUsageExtension.', (items, item) => {
        if (item.tag !== TAG.objectIdentifier) {
            reader.refuse(`DerValue.getOID, not an OID ${signedTag(item.tag)}`);
        }
        const purpose = items.identifier(item);
        return PURPOSES.get(purpose) ?? purpose;
    });
    return `ExtendedKeyUsages [\n  ${purposes.join('\n  ')}\n]\n`;
};

const printInformation =
    (name: string): Printer =>
    (reader) => {
        const items = each(reader, `Invalid encoding for ${name}Extension.`, (list, item) => {
            const parts = list.inside(item);
            const method = parts.readIdentifier();
            return `\n   accessMethod: ${METHODS.get(method) ?? method}\n   accessLocation: ${readJavaName(parts)}\n`;
        });
        return `${name} [\n  [${items.join(', ')}]\n]\n`;
    };

const printPeriod: Printer = (reader) => {
    const whole = reader.read();
    if (whole.tag !== TAG.sequence) {
        reader.refuse('Not the correct tag');
    }
    const instant = (name: string): Field => ({
        isConstructed: false,
        twice: `Duplicate ${name} in PrivateKeyUsage.`,
        read: readDate
    });
    const [from = null, to = null] = fieldsOf(
        reader,
        whole,
        [instant('notBefore'), instant('notAfter')],
        'Invalid encoding of PrivateKeyUsageExtension'
    );
    const dates = [...(from === null ? [] : [`From: ${from}`]), ...(to === null ? [] : [`To: ${to}`])];
    return `PrivateKeyUsage: [\n${dates.join(', ')}]\n`;
};

/** GeneralizedTime by another tag. */
function readDate(reader: JavaReader, { start, end, content }: JavaElement): string {
    const octets = reader.octets.slice(start + 1, content) + reader.octets.slice(content, end);
    const time = readTime(new DerReader(String.fromCharCode(TAG.generalizedTime) + octets), 'a time');
    if (end - content < SHORTEST_TIME || end - content > LONGEST_TIME) {
        reader.refuse('DER Generalized Time length error');
    } else if (time.time === null || time.defect === 'no-zone') {
        reader.refuse(`Parse Generalized time, invalid ${time.time === null ? 'format' : 'offset'}`);
    }
    return formatJavaDate(time);
}

const PRINTERS: ReadonlyMap<string, Printer> = new Map<string, Printer>([
    [OID.authorityInformation, printInformation('AuthorityInfoAccess')],
    ['1.3.6.1.5.5.7.1.11', printInformation('SubjectInfoAccess')],
    [OID.authorityKeyIdentifier, printAuthorityKeyIdentifier],
    [OID.basicConstraints, printBasicConstraints],
    [OID.distributionPoints, printPoints('CRLDistributionPoints')],
    ['2.5.29.46', printPoints('FreshestCRL')],
    [OID.policies, printPolicies],
    ['2.5.29.33', printMappings],
    ['2.5.29.36', printPolicyConstraints],
    ['2.5.29.54', printInhibit],
    ['2.5.29.30', printNameConstraints],
    [OID.extendedKeyUsage, printExtendedKeyUsage],
    [OID.issuerAlternativeName, printNames('IssuerAlternativeName')],
    [OID.subjectAlternativeName, printNames('SubjectAlternativeName')],
    [OID.keyUsage, printKeyUsage],
    ['2.5.29.16', printPeriod],
    [
        OID.subjectKeyIdentifier,
        (reader) => `SubjectKeyIdentifier [\n${keyIdentifier(reader.octetString(reader.readOnly()))}]\n`
    ],
    ['2.16.840.1.113730.1.1', printNetscapeType],
    // Its value is not looked at.
    ['1.3.6.1.5.5.7.48.1.5', () => ''],
    ['2.5.29.20', printNumber('CRL Number')],
    ['2.5.29.21', printReason],
    ['2.5.29.27', printNumber('Base CRL Number')],
    ['2.5.29.28', printIssuingPoint],
    ['2.5.29.29', printNames('Certificate Issuer', joined)]
]);

/** What a class of Java says of an extension. */
export interface JavaExtension {
    /** The name by which Java sorts it. */
    readonly name: string;
    /** What keytool prints of it; '' where Java refuses it. */
    readonly text: string;
    /** The text of the exception; null: Java reads it. */
    readonly refusal: string | null;
}

/** Reads an extension as Java does; null when Java has no class for it, so that it takes anything. */
export function readJavaExtension(oid: string, value: string, isCritical: boolean): JavaExtension | null {
    const printer = PRINTERS.get(oid);
    const name = JAVA_EXTENSIONS.get(oid);
    if (!printer || name === undefined) {
        return null;
    }
    const reader = new JavaReader(value);
    const text = printer(reader, isCritical);
    return { name, text: reader.refusal === null ? text : '', refusal: reader.refusal };
}
