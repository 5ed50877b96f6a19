import { insideSomethingElse } from '../../../rules/input/insideSomethingElse.js';
import { certificatePem, files, pem, publicPem } from '../../support/inputs.js';
import { goodKey, jwkText, makeCertificate } from '../../support/makeCertificate.js';
import { pkcs7 } from '../../support/otherObjects.js';
import { testRule } from '../../support/testRule.js';

const key = jwkText();

testRule(insideSomethingElse, {
    valid: [
        { title: 'a key', input: key },
        { title: 'a key with a label, which another rule is about', input: `JWK : ${key}` },
        { title: 'a key set', input: JSON.stringify({ keys: [goodKey()] }) },
        { title: 'a certificate', input: certificatePem },
        { title: 'an object without a key in it', input: '{"key":{"name":"chat"},"text":"{}"}' }
    ],
    invalid: [
        {
            title: 'what Azure Key Vault answers',
            input: JSON.stringify({ attributes: { enabled: true }, key: goodKey(), tags: null }),
            findings: [
                {
                    path: '',
                    variant: 'place',
                    data: { what: 'output of Azure Key Vault', thing: 'key stands', place: '"key"' },
                    marks: '{'
                }
            ]
        },
        {
            title: 'a key set deeper down',
            input: JSON.stringify({ data: { keys: [goodKey(), goodKey()] } }),
            findings: [
                {
                    path: '',
                    variant: 'place',
                    data: { what: 'a JSON object', thing: 'keys stand', place: '"data" › "keys"' }
                }
            ]
        },
        {
            title: 'a certificate of AWS',
            input: JSON.stringify({ Certificate: certificatePem, CertificateChain: '' }),
            findings: [
                {
                    path: '',
                    variant: 'place',
                    data: {
                        what: 'output of AWS Certificate Manager',
                        thing: 'certificate stands',
                        place: '"Certificate"'
                    }
                }
            ]
        },
        {
            title: 'a public key',
            input: JSON.stringify({ pem: publicPem, algorithm: 'RSA_SIGN_PKCS1_2048_SHA256' }),
            findings: [
                {
                    path: '',
                    variant: 'place',
                    data: { what: 'output of Google Cloud KMS', thing: 'public key stands', place: '"pem"' }
                }
            ]
        },
        {
            title: 'a request',
            input: JSON.stringify({ csr: pem('CERTIFICATE REQUEST', files.request) }),
            findings: [
                {
                    path: '',
                    variant: 'place',
                    data: { what: 'a JSON object', thing: 'certificate request stands', place: '"csr"' }
                }
            ]
        },
        {
            title: 'PKCS#7',
            input: JSON.stringify({ bundle: pem('PKCS7', pkcs7(makeCertificate())) }),
            findings: [
                {
                    path: '',
                    variant: 'place',
                    data: {
                        what: 'a JSON object',
                        thing: 'certificate stands',
                        place: '"bundle"'
                    }
                }
            ]
        },
        {
            title: 'a quoted mail with YAML in it',
            input: Object.entries({ kid: 'chat', kty: 'RSA', alg: 'RS256' })
                .map(([name, value]) => `> ${name}: ${value}`)
                .join('\n'),
            findings: [
                {
                    path: '',
                    variant: 'text',
                    data: {
                        what: 'a quoted mail, its lines begin with >, and in it YAML',
                        thing: 'key stands'
                    }
                }
            ]
        },
        {
            title: 'a name that may be more than a name',
            input: JSON.stringify({ ['x'.repeat(400)]: goodKey() }),
            findings: [
                {
                    path: '',
                    variant: 'place',
                    data: { what: 'a JSON object', thing: 'key stands', place: `"${'x'.repeat(14)}…"` }
                }
            ]
        }
    ],
    notApplicable: [
        { title: 'a text', input: 'chat-2026-11' },
        { title: 'a broken key in JSON', input: '{"key":{"kty" "RSA"}}' }
    ]
});
