import { notACertificate } from '../../../rules/certificate/notACertificate.js';
import { jwkText, makeCertificate } from '../../support/makeCertificate.js';
import * as other from '../../support/otherObjects.js';
import { testRule } from '../../support/testRule.js';

const withInstead = (octets: string): string => jwkText({ certificates: [octets] });
const finding = (variant: string) => [{ path: '/x5c/0', variant, data: { which: 'The certificate in "x5c"' } }];

testRule(notACertificate, {
    valid: [
        { title: 'a certificate', input: jwkText() },
        { title: 'a certificate that cannot be read to its end', input: withInstead(makeCertificate().slice(0, 300)) }
    ],
    invalid: [
        {
            title: 'a certificate signing request',
            input: withInstead(other.certificateRequest()),
            findings: finding('certificate-request')
        },
        { title: 'a private key (PKCS #8)', input: withInstead(other.pkcs8()), findings: finding('private-key') },
        { title: 'a private key (PKCS #1)', input: withInstead(other.pkcs1()), findings: finding('private-key') },
        {
            title: 'an encrypted private key',
            input: withInstead(other.encryptedPkcs8()),
            findings: finding('encrypted-private-key')
        },
        { title: 'a key store', input: withInstead(other.pkcs12()), findings: finding('pkcs12') },
        { title: 'a bare public key', input: withInstead(other.publicKey()), findings: finding('public-key') },
        {
            title: 'a bundle of certificates',
            input: withInstead(other.pkcs7(makeCertificate())),
            findings: finding('pkcs7')
        },
        { title: 'a bundle of none', input: withInstead(other.pkcs7()), findings: finding('pkcs7') },
        {
            title: 'a list of revoked certificates',
            input: withInstead(other.revocationList()),
            findings: finding('crl')
        },
        {
            title: 'a public key as the second of the chain',
            input: jwkText({ certificates: [makeCertificate(), other.publicKey()] }),
            findings: [{ path: '/x5c/1', variant: 'public-key', data: { which: 'Certificate 2 in "x5c"' } }]
        }
    ],
    notApplicable: [{ title: 'text that is nothing known', input: jwkText({ x5c: ['aGVsbG8gd29ybGQh'] }) }]
});
