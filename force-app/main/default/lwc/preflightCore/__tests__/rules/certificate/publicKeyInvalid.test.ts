import { publicKeyInvalid } from '../../../rules/certificate/publicKeyInvalid.js';
import * as der from '../../support/derWriter.js';
import { jwkText, jwkWith, keys, makeCertificate, makeChain } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';
const rsaKey = (...numbers: string[]): string =>
    der.sequence(der.sequence(der.oid('1.2.840.113549.1.1.1'), der.nothing()), der.bitString(der.sequence(...numbers)));
const behindKey = (more: string): string =>
    der.sequence(
        der.sequence(der.oid('1.2.840.113549.1.1.1'), der.nothing()),
        der.bitString(der.sequence(der.integer(modulus), der.integer(65537)) + more)
    );
const modulus = `\0${'\xc5'.repeat(256)}`;
const withKey = (publicKey: string): string => jwkWith({ raw: { publicKey } });

testRule(publicKeyInvalid, {
    valid: [
        { title: 'a modulus with its leading zero octet', input: jwkText() },
        {
            title: 'the shortest modulus that Java takes',
            input: withKey(rsaKey(der.integer('\x01'.repeat(64)), der.integer(3)))
        },
        {
            title: 'a long exponent beside a modulus of 3072 bits',
            input: withKey(rsaKey(der.integer(`\0${'\xc5'.repeat(384)}`), der.integer('\x01' + '\0'.repeat(8))))
        },
        {
            title: 'a modulus and an exponent that begin with 80, each behind its zero octet',
            input: withKey(rsaKey(der.integer(`\0\x80${'\xc5'.repeat(255)}`), der.integer('\0\x80\x01')))
        },
        {
            title: 'numbers that begin with 7f, without one',
            input: withKey(rsaKey(der.integer(`\x7f${'\xc5'.repeat(255)}`), der.integer('\x7f\x01')))
        },
        {
            title: 'an even exponent, which is no matter of form',
            input: withKey(rsaKey(der.integer(modulus), der.integer(65536)))
        }
    ],
    invalid: [
        ...['\x80', '\xff'].flatMap((first) => [
            {
                title: `a modulus that begins with ${first === '\x80' ? '80' : 'ff'}, without its zero octet`,
                input: withKey(rsaKey(der.integer(first + '\xc5'.repeat(255)), der.integer(65537))),
                findings: [{ path: '/x5c/0', variant: 'negative-modulus', data: { which } }]
            },
            {
                title: `an exponent that begins with ${first === '\x80' ? '80' : 'ff'}, without its zero octet`,
                input: withKey(rsaKey(der.integer(modulus), der.integer(`${first}\x01`))),
                findings: [{ path: '/x5c/0', variant: 'negative-exponent', data: { which } }]
            }
        ]),
        {
            title: 'bytes behind the key',
            input: withKey(behindKey('\x05\0\0')),
            findings: [{ path: '/x5c/0', variant: 'trailing-data', data: { which } }]
        },
        {
            title: 'a third number',
            input: withKey(rsaKey(der.integer(modulus), der.integer(65537), der.integer(1))),
            findings: [{ path: '/x5c/0', variant: 'trailing-data', data: { which } }]
        },
        {
            title: 'a modulus of 504 bits',
            input: withKey(rsaKey(der.integer(`\0${'\xc5'.repeat(63)}`), der.integer(65537))),
            findings: [{ path: '/x5c/0', variant: 'modulus-size', data: { which, bits: 504 } }]
        },
        {
            title: 'a modulus of more than 16384 bits',
            input: withKey(rsaKey(der.integer(`\x01${'\xc5'.repeat(2048)}`), der.integer(65537))),
            findings: [{ path: '/x5c/0', variant: 'modulus-size', data: { which, bits: 16385 } }]
        },
        {
            title: 'an exponent of 1',
            input: withKey(rsaKey(der.integer(modulus), der.integer(1))),
            findings: [{ path: '/x5c/0', variant: 'exponent-size', data: { which } }]
        },
        {
            title: 'an exponent of 2',
            input: withKey(rsaKey(der.integer(modulus), der.integer(2))),
            findings: [{ path: '/x5c/0', variant: 'exponent-size', data: { which } }]
        },
        {
            title: 'an exponent that is the modulus',
            input: withKey(rsaKey(der.integer(modulus), der.integer(modulus))),
            findings: [{ path: '/x5c/0', variant: 'exponent-size', data: { which } }]
        },
        {
            title: 'an exponent of 65 bits beside a modulus of more than 3072',
            input: withKey(rsaKey(der.integer(`\0${'\xc5'.repeat(385)}`), der.integer('\x01' + '\0'.repeat(8)))),
            findings: [{ path: '/x5c/0', variant: 'exponent-size', data: { which } }]
        },
        {
            title: 'a negative modulus',
            input: withKey(rsaKey(der.integer(modulus.slice(1)), der.integer(65537))),
            findings: [{ path: '/x5c/0', variant: 'negative-modulus', data: { which } }]
        },
        {
            title: 'a negative exponent',
            input: withKey(rsaKey(der.integer(modulus), der.integer('\xff'))),
            findings: [{ path: '/x5c/0', variant: 'negative-exponent', data: { which } }]
        },
        {
            title: 'a modulus of zero',
            input: withKey(rsaKey(der.integer('\0'), der.integer(65537))),
            findings: [{ path: '/x5c/0', variant: 'empty-modulus', data: { which } }]
        },
        {
            title: 'an exponent without octets',
            input: withKey(rsaKey(der.integer(modulus), der.integer(''))),
            findings: [{ path: '/x5c/0', variant: 'empty-exponent', data: { which } }]
        },
        {
            title: 'a key without an exponent, in an issuer',
            input: jwkText({
                certificates: makeChain({ intermediate: { raw: { publicKey: rsaKey(der.integer(modulus)) } } })
            }),
            findings: [{ path: '/x5c/1', data: { which: 'Certificate 2 in "x5c"' } }]
        }
    ],
    notApplicable: [
        { title: 'an EC key', input: jwkText({ certificates: [makeCertificate({ key: keys.ec })] }) },
        { title: 'a key without x5c', input: jwkText({ x5c: undefined }) }
    ]
});
