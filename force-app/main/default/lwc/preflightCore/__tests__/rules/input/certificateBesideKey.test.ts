import { certificateBesideKey } from '../../../rules/input/certificateBesideKey.js';
import { certificatePem, pem, publicPem } from '../../support/inputs.js';
import { jwkText, keys, makeCertificate, makeChain, makeJwk, toBase64 } from '../../support/makeCertificate.js';
import { pkcs7 } from '../../support/otherObjects.js';
import { testRule } from '../../support/testRule.js';

const key = jwkText({ x5c: undefined });
const one = [{ path: '', variant: undefined, data: {} }];

testRule(certificateBesideKey, {
    valid: [
        { title: 'a key with its certificate in x5c', input: jwkText() },
        { title: 'PEM inside of x5c, which another rule is about', input: jwkText({ x5c: [certificatePem] }) },
        { title: 'a key and other text', input: `Look at this.\n${key}\nThank you!` },
        { title: 'a key and a public key', input: `${key}\n${publicPem}` }
    ],
    invalid: [
        { title: 'a key, and behind it its certificate', input: `${key}\n${certificatePem}`, findings: one },
        { title: 'a certificate, and behind it its key', input: `${certificatePem}\n${key}`, findings: one },
        { title: 'a key and base64 of a certificate', input: `${key}\n${toBase64(makeCertificate())}`, findings: one },
        {
            title: 'a key and a chain, with text around them',
            input: `JWK:\n${key}\ncertificates:\n${makeChain()
                .map((der) => pem('CERTIFICATE', der))
                .join('\n')}`,
            findings: [{ path: '', variant: 'several', data: { count: 3 } }]
        },
        {
            title: 'a key and a PKCS#7 bundle',
            input: `${key}\n${pem('PKCS7', pkcs7(...makeChain()))}`,
            findings: [{ path: '', variant: 'several', data: { count: 3 } }]
        },
        {
            title: 'keys, and certificates before and behind them',
            input: `${certificatePem}${JSON.stringify([makeJwk({ x5c: undefined })])}${pem(
                'CERTIFICATE',
                makeCertificate({ key: keys.other })
            )}`,
            findings: [{ path: '', variant: 'several', data: { count: 2 } }]
        }
    ],
    notApplicable: [
        { title: 'a certificate alone', input: certificatePem },
        { title: 'a set without keys', input: `{"keys":[]}\n${certificatePem}` }
    ]
});
