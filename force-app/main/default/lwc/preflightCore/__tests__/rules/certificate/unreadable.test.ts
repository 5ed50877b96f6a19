import { unreadable } from '../../../rules/certificate/unreadable.js';
import * as der from '../../support/derWriter.js';
import { extension, jwkText, jwkWith, makeCertificate, makeChain, toBase64 } from '../../support/makeCertificate.js';
import { pkcs7 } from '../../support/otherObjects.js';
import { testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';
const alternativeName = (isCritical: boolean): string =>
    extension('2.5.29.17', der.sequence(der.implicit(2, 'chat.example')), isCritical);
const mgf1 = (digest: string): string => der.sequence(der.oid('1.2.840.113549.1.1.8'), digest);
const mask = mgf1;
const whole = makeCertificate();
const signedPart = whole.slice(4, 4 + 4 + whole.charCodeAt(6) * 256 + whole.charCodeAt(7));
const cutOff = whole.slice(0, -100);
const withoutSerialNumber = makeCertificate({ raw: { serialNumber: '' } });

testRule(unreadable, {
    valid: [
        { title: 'a certificate that reads from its first byte to its last', input: jwkText() },
        { title: 'a chain', input: jwkText({ certificates: makeChain() }) },
        { title: 'a certificate file', input: { bytes: whole } },
        {
            title: 'an empty subject with nothing behind the key, which Java does not mind',
            input: jwkWith({ subject: '', issuer: 'CN=x', extensions: [] })
        },
        { title: 'RSASSA-PSS', input: jwkWith({ scheme: 'pss', hash: 'sha512' }) },
        {
            title: 'an empty subject beside a critical alternative name',
            input: jwkWith({ subject: '', issuer: 'CN=x', extensions: [alternativeName(true)] })
        }
    ],
    invalid: [
        {
            title: 'a certificate that was not copied to its end',
            input: jwkText({ certificates: [cutOff] }),
            findings: [
                {
                    path: '/x5c/0',
                    variant: 'truncated',
                    data: { which, length: cutOff.length, expected: '100 more bytes' },
                    marks: toBase64(cutOff).slice(-4)
                }
            ]
        },
        {
            title: 'a certificate without a serial number',
            input: jwkText({ certificates: [withoutSerialNumber] }),
            findings: [
                {
                    path: '/x5c/0',
                    data: {
                        which,
                        offset: 13,
                        expected: 'the serial number (INTEGER, 02)'
                    },
                    marks: toBase64(withoutSerialNumber).slice(16, 20)
                }
            ]
        },
        {
            title: 'an issuer in the chain that was not copied to its end',
            input: jwkText({ certificates: [whole, cutOff] }),
            findings: [{ path: '/x5c/1', variant: 'truncated' }]
        },
        {
            title: 'base64 of something else',
            input: jwkText({ x5c: [toBase64('hello, here is no certificate')] }),
            findings: [{ path: '/x5c/0', variant: 'other', data: { which, length: 29 } }]
        },
        {
            title: 'the part that is signed, alone',
            input: jwkText({ x5c: [toBase64(signedPart)] }),
            findings: [{ path: '/x5c/0', variant: 'signed-part', data: { which } }]
        },
        {
            title: 'the part that is signed, as PEM',
            input: `-----BEGIN TBS CERTIFICATE-----\n${toBase64(signedPart)}\n-----END TBS CERTIFICATE-----\n`,
            findings: [{ path: '', variant: 'signed-part', data: { which: 'The certificate' } }]
        },
        {
            title: 'an issuer without a name',
            input: jwkWith({ subject: 'CN=x', issuer: '' }),
            findings: [{ path: '/x5c/0', variant: 'no-issuer', data: { which } }]
        },
        {
            title: 'an empty subject, and an alternative name that is not critical',
            input: jwkWith({ subject: '', issuer: 'CN=x', extensions: [alternativeName(false)] }),
            findings: [{ path: '/x5c/0', variant: 'no-subject', data: { which } }]
        },
        {
            title: 'an empty subject in version 1',
            input: jwkWith({ version: 1, subject: '', issuer: 'CN=x', extensions: [] }),
            findings: [{ path: '/x5c/0', variant: 'no-subject', data: { which } }]
        },
        {
            title: 'an empty subject with a unique identifier and no extensions',
            input: jwkWith({
                subject: '',
                issuer: 'CN=x',
                extensions: [],
                raw: { uniqueIds: der.implicit(2, '\0id') }
            }),
            findings: [{ path: '/x5c/0', variant: 'no-subject', data: { which } }]
        },
        ...[
            ['a mask of a mask', der.tagged(1, mask(mgf1(der.sequence(der.oid('1.3.14.3.2.26')))))],
            ['a mask with MD5', der.tagged(1, mask(der.sequence(der.oid('1.2.840.113549.2.5'))))],
            ['a mask of another kind', der.tagged(1, der.sequence(der.oid('1.2.3')))],
            ['a mask without its digest', der.tagged(1, der.sequence(der.oid('1.2.840.113549.1.1.8')))],
            ['a negative salt length', der.tagged(2, der.integer('\xff'))],
            ['a salt length of five octets', der.tagged(2, der.integer('\x01\0\0\0\0'))],
            ['another trailer field', der.tagged(3, der.integer(2))],
            ['a fifth parameter', der.tagged(4, der.integer(1))]
        ].map(([title = '', parameter = '']) => ({
            title: `RSASSA-PSS with ${title}`,
            input: jwkWith({
                raw: { outerAlgorithm: der.sequence(der.oid('1.2.840.113549.1.1.10'), der.sequence(parameter)) }
            }),
            findings: [{ path: '/x5c/0', variant: 'parameters', data: { which } }]
        })),
        {
            title: 'a critical extension with broken contents',
            input: jwkWith({ extensions: [extension('2.5.29.19', der.nothing(), true)] }),
            findings: [
                {
                    path: '/x5c/0',
                    variant: 'critical-extension',
                    data: { which, extension: 'basicConstraints (2.5.29.19)' }
                }
            ]
        }
    ],
    notApplicable: [
        { title: 'a PKCS #7 bundle, which another rule names', input: jwkText({ certificates: [pkcs7()] }) },
        { title: 'a key without x5c', input: jwkText({ x5c: undefined }) }
    ]
});
