import { selfSignatureInvalid } from '../../../rules/certificate/selfSignatureInvalid.js';
import * as der from '../../support/derWriter.js';
import {
    authorityKeyIdentifier,
    basicConstraints,
    extension,
    jwkText,
    jwkWith,
    keys,
    makeCertificate,
    makeChain,
    subjectKeyIdentifier
} from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const root = 'O=Acme, CN=Acme root';
/** An authority that changed its key: the new key certified with the old one, under one name. */
const [leaf] = makeChain({ leaf: { issuer: root } });
const newWithOld = makeCertificate({ subject: root, key: keys.issuer, issuerKey: keys.root });
const old = makeChain()[2];
const misnamed = makeCertificate({
    subject: root,
    key: keys.issuer,
    issuerKey: keys.root,
    extensions: [basicConstraints(true), subjectKeyIdentifier(keys.issuer), authorityKeyIdentifier(keys.issuer)]
});
/** Its key identifiers say what its names say: that it is signed with its own key. */
const identified = makeCertificate({
    extensions: [subjectKeyIdentifier(keys.leaf), authorityKeyIdentifier(keys.leaf)]
});

const authoritySerial = (hex: string): string =>
    extension(
        '2.5.29.35',
        der.sequence(
            der.tagged(1, der.tagged(4, der.name('O=Acme, CN=chat signer'))),
            der.implicit(2, der.fromHex(hex))
        )
    );

testRule(selfSignatureInvalid, {
    valid: [
        { title: 'a certificate signed with its own key', input: jwkText() },
        { title: 'one signed with RSASSA-PSS', input: jwkWith({ scheme: 'pss' }) },
        { title: 'one with key identifiers', input: jwkText({ certificates: [identified] }) },
        { title: 'one signed with SHA-1', input: jwkWith({ hash: 'sha1' }) },
        {
            title: 'an authority’s new key, certified with its old one',
            input: jwkText({ certificates: [leaf, newWithOld, old] })
        },
        {
            title: 'the same, with the new key’s identifier where the old one’s belongs',
            input: jwkText({ certificates: [leaf, misnamed, old] })
        }
    ],
    invalid: [
        {
            title: 'a certificate that calls its own key the signer’s, and was signed with another',
            input: jwkWith({
                issuerKey: keys.other,
                extensions: [subjectKeyIdentifier(keys.leaf), authorityKeyIdentifier(keys.leaf)]
            }),
            findings: [{ path: '/x5c/0', data: { which: 'The certificate in "x5c"' } }]
        },
        {
            title: 'one that calls its own serial number the signer’s',
            input: jwkWith({ issuerKey: keys.other, extensions: [authoritySerial('4a3b2c1d')] }),
            findings: [{ path: '/x5c/0' }]
        },
        {
            title: 'a certificate in which a byte was changed',
            input: jwkText({ certificates: [makeCertificate().replaceAll('chat signer', 'chat singer')] }),
            findings: [{ path: '/x5c/0', data: { which: 'The certificate in "x5c"' } }]
        },
        {
            title: 'a certificate in one of whose names one byte was changed',
            input: jwkText({ certificates: [identified.replace('chat signer', 'chat signor')] }),
            findings: [{ path: '/x5c/0', data: { which: 'The certificate in "x5c"' } }]
        },
        {
            title: 'one behind which a certificate stands that did not sign it either',
            input: jwkText({ certificates: [identified.replace('chat signer', 'chat signor'), old] }),
            findings: [{ path: '/x5c/0' }]
        },
        {
            title: 'a root that was signed with another key',
            input: jwkText({
                certificates: makeChain({
                    root: {
                        issuerKey: keys.other,
                        extensions: [
                            basicConstraints(true),
                            subjectKeyIdentifier(keys.root),
                            authorityKeyIdentifier(keys.root)
                        ]
                    }
                })
            }),
            findings: [{ path: '/x5c/2', data: { which: 'Certificate 3 in "x5c"' } }]
        }
    ],
    notApplicable: [
        {
            title: 'an authority that writes the subject’s key identifier where its own belongs',
            input: jwkText({
                certificates: [
                    makeCertificate({
                        issuer: root,
                        issuerKey: keys.root,
                        extensions: [subjectKeyIdentifier(keys.leaf), authorityKeyIdentifier(keys.leaf)]
                    })
                ]
            })
        },
        {
            title: 'what an authority issued in its own name, by the key identifiers',
            input: jwkWith({
                issuerKey: keys.issuer,
                extensions: [subjectKeyIdentifier(keys.leaf), authorityKeyIdentifier(keys.issuer)]
            })
        },
        {
            title: 'the same, by the serial number of the issuer',
            input: jwkWith({ issuerKey: keys.issuer, extensions: [authoritySerial('11')] })
        },
        {
            title: 'a signature of another key without key identifiers, which may be the issuer’s of that name',
            input: jwkWith({ issuerKey: keys.issuer })
        },
        { title: 'a certificate that somebody else issued', input: jwkText({ certificates: [leaf] }) },
        { title: 'a key without x5c', input: jwkText({ x5c: undefined }) }
    ],
    notChecked: [
        { title: 'without crypto', input: jwkText(), options: { subtle: undefined } },
        { title: 'MD5, which browsers do not verify', input: jwkWith({ hash: 'md5' }) }
    ]
});
