import { notRsa } from '../../../rules/certificate/notRsa.js';
import * as der from '../../support/derWriter.js';
import { jwkText, keys, makeCertificate, makeChain, publicKeyInfo } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';
const pss = der.oid('1.2.840.113549.1.1.10');

testRule(notRsa, {
    valid: [
        { title: 'an RSA key', input: jwkText() },
        {
            title: 'an RSASSA-PSS key, which another rule names',
            input: jwkText({
                certificates: [
                    makeCertificate({
                        raw: { publicKey: publicKeyInfo(keys.leaf).replace(der.oid('1.2.840.113549.1.1.1'), pss) }
                    })
                ]
            })
        },
        {
            title: 'an issuer with an EC key',
            input: jwkText({
                certificates: makeChain({ leaf: { issuerKey: keys.ec }, intermediate: { key: keys.ec } })
            })
        }
    ],
    invalid: [
        {
            title: 'an EC key',
            // Signed with an RSA key: EC signatures differ from run to run, and this is the example on the rule's page.
            input: jwkText({
                certificates: [makeCertificate({ key: keys.ec, issuerKey: keys.issuer, issuer: 'CN=Acme issuing' })]
            }),
            findings: [{ path: '/x5c/0', data: { which, algorithm: 'EC' } }]
        },
        {
            title: 'an Ed25519 key',
            input: jwkText({ certificates: [makeCertificate({ key: keys.ed })] }),
            findings: [{ path: '/x5c/0', data: { which, algorithm: 'Ed25519' } }]
        },
        {
            title: 'a key of a kind without a name',
            input: jwkText({
                certificates: [
                    makeCertificate({
                        raw: {
                            publicKey: der.sequence(der.sequence(der.oid('1.2.643.7.1.1.1.1')), der.bitString('key'))
                        }
                    })
                ]
            }),
            findings: [{ path: '/x5c/0', data: { which, algorithm: '1.2.643.7.1.1.1.1' } }]
        }
    ],
    notApplicable: [{ title: 'a key without x5c', input: jwkText({ x5c: undefined }) }]
});
