import { chainBroken } from '../../../rules/certificate/chainBroken.js';
import { jwkText, keys, makeCertificate, makeChain } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const [leaf, intermediate, root] = makeChain();
const issuer = 'CN=Acme issuing, O=Acme';
const which = 'The certificate in "x5c"';
const withCertificates = (...certificates: string[]): string => jwkText({ certificates });

testRule(chainBroken, {
    valid: [
        { title: 'a certificate, its issuer and the root', input: withCertificates(leaf, intermediate, root) },
        { title: 'a chain without its root', input: withCertificates(leaf, intermediate) },
        { title: 'a certificate twice, which is another rule', input: withCertificates(leaf, leaf, intermediate) },
        {
            title: 'a certificate once more among its issuers, which is another rule',
            input: withCertificates(leaf, intermediate, leaf, root)
        },
        {
            title: 'its issuer twice',
            input: withCertificates(leaf, intermediate, intermediate, root)
        },
        {
            title: 'a copy of the certificate behind the chain',
            input: withCertificates(leaf, intermediate, root, leaf, intermediate)
        },
        {
            title: 'more behind the root, which is another rule',
            input: withCertificates(leaf, intermediate, root, makeCertificate())
        },
        {
            title: 'an issuer whose name differs in case only',
            input: withCertificates(...makeChain({ leaf: { issuer: 'O=ACME, CN=acme issuing' } }))
        },
        {
            title: 'an issuer with an EC key',
            input: withCertificates(...makeChain({ leaf: { issuerKey: keys.ec }, intermediate: { key: keys.ec } }))
        }
    ],
    invalid: [
        {
            title: 'the wrong order',
            input: withCertificates(leaf, root, intermediate),
            findings: [
                {
                    path: '/x5c/0',
                    variant: 'order',
                    data: { which, place: 3, issuer, found: 'CN=Acme root, O=Acme' }
                }
            ]
        },
        {
            title: 'a certificate of somebody else',
            input: withCertificates(leaf, makeCertificate({ subject: 'CN=Somebody else', key: keys.other })),
            findings: [
                { path: '/x5c/0', variant: 'name', data: { which, place: 2, issuer, found: 'CN=Somebody else' } }
            ]
        },
        {
            title: 'an issuer of the right name with another key',
            input: withCertificates(...makeChain({ leaf: { issuerKey: keys.other } })),
            findings: [{ path: '/x5c/0', variant: 'signature', data: { which, place: 2, issuer, found: issuer } }]
        },
        {
            title: 'a root first and the certificate last',
            input: withCertificates(root, intermediate, leaf),
            findings: [
                {
                    path: '/x5c/0',
                    variant: 'reversed',
                    data: { which, place: 2, issuer: 'CN=Acme root, O=Acme', found: issuer }
                },
                {
                    path: '/x5c/1',
                    variant: 'order',
                    data: {
                        which: 'Certificate 2 in "x5c"',
                        place: 1,
                        issuer: 'CN=Acme root, O=Acme',
                        found: 'CN=chat signer, O=Acme'
                    }
                }
            ]
        },
        {
            title: 'a self-signed certificate with a chain behind it',
            input: withCertificates(makeCertificate(), intermediate, root),
            findings: [
                {
                    path: '/x5c/0',
                    variant: 'self-signed',
                    data: { which, place: 2, issuer: 'CN=chat signer, O=Acme', found: issuer }
                }
            ]
        }
    ],
    notApplicable: [
        { title: 'one certificate alone', input: jwkText() },
        { title: 'a key without x5c', input: jwkText({ x5c: undefined }) }
    ],
    notChecked: [
        { title: 'an issuer that cannot be read', input: withCertificates(leaf, intermediate.slice(0, 99)) },
        {
            title: 'a signature without crypto',
            input: withCertificates(leaf, intermediate),
            options: { subtle: undefined }
        },
        { title: 'an MD5 signature', input: withCertificates(...makeChain({ leaf: { hash: 'md5' } }).slice(0, 2)) }
    ]
});
