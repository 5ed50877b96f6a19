import { selfSignatureUnclear } from '../../../rules/certificate/selfSignatureUnclear.js';
import {
    authorityKeyIdentifier,
    basicConstraints,
    jwkText,
    jwkWith,
    keys,
    makeCertificate,
    subjectKeyIdentifier
} from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';
const name = 'O=Acme, CN=chat signer';
/** An authority and what it issued, both named like the leaf. */
const namesake = makeCertificate({ subject: name, key: keys.issuer, extensions: [basicConstraints(true)] });
const issued = makeCertificate({ issuerKey: keys.issuer });

testRule(selfSignatureUnclear, {
    valid: [
        { title: 'a certificate signed with its own key', input: jwkText() },
        { title: 'its issuer of the same name behind it', input: jwkText({ certificates: [issued, namesake] }) },
        {
            title: 'a changed certificate, whose signature opens with its own key',
            input: jwkText({ certificates: [makeCertificate().replaceAll('chat signer', 'chat singer')] })
        }
    ],
    invalid: [
        {
            title: 'a certificate named like its issuer, without key identifiers',
            input: jwkText({ certificates: [issued] }),
            findings: [{ path: '/x5c/0', data: { which } }]
        },
        {
            title: 'one behind which a certificate stands that did not sign it either',
            input: jwkText({
                certificates: [
                    issued,
                    makeCertificate({ subject: name, key: keys.root, extensions: [basicConstraints(true)] })
                ]
            }),
            findings: [{ path: '/x5c/0', data: { which } }]
        },
        {
            title: 'one with its own key identifier only',
            input: jwkWith({ issuerKey: keys.issuer, extensions: [subjectKeyIdentifier(keys.leaf)] }),
            findings: [{ path: '/x5c/0', data: { which } }]
        },
        {
            title: 'one that was signed with RSASSA-PSS, which shows nothing of the key',
            input: jwkWith({ issuerKey: keys.issuer, scheme: 'pss' }),
            findings: [{ path: '/x5c/0', data: { which } }]
        }
    ],
    notApplicable: [
        {
            title: 'key identifiers that tell the two apart',
            input: jwkWith({
                issuerKey: keys.issuer,
                extensions: [subjectKeyIdentifier(keys.leaf), authorityKeyIdentifier(keys.issuer)]
            })
        },
        { title: 'a certificate that somebody else issued', input: jwkWith({ issuer: 'CN=Acme root' }) },
        { title: 'a key without x5c', input: jwkText({ x5c: undefined }) }
    ],
    notChecked: [{ title: 'without crypto', input: jwkText(), options: { subtle: undefined } }]
});
