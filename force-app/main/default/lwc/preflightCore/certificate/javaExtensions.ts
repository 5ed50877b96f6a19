import type { KeyUsageName } from '../types.js';
import { TAG } from '../der/tags.js';
import { toHex } from '../text/octets.js';
import { hexDump } from './hexDump.js';
import { readJavaName, readJavaNames, readRelativeName } from './javaNames.js';
import { isContext, JavaReader, signedTag, type JavaElement } from './javaReader.js';
import { DerReader } from '../der/derReader.js';
import { readRelativeNameText } from './name.js';
import { JAVA_EXTENSIONS, OID, PURPOSES } from './names.js';
import { formatJavaDate } from './javaDate.js';
import { describeSerialNumber } from './serialNumber.js';
import { readTime } from './time.js';

/** Reads the value of an extension as its class in Java does, and writes what the class prints of it. */
type Printer = (reader: JavaReader, isCritical: boolean) => string;

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
const REASONS = [
    'Unknown reason 0',
    'key compromise',
    'CA compromise',
    'affiliation changed',
    'superseded',
    'cessation of operation',
    'certificate hold',
    'privilege withdrawn',
    'AA compromise'
];
const REASON_FLAG_NAMES = [
    'Unused',
    'Key Compromise',
    'CA Compromise',
    'Affiliation_Changed',
    'Superseded',
    'Cessation Of Operation',
    'Certificate Hold',
    'Privilege Withdrawn',
    'AA Compromise'
];
const REASON_CODES = [
    'UNSPECIFIED',
    'KEY_COMPROMISE',
    'CA_COMPROMISE',
    'AFFILIATION_CHANGED',
    'SUPERSEDED',
    'CESSATION_OF_OPERATION',
    'CERTIFICATE_HOLD',
    'UNUSED',
    'REMOVE_FROM_CRL',
    'PRIVILEGE_WITHDRAWN',
    'AA_COMPROMISE'
];
const ENUMERATED = 0x0a;
const METHODS: ReadonlyMap<string, string> = new Map([
    ['1.3.6.1.5.5.7.48.1', 'ocsp'],
    ['1.3.6.1.5.5.7.48.2', 'caIssuers'],
    ['1.3.6.1.5.5.7.48.3', 'timeStamping'],
    ['1.3.6.1.5.5.7.48.5', 'caRepository']
]);
const MOST = 0x7fffffff;
const SHORTEST_TIME = 13;
const LONGEST_TIME = 23;

const lines = (items: readonly string[]): string => items.map((item) => `  ${item}\n`).join('');
const keyIdentifier = (octets: string): string => `KeyIdentifier [\n${hexDump(octets)}]\n`;

/** The items of the SEQUENCE that the value is. */
function each(
    reader: JavaReader,
    otherwise: string,
    print: (items: JavaReader, item: JavaElement) => string
): string[] {
    return eachIn(reader, readWhole(reader, otherwise), print);
}

function eachIn(
    reader: JavaReader,
    element: JavaElement,
    print: (items: JavaReader, item: JavaElement) => string
): string[] {
    const items = reader.inside(element);
    const printed: string[] = [];
    while (items.more) {
        printed.push(print(items, items.read()));
    }
    return printed;
}

/** One field of a SEQUENCE with numbered ones. */
interface Field {
    readonly isConstructed: boolean;
    /** What Java says when it comes twice; without it the last one counts. */
    readonly twice?: string;
    readonly read: (items: JavaReader, item: JavaElement) => string;
}

/** Fields with numbers, in any order; what each prints, or null where it is missing. */
function fieldsOf(
    reader: JavaReader,
    whole: JavaElement,
    fields: readonly Field[],
    otherwise: string
): (string | null)[] {
    const found: (string | null)[] = fields.map(() => null);
    const items = reader.inside(whole);
    while (items.more) {
        const item = items.read();
        const number = fields.findIndex(({ isConstructed }, index) => isContext(item, index, isConstructed));
        const field = fields[number];
        if (!field) {
            reader.refuse(otherwise);
        } else {
            if (found[number] !== null && field.twice !== undefined) {
                reader.refuse(field.twice);
            }
            found[number] = field.read(items, item);
        }
    }
    return found;
}

/** The SEQUENCE that the whole value is. */
function readWhole(reader: JavaReader, otherwise: string): JavaElement {
    const whole = reader.readOnly();
    if (whole.tag !== TAG.sequence) {
        reader.refuse(otherwise);
    }
    return whole;
}

const printNames =
    (title: string, print: (names: readonly string[]) => string = lines): Printer =>
    (reader) => {
        const whole = readWhole(reader, 'Invalid encoding for GeneralNames.');
        return `${title} [\n${print(readJavaNames(reader, whole))}]\n`;
    };

const joined = (items: readonly string[]): string => `[${items.join(', ')}]`;

