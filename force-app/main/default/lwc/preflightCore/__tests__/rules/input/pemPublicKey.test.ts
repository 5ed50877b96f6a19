import { pemPublicKey } from '../../../rules/input/pemPublicKey.js';
import { certificatePem, publicPem } from '../../support/inputs.js';
import { jwkText, keys, publicKeyInfo } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

testRule(pemPublicKey, {
    valid: [{ title: 'a key', input: jwkText() }],
    invalid: [
        {
            title: 'a public key in PEM',
            input: publicPem,
            findings: [{ path: '', variant: 'upload', data: {}, marks: '-----BEGIN PUBLIC KEY-----' }]
        },
        {
            title: 'a public key in DER',
            input: { bytes: publicKeyInfo(keys.leaf) },
            findings: [{ path: '', variant: 'upload', marks: undefined }]
        },
        {
            title: 'a public key at an endpoint',
            purpose: 'endpoint',
            input: publicPem,
            findings: [{ path: '', variant: 'endpoint' }]
        }
    ],
    notApplicable: [
        {
            title: 'Diffie-Hellman parameters, two numbers as well',
            input: `-----BEGIN DH PARAMETERS-----\n${Buffer.from(`0\x46\x02\x41\0${'\xc5'.repeat(64)}\x02\x01\x02`, 'latin1').toString('base64')}\n-----END DH PARAMETERS-----\n`
        },
        { title: 'a certificate', input: certificatePem },
        { title: 'a key set without keys', input: '{"keys":[]}' }
    ]
});
