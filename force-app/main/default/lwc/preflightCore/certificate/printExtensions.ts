import type { CertificateExtension, KeyUsageName } from '../types.js';
import { DerReader } from '../der/derReader.js';
import { constructed, TAG } from '../der/tags.js';
import { toHex } from '../text/octets.js';
import { readAuthorityKeyIdentifier, readBasicConstraints, readExtendedKeyUsage, readKeyUsage } from './extensions.js';
import { readGeneralName, readGeneralNames, type GeneralName } from './generalNames.js';
import { hexDump } from './hexDump.js';
import { OID, PURPOSES } from './names.js';

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

const NAME_KINDS: Readonly<Record<GeneralName['kind'], string>> = {
    email: 'RFC822Name: ',
    DNS: 'DNSName: ',
    URI: 'URIName: ',
    IP: 'IPAddress: ',
    dirName: '',
    RID: 'OIDName: ',
    otherName: 'Other-Name: Unrecognized ObjectIdentifier: ',
    other: 'Other-Name: '
};

const METHODS: ReadonlyMap<string, string> = new Map([
    ['1.3.6.1.5.5.7.48.1', 'ocsp'],
    ['1.3.6.1.5.5.7.48.2', 'caIssuers'],
    ['1.3.6.1.5.5.7.48.3', 'timeStamping'],
    ['1.3.6.1.5.5.7.48.5', 'caRepository']
]);

/** How Java names an extension (it also sorts them by these names), and how it prints what is in it. */
interface Printer {
    readonly name: string;
    print(reader: DerReader): string;
}

const printName = ({ kind, text }: GeneralName): string => NAME_KINDS[kind] + text;
const lines = (items: readonly string[]): string => items.map((item) => `  ${item}\n`).join('');
const keyIdentifier = (octets: string): string => `KeyIdentifier [\n${hexDump(octets)}]\n`;

function printNames(title: string, reader: DerReader): string {
    return `${title} [\n${lines(readGeneralNames(reader, TAG.sequence).map(printName))}]\n`;
}

function printBasicConstraints(reader: DerReader): string {
    const { ca, pathLength } = readBasicConstraints(reader);
    const path = !ca ? ' undefined' : pathLength === null ? ' no limit' : String(pathLength);
    return `BasicConstraints:[\n  CA:${ca}\n  PathLen:${path}\n]\n`;
}

function printAuthorityKeyIdentifier(reader: DerReader): string {
    const { keyIdentifier: key, issuer, serialNumber } = readAuthorityKeyIdentifier(reader);
    return [
        'AuthorityKeyIdentifier [\n',
        key === null ? '' : keyIdentifier(key),
        issuer === null ? '' : `[${issuer.map(printName).join(', ')}]\n`,
        serialNumber === null ? '' : `SerialNumber: ${toHex(serialNumber).replace(/..(?=.)/g, '$&:')}\n`,
        ']\n'
    ].join('');
}

/** The items of a SEQUENCE, each printed by itself. */
function each(reader: DerReader, print: () => string): string[] {
    const items: string[] = [];
    reader.enter(TAG.sequence, 'a list');
    while (reader.more) {
        items.push(print());
    }
    reader.leave('the list');
    return items;
}

function printAuthorityInformation(reader: DerReader): string {
    const items = each(reader, () => {
        reader.enter(TAG.sequence, 'a place');
        const method = reader.objectIdentifier('a method');
        const place = printName(readGeneralName(reader));
        reader.leave('the place');
        return `\n   accessMethod: ${METHODS.get(method) ?? method}\n   accessLocation: ${place}\n`;
    });
    return `AuthorityInfoAccess [\n  [${items.join(', ')}]\n]\n`;
}

/** Points with a full name and nothing else, as nearly all have; others fail and so end in a hex dump. */
function printDistributionPoints(reader: DerReader): string {
    const items = each(reader, () => {
        reader.enter(TAG.sequence, 'a point');
        reader.enter(constructed(0), 'the name of the point');
        const names = readGeneralNames(reader, constructed(0));
        reader.leave('the name of the point');
        reader.leave('the point');
        return `DistributionPoint:\n     [${names.map(printName).join(', ')}]\n`;
    });
    return `CRLDistributionPoints [\n  [${items.join(', ')}]]\n`;
}

