import { publicKeyPss } from '../../../rules/certificate/publicKeyPss.js';
import * as der from '../../support/derWriter.js';
import { jwkText, jwkWith, keys, publicKeyInfo } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const publicKey = publicKeyInfo(keys.leaf).replace(der.oid('1.2.840.113549.1.1.1'), der.oid('1.2.840.113549.1.1.10'));

testRule(publicKeyPss, {
    valid: [
        { title: 'a plain RSA key', input: jwkText() },
        { title: 'a plain RSA key in a certificate that is signed with RSASSA-PSS', input: jwkWith({ scheme: 'pss' }) }
    ],
    invalid: [
        {
            title: 'an RSASSA-PSS key',
            input: jwkWith({ raw: { publicKey } }),
            findings: [{ path: '/x5c/0', data: { which: 'The certificate in "x5c"' } }]
        }
    ],
    notApplicable: [{ title: 'a key without x5c', input: jwkText({ x5c: undefined }) }]
});
