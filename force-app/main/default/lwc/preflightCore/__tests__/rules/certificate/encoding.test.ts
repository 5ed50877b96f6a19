import { encoding } from '../../../rules/certificate/encoding.js';
import * as der from '../../support/derWriter.js';
import {
    basicConstraints,
    extension,
    jwkText,
    jwkWith,
    keys,
    makeCertificate,
    makeChain,
    publicKeyInfo,
    subjectAlternativeNames,
    toBase64
} from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const rsa = der.oid('1.2.840.113549.1.1.1');
const keyBits = (octets: string, unused: number): string => extension('2.5.29.15', der.bitString(octets, unused), true);
const critical = (octet: string): string =>
    der.sequence(der.oid('2.5.29.19'), der.tlv(1, octet), der.octetString(der.sequence()));
const named = (...parts: string[]): string => der.sequence(...parts);
const attribute = (type: string, value: string): string => der.sequence(der.oid(type), der.utf8String(value));
const attributeOf = (value: string): string => der.sequence(der.oid('2.5.4.3'), value);
const withExtensions = (...extensions: string[]): string => jwkWith({ extensions });
const found = (variant: string) => [{ path: '/x5c/0', variant }];

const emptyExtensions = { raw: { extensions: der.tagged(3, der.sequence()) } };
const emptyAt = makeCertificate(emptyExtensions).indexOf('\xa3\x02\x30\x00') + 2;

testRule(encoding, {
    valid: [
        { title: 'a certificate as openssl makes it', input: jwkText() },
        { title: 'a certificate that is no authority', input: withExtensions(basicConstraints(false)) },
        ...[0x0c, 0x12, 0x13, 0x14, 0x16, 0x1e, 0x1c, 0x03].map((tag) => ({
            title: `a name of type ${tag}`,
            input: jwkWith({ raw: { subject: named(der.set(attributeOf(der.tlv(tag, '\0\0\x001')))) } })
        })),
        { title: 'slips of an issuer, which the holder cannot mend', input: issuerWithSlips() }
    ],
    invalid: [
        {
            title: 'a list of extensions without any',
            input: jwkWith(emptyExtensions),
            findings: [
                {
                    path: '/x5c/0',
                    variant: 'empty-extensions',
                    data: { which: 'The certificate in "x5c"', offset: emptyAt, expected: 'at least one extension' },
                    marks: toBase64(makeCertificate(emptyExtensions)).slice(
                        Math.floor(emptyAt / 3) * 4,
                        Math.floor(emptyAt / 3) * 4 + 4
                    )
                }
            ]
        },
        {
            title: 'an RSA key without its NULL',
            input: jwkWith({
                raw: {
                    publicKey: publicKeyInfo(keys.leaf)
                        .replace(`${rsa}\x05\x00`, rsa)
                        .replace('\x30\x0d', '\x30\x0b')
                        .replace('\x30\x82\x01\x22', '\x30\x82\x01\x20')
                }
            }),
            findings: found('parameters')
        },
        { title: 'TRUE written as 01', input: withExtensions(critical('\x01')), findings: found('boolean-value') },
        {
            title: 'FALSE written where it is left out',
            input: withExtensions(critical('\x00')),
            findings: found('default-value')
        },
        {
            title: 'key usage with superfluous zero bits',
            input: withExtensions(keyBits('\x80', 0)),
            findings: found('bit-string-form')
        },
        {
            title: 'a unique identifier',
            input: jwkWith({ raw: { uniqueIds: der.implicit(2, '\0id') } }),
            findings: found('unique-id')
        },
        {
            title: 'two attributes of one part of the name in the wrong order',
            input: jwkWith({
                raw: { subject: named(der.set(attribute('2.5.4.10', 'Acme'), attribute('2.5.4.3', 'chat'))) }
            }),
            findings: found('set-order')
        },
        {
            title: 'an empty part of the name',
            input: jwkWith({ raw: { subject: named(der.set(), der.set(attribute('2.5.4.3', 'chat'))) } }),
            findings: found('empty-name-part')
        },
        {
            title: 'a name that is no UTF-8',
            input: jwkWith({ raw: { subject: named(der.set(attributeOf(der.tlv(0x0c, 'caf\xe9')))) } }),
            findings: found('name-text')
        },
        {
            title: 'a time where a name belongs',
            input: jwkWith({ raw: { subject: named(der.set(attributeOf(der.utcTime('260101000000Z')))) } }),
            findings: found('name-text')
        },
        {
            title: 'half a character of two octets',
            input: jwkWith({ raw: { subject: named(der.set(attributeOf(der.tlv(0x1e, '\0c\0')))) } }),
            findings: found('name-text')
        },
        {
            title: 'something behind the end of an extension',
            input: withExtensions(extension('2.5.29.14', `${der.octetString('\x01\x02')}\x05\x00`)),
            findings: found('trailing-data')
        },
        {
            title: 'an empty list in an extension',
            input: withExtensions(extension('2.5.29.32', der.sequence(der.sequence(der.oid('1.2.3'), der.sequence())))),
            findings: found('empty-sequence')
        },
        {
            title: 'an extension that cannot be read',
            input: withExtensions(extension('2.5.29.19', der.nothing()), subjectAlternativeNames()),
            findings: [
                {
                    path: '/x5c/0',
                    variant: 'extension',
                    data: { which: 'The certificate in "x5c"', extension: 'basicConstraints (2.5.29.19)' }
                },
                {
                    path: '/x5c/0',
                    variant: 'extension',
                    data: { which: 'The certificate in "x5c"', extension: 'subjectAltName (2.5.29.17)' }
                }
            ]
        }
    ],
    notApplicable: [
        { title: 'what cannot be read', input: jwkText({ certificates: [makeCertificate().slice(0, 99)] }) }
    ]
});

function issuerWithSlips(): string {
    const ofIssuer = [basicConstraints(true), critical('\x00'), keyBits('\x06', 0)];
    return jwkText({ certificates: makeChain({ intermediate: { extensions: ofIssuer } }) });
}