function printQualifier(reader: DerReader): string {
    reader.enter(TAG.sequence, 'a qualifier');
    const id = reader.objectIdentifier('the kind of the qualifier');
    reader.skip('the qualifier');
    const value = reader.octets.slice(reader.start, reader.end);
    reader.leave('the qualifier');
    return `PolicyQualifierInfo: [\n  qualifierID: ${id}\n  qualifier: ${hexDump(value)}\n]`;
}

function printPolicies(reader: DerReader): string {
    const items = each(reader, () => {
        reader.enter(TAG.sequence, 'a policy');
        const id = reader.objectIdentifier('the name of the policy');
        const qualifiers = reader.more ? each(reader, () => printQualifier(reader)) : [];
        reader.leave('the policy');
        return `  [CertificatePolicyId: [${id}]\n[${qualifiers.join(', ')}]  ]\n`;
    });
    return `CertificatePolicies [\n${items.join('')}]\n`;
}

const PRINTERS: ReadonlyMap<string, Printer> = new Map<string, Printer>([
    [OID.authorityInformation, { name: 'AuthorityInfoAccess', print: printAuthorityInformation }],
    [OID.authorityKeyIdentifier, { name: 'AuthorityKeyIdentifier', print: printAuthorityKeyIdentifier }],
    [OID.basicConstraints, { name: 'BasicConstraints', print: printBasicConstraints }],
    [OID.distributionPoints, { name: 'CRLDistributionPoints', print: printDistributionPoints }],
    [OID.policies, { name: 'CertificatePolicies', print: printPolicies }],
    [
        OID.extendedKeyUsage,
        {
            name: 'ExtendedKeyUsage',
            print: (reader) =>
                `ExtendedKeyUsages [\n${lines(readExtendedKeyUsage(reader).map((id) => PURPOSES.get(id) ?? id))}]\n`
        }
    ],
    [
        OID.issuerAlternativeName,
        { name: 'IssuerAlternativeName', print: (reader) => printNames('IssuerAlternativeName', reader) }
    ],
    [
        OID.keyUsage,
        {
            name: 'KeyUsage',
            print: (reader) => `KeyUsage [\n${lines(readKeyUsage(reader).map((usage) => USAGES[usage]))}]\n`
        }
    ],
    [
        OID.subjectAlternativeName,
        { name: 'SubjectAlternativeName', print: (reader) => printNames('SubjectAlternativeName', reader) }
    ],
    [
        OID.subjectKeyIdentifier,
        {
            name: 'SubjectKeyIdentifier',
            print: (reader) =>
                `SubjectKeyIdentifier [\n${keyIdentifier(reader.value(TAG.octetString, 'a key identifier'))}]\n`
        }
    ]
]);

/** An extension and the name that Java sorts it by. */
function printExtension({ oid, value }: CertificateExtension): { readonly name: string; readonly text: string } {
    const printer = PRINTERS.get(oid);
    const reader = new DerReader(value);
    const text = printer?.print(reader) ?? '';
    if (printer && !reader.failure && !reader.more) {
        return { name: printer.name, text };
    }
    return { name: oid, text: value === '' ? '(Empty value)\n' : `${hexDump(value)}\n` };
}

/** The list of extensions at the end of what keytool prints; '' without any. */
export function printExtensions(extensions: readonly CertificateExtension[]): string {
    const printed = extensions
        .map((extension) => ({ ...printExtension(extension), extension }))
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const items = printed.map(
        ({ extension, text }, index) =>
            `#${index + 1}: ObjectId: ${extension.oid} Criticality=${extension.isCritical}\n${text}\n`
    );
    return items.length === 0 ? '' : `\nExtensions: \n\n${items.join('')}`;
}
