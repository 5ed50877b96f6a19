import { DerReader } from '../der/derReader.js';
import { TAG } from '../der/tags.js';
import { each, fieldsOf, joined, lines, readNumber, readWhole, type Field, type Printer } from './javaFields.js';
import { readJavaNames, readRelativeName } from './javaNames.js';
import { isContext, signedTag, type JavaElement, type JavaReader } from './javaReader.js';
import { readRelativeNameText } from './name.js';
import { describeSerialNumber } from './serialNumber.js';

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

export const printPoints =
    (name: string): Printer =>
    (reader) =>
        `${name} [\n  [${each(reader, `Invalid encoding for ${name} extension.`, printPoint).join(', ')}]]\n`;

/** Extensions of lists of revoked certificates: in a certificate they mean nothing, but Java reads them. */
export const printNumber =
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

export const printReason: Printer = (reader) => {
    const element = reader.readOnly();
    if (element.tag !== ENUMERATED) {
        reader.refuse(`DerValue.getBigIntegerInternal, not expected ${signedTag(element.tag)}`);
    }
    return `    Reason Code: ${REASON_CODES[reader.smallInteger(element)] ?? 'UNSPECIFIED'}`;
};

export const printIssuingPoint: Printer = (reader) => {
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