/** Two's complement without superfluous octets, as BigInteger writes it. */
function readNumber(reader: JavaReader, element: JavaElement): string {
    const octets = reader.contentOf(element);
    if (octets === '') {
        reader.refuse('Invalid encoding: zero length Int value');
    }
    return octets.replace(/^(?:\0+(?=[\0-\x7f])|\xff+(?=[\x80-\xff]))/, '');
}

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

const REASON_FLAGS: Field = {
    isConstructed: false,
    twice: 'Duplicate Reasons in DistributionPoint.',
    read: (items, item) => {
        const flags = items.bits(item).flatMap((isSet, bit) => (isSet ? [bit] : []));
        const names = flags.map((bit) => `    ${REASONS[bit] ?? `Unknown reason ${bit}`}\n`);
        return `   ReasonFlags:\n${names.join('')}`;
    }
};

function printPoint(reader: JavaReader, item: JavaElement): string {
    const wrong = 'Invalid encoding of DistributionPoint.';
    if (item.tag !== TAG.sequence) {
        reader.refuse(wrong);
    }
    const [point = null, reasons = null, issuer = null] = fieldsOf(
        reader,
        item,
        [
            {
                isConstructed: true,
                twice: 'Duplicate DistributionPointName in DistributionPoint.',
                read: (items, name) => printPointName(items, items.inside(name))
            },
            REASON_FLAGS,
            {
                isConstructed: true,
                twice: 'Duplicate CRLIssuer in DistributionPoint.',
                read: (items, names) => `   CRLIssuer:${joined(readJavaNames(items, names))}\n`
            }
        ],
        wrong
    );
    if (point === null && issuer === null) {
        reader.refuse('One of fullName, relativeName,  and crlIssuer has to be set');
    }
    return `DistributionPoint:\n     ${point ?? ''}\n${reasons ?? ''}${issuer ?? ''}`;
}

function printPointName(
    reader: JavaReader,
    inside: JavaReader,
    otherwise = 'Invalid DistributionPointName in DistributionPoint'
): string {
    const choice = inside.read();
    if (isContext(choice, 0, true)) {
        return joined(readJavaNames(inside, choice));
    }
    if (!isContext(choice, 1, true)) {
        reader.refuse(otherwise);
        return '';
    }
    readRelativeName(inside, choice, choice.tag);
    const { octets, refusal } = reader;
    return refusal === null ? readRelativeNameText(new DerReader(octets, choice.start, choice.end), choice.tag) : '';
}

const printPoints =
    (name: string): Printer =>
    (reader) =>
        `${name} [\n  [${each(reader, `Invalid encoding for ${name} extension.`, printPoint).join(', ')}]]\n`;

const printPolicies: Printer = (reader) => {
    const items = each(reader, 'Invalid encoding for CertificatePoliciesExtension.', (list, item) => {
        const isWrong = 'Invalid encoding of PolicyInformation';
        if (item.tag !== TAG.sequence) {
            reader.refuse(isWrong);
        }
        const parts = list.inside(item);
        const id = parts.readIdentifier();
        const qualifiers: string[] = [];
        if (parts.more) {
            const found = parts.read();
            if (found.tag !== TAG.sequence) {
                reader.refuse(isWrong);
            } else if (found.content === found.end) {
                reader.refuse('No data available in policyQualifiers');
            }
            qualifiers.push(...eachIn(parts, found, printQualifier));
        }
        return `  [CertificatePolicyId: [${id}]\n[${qualifiers.join(', ')}]  ]\n`;
    });
    return `CertificatePolicies [\n${items.join('')}]\n`;
};

function printQualifier(reader: JavaReader, item: JavaElement): string {
    if (item.tag !== TAG.sequence) {
        reader.refuse('Invalid encoding for PolicyQualifierInfo');
    }
    const parts = reader.inside(item);
    const id = parts.readIdentifier();
    return `PolicyQualifierInfo: [\n  qualifierID: ${id}\n  qualifier: ${hexDump(parts.remaining())}\n]`;
}

const printMappings: Printer = (reader) => {
    const items = each(reader, 'Invalid encoding for PolicyMappingsExtension.', (list, item) => {
        if (item.tag !== TAG.sequence) {
            reader.refuse('Invalid encoding for CertificatePolicyMap');
        }
        const parts = list.inside(item);
        const [issuer, subject] = [parts.readIdentifier(), parts.readIdentifier()];
        return `CertificatePolicyMap: [\nIssuerDomain:CertificatePolicyId: [${issuer}]\nSubjectDomain:CertificatePolicyId: [${subject}]\n]\n`;
    });
    return `PolicyMappings [\n${joined(items)}]\n`;
};

const printPolicyConstraints: Printer = (reader) => {
    const limit = (name: string): Field => ({
        isConstructed: false,
        twice: `Duplicate ${name} in the PolicyConstraintsExtension`,
        read: (items, item) => String(items.smallInteger(item))
    });
    const [require = null, inhibit = null] = fieldsOf(
        reader,
        readWhole(reader, 'Sequence tag missing for PolicyConstraint.'),
        [limit('requireExplicitPolicy'), limit('inhibitPolicyMapping')],
        'Invalid encoding of PolicyConstraint'
    ).map((value) => (value === null || value === '-1' ? 'unspecified' : value));
    return `PolicyConstraints: [  Require: ${require};\tInhibit: ${inhibit} ]\n`;
};

