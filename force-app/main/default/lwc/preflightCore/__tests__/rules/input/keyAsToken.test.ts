import { keyAsToken } from '../../../rules/input/keyAsToken.js';
import { certificatePem, files, pem, privatePems, publicPem } from '../../support/inputs.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const found = (variant: string) => [{ path: '', variant, data: {} }];

testTokenRule(keyAsToken, {
    valid: [
        { title: 'a token' },
        { title: 'a text that is neither', token: 'hello' },
        { title: 'the header of a token, decoded', token: '{"alg":"RS256","kid":"chat-2026-11","typ":"JWT"}' },
        { title: 'an empty key set, which is no key either', token: '{"keys":[]}' },
        { title: 'a private key, which is reported elsewhere', token: privatePems.pkcs8 }
    ],
    invalid: [
        { title: 'a key', token: jwkText(), findings: found('key') },
        { title: 'a key set', token: `{"keys":[${jwkText()}]}`, findings: found('key-set') },
        { title: 'keys in an array', token: `[${jwkText()}]`, findings: found('key-set') },
        { title: 'a certificate', token: certificatePem, findings: found('certificate') },
        { title: 'a public key', token: publicPem, findings: found('public-key') },
        {
            title: 'a certificate request',
            token: pem('CERTIFICATE REQUEST', files.request),
            findings: found('certificate-request')
        },
        { title: 'a file of certificates', token: pem('PKCS7', files.pkcs7), findings: found('pkcs7') }
    ],
    notApplicable: [{ title: 'nothing', token: '' }]
});
