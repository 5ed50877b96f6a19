import { keyUsage } from '../../../rules/certificate/keyUsage.js';
import * as make from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';
const withUsage = (...usages: Parameters<typeof make.keyUsage>): string =>
    make.jwkWith({ extensions: [make.keyUsage(...usages)] });

testRule(keyUsage, {
    valid: [
        { title: 'digitalSignature', input: withUsage('digitalSignature') },
        {
            title: 'digitalSignature among others',
            input: withUsage('digitalSignature', 'nonRepudiation', 'keyEncipherment')
        },
        {
            title: 'an authority that also signs other things',
            input: make.jwkWith({
                extensions: [make.basicConstraints(true), make.keyUsage('digitalSignature', 'keyCertSign')]
            })
        },
        {
            title: 'keyAgreement of an EC key',
            input: make.jwkText({
                certificates: [
                    make.makeCertificate({
                        key: make.keys.ec,
                        extensions: [make.keyUsage('digitalSignature', 'keyAgreement')]
                    })
                ]
            })
        }
    ],
    invalid: [
        {
            title: 'keyEncipherment alone',
            input: withUsage('keyEncipherment'),
            findings: [{ path: '/x5c/0', variant: 'no-digital-signature', data: { which, found: 'keyEncipherment' } }]
        },
        {
            title: 'what authorities use their key for',
            input: withUsage('keyCertSign', 'cRLSign'),
            findings: [{ path: '/x5c/0', variant: 'certificates-only', data: { which, found: 'keyCertSign, cRLSign' } }]
        },
        {
            title: 'no use at all',
            input: withUsage(),
            findings: [{ path: '/x5c/0', variant: 'empty', data: { which, found: '' } }]
        },
        {
            title: 'key agreement, which RSA does not know',
            input: withUsage('digitalSignature', 'keyAgreement', 'decipherOnly'),
            findings: [{ path: '/x5c/0', variant: 'not-for-rsa', data: { which, found: 'keyAgreement, decipherOnly' } }]
        },
        {
            title: 'signing certificates without being an authority',
            input: withUsage('digitalSignature', 'keyCertSign'),
            findings: [
                { path: '/x5c/0', variant: 'no-authority', data: { which, found: 'digitalSignature, keyCertSign' } }
            ]
        }
    ],
    notApplicable: [
        {
            title: 'key usage that cannot be read, which says nothing',
            input: make.jwkWith({ extensions: [make.extension('2.5.29.15', 'INVALID')] })
        },
        { title: 'a certificate without key usage', input: make.jwkWith({ extensions: [] }) },
        { title: 'a key without x5c', input: make.jwkText({ x5c: undefined }) }
    ]
});