const printNameConstraints: Printer = (reader) => {
    const trees = (name: string, title: string): Field => ({
        isConstructed: true,
        twice: `Duplicate ${name} GeneralSubtrees in NameConstraintsExtension.`,
        read: (items, item) => `\n    ${title}:   GeneralSubtrees:\n${joined(eachIn(items, item, printSubtree))}\n`
    });
    const printed = fieldsOf(
        reader,
        readWhole(reader, 'Invalid encoding for NameConstraintsExtension.'),
        [trees('permitted', 'Permitted'), trees('excluded', 'Excluded')],
        'Invalid encoding of NameConstraintsExtension.'
    );
    return `NameConstraints: [${printed.map((text) => text ?? '').join('')}   ]\n`;
};

function printSubtree(reader: JavaReader, item: JavaElement): string {
    if (item.tag !== TAG.sequence) {
        reader.refuse('Invalid encoding for GeneralSubtree.');
    }
    const parts = reader.inside(item);
    const name = readJavaName(parts, true);
    const limits = [0, -1];
    while (parts.more) {
        const limit = parts.read();
        const number = [0, 1].find((index) => isContext(limit, index, false));
        if (number === undefined) {
            reader.refuse('Invalid encoding of GeneralSubtree.');
        } else {
            limits[number] = parts.smallInteger(limit);
        }
    }
    const [minimum = 0, maximum = -1] = limits;
    return `\n   GeneralSubtree: [\n    GeneralName: ${name}\n    Minimum: ${minimum}\n    Maximum: ${maximum === -1 ? 'undefined' : maximum}    ]\n`;
}

const printInhibit: Printer = (reader, isCritical) => {
    if (!isCritical) {
        reader.refuse('Criticality cannot be false for InhibitAnyPolicy');
    }
    const element = reader.readOnly();
    if (element.tag !== TAG.integer) {
        reader.refuse('Invalid encoding of InhibitAnyPolicy: data not integer');
    }
    const value = reader.smallInteger(element);
    if (value < -1) {
        reader.refuse('Invalid value for skipCerts');
    }
    return `InhibitAnyPolicy: ${value === -1 ? MOST : value}\n`;
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

/** Extensions of lists of revoked certificates: in a certificate they mean nothing, but Java reads them. */
const printNumber =
    (title: string): Printer =>
    (reader) => {
        const element = reader.readOnly();
        if (element.tag !== TAG.integer) {
            reader.refuse(`DerValue.getBigIntegerInternal, not expected ${signedTag(element.tag)}`);
        }
        const { hex, isNegative } = describeSerialNumber(readNumber(reader, element));
        const groups = hex.match(/.{1,8}/g) ?? [];
        const text = groups
            .map((group, index) => (index === 0 ? '' : index % 8 === 0 ? '\n    ' : ' ') + group)
            .join('');
        return `${title}: ${isNegative ? '   -' : '    '}${text}\n`;
    };

const printReason: Printer = (reader) => {
    const element = reader.readOnly();
    if (element.tag !== ENUMERATED) {
        reader.refuse(`DerValue.getBigIntegerInternal, not expected ${signedTag(element.tag)}`);
    }
    return `    Reason Code: ${REASON_CODES[reader.smallInteger(element)] ?? 'UNSPECIFIED'}`;
};

const printIssuingPoint: Printer = (reader) => {
    const flag: Field = { isConstructed: false, read: (items, item) => String(items.boolean(item)) };
    const [point, users, authorities, reasons, indirect, attributes] = fieldsOf(
        reader,
        readWhole(reader, 'Invalid encoding for IssuingDistributionPointExtension.'),
        [
            {
                isConstructed: true,
                read: (items, name) =>
                    `DistributionPointName:\n     ${printPointName(items, items.inside(name), 'Invalid encoding for DistributionPointName')}\n`
            },
            flag,
            flag,
            {
                isConstructed: false,
                read: (items, item) => {
                    const bits = items.bits(item);
                    const names = REASON_FLAG_NAMES.filter((_, bit) => bits[bit] === true);
                    return `Reason Flags [\n${lines(names)}]\n`;
                }
            },
            flag,
            flag
        ],
        'Invalid encoding of IssuingDistributionPoint'
    );
    return [
        'IssuingDistributionPoint [\n  ',
        point ?? '',
        reasons ?? '',
        `  Only contains user certs: ${users ?? 'false'}\n`,
        `  Only contains CA certs: ${authorities ?? 'false'}\n`,
        `  Only contains attribute certs: ${attributes ?? 'false'}\n`,
        `  Indirect CRL: ${indirect ?? 'false'}\n`,
        ']\n'
    ].join('');
};

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
