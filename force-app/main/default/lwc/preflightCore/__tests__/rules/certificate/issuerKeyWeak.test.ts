import { issuerKeyWeak } from '../../../rules/certificate/issuerKeyWeak.js';
import { base64UrlOf, moduli } from '../../support/moduli.js';
import * as der from '../../support/derWriter.js';
import { jwkText, keys, makeCertificate, makeChain } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const which = 'Certificate 2 in "x5c"';
const name = 'O=Acme, CN=Acme issuing';
const issuer = (modulus: string): string =>
    jwkText({
        certificates: [
            makeCertificate({ issuer: name }),
            makeCertificate({
                subject: name,
                raw: {
                    publicKey: der.sequence(
                        der.sequence(der.oid('1.2.840.113549.1.1.1'), der.nothing()),
                        der.bitString(
                            der.sequence(
                                der.integer(`\0${Buffer.from(modulus, 'base64url').toString('latin1')}`),
                                der.integer(65537)
                            )
                        )
                    )
                }
            })
        ]
    });

testRule(issuerKeyWeak, {
    valid: [
        { title: 'a chain of RSA keys of 2048 bits', input: jwkText({ certificates: makeChain() }) },
        {
            title: 'an issuer with an EC key',
            input: jwkText({
                certificates: [
                    makeCertificate({ issuer: name, issuerKey: keys.ec }),
                    makeCertificate({ subject: name, key: keys.ec })
                ]
            })
        }
    ],
    invalid: [
        {
            title: 'a root of 1024 bits',
            input: jwkText({ certificates: makeChain({ root: { key: keys.short } }) }),
            findings: [
                {
                    path: '/x5c/2',
                    variant: 'short',
                    data: {
                        which: 'Certificate 3 in "x5c"',
                        subject: 'CN=Acme root, O=Acme',
                        bits: 1024,
                        algorithm: 'RSA'
                    }
                }
            ]
        },
        {
            title: 'a key of a chip with the ROCA flaw',
            input: issuer(base64UrlOf(moduli.roca)),
            findings: [{ path: '/x5c/1', variant: 'roca', data: { which, subject: 'CN=Acme issuing, O=Acme' } }]
        },
        {
            title: 'a modulus of two close primes',
            input: issuer(base64UrlOf(moduli.closePrimes)),
            findings: [{ path: '/x5c/1', variant: 'factored', data: { which, subject: 'CN=Acme issuing, O=Acme' } }]
        }
    ],
    notApplicable: [
        { title: 'a key that stands alone', input: jwkText({ certificates: [makeCertificate({ key: keys.short })] }) },
        { title: 'a key without x5c', input: jwkText({ x5c: undefined }) }
    ]
});
