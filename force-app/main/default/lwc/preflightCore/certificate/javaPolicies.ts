import { TAG } from '../der/tags.js';
import { hexDump } from './hexDump.js';
import { each, eachIn, fieldsOf, joined, readWhole, type Field, type Printer } from './javaFields.js';
import { readJavaName } from './javaNames.js';
import { isContext, type JavaElement, type JavaReader } from './javaReader.js';

const MOST = 0x7fffffff;

export const printPolicies: Printer = (reader) => {
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

export const printMappings: Printer = (reader) => {
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

export const printPolicyConstraints: Printer = (reader) => {
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

export const printNameConstraints: Printer = (reader) => {
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

export const printInhibit: Printer = (reader, isCritical) => {
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
