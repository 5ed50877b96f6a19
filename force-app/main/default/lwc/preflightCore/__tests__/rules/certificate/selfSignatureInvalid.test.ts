import { selfSignatureInvalid } from '../../../rules/certificate/selfSignatureInvalid.js';
import {
    authorityKeyIdentifier,
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
/** Its key identifiers say what its names say: that it is signed with its own key. */
const identified = makeCertificate({
    extensions: [subjectKeyIdentifier(keys.leaf), authorityKeyIdentifier(keys.leaf)]
});

testRule(selfSignatureInvalid, {
    valid: [
        { title: 'a certificate signed with its own key', input: jwkText() },
        { title: 'one signed with RSASSA-PSS', input: jwkWith({ scheme: 'pss' }) },
        { title: 'one with key identifiers', input: jwkText({ certificates: [identified] }) },
        { title: 'one signed with SHA-1', input: jwkWith({ hash: 'sha1' }) },
        {
            title: 'an authority’s new key, certified with its old one',
            input: jwkText({ certificates: [leaf, newWithOld, old] })
        }
    ],
    invalid: [
        {
            title: 'a certificate that was signed with another key',
            input: jwkWith({ issuerKey: keys.other }),
            findings: [{ path: '/x5c/0', data: { which: 'The certificate in "x5c"' } }]
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
            title: 'a root that was signed with another key',
            input: jwkText({ certificates: makeChain({ root: { issuerKey: keys.other } }) }),
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
        { title: 'a certificate that somebody else issued', input: jwkText({ certificates: [leaf] }) },
        { title: 'a key without x5c', input: jwkText({ x5c: undefined }) }
    ],
    notChecked: [
        { title: 'without crypto', input: jwkText(), options: { subtle: undefined } },
        { title: 'MD5, which browsers do not verify', input: jwkWith({ hash: 'md5' }) }
    ]
});
