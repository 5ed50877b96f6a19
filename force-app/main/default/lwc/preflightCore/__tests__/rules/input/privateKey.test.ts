import { privateKey } from '../../../rules/input/privateKey.js';
import { certificatePem, files, privateJwk, privatePems, publicPem } from '../../support/inputs.js';
import { jwkText, toBase64 } from '../../support/makeCertificate.js';
import { run, testRule } from '../../support/testRule.js';

testRule(privateKey, {
    valid: [
        { title: 'a key made from the public certificate', input: jwkText() },
        {
            title: "Salesforce's harmless placeholders",
            input: jwkText({ y: 'y', crv: 'crv', d: 'd', k: 'k' })
        },
        { title: 'a certificate', input: certificatePem },
        {
            title: 'a private member in a JWK, which a rule for keys is about',
            input: JSON.stringify(privateJwk)
        }
    ],
    invalid: [
        {
            title: 'a private key in PEM (its body left out here)',
            input: '-----BEGIN PRIVATE KEY-----\n…\n-----END PRIVATE KEY-----\n',
            findings: [{ path: '', variant: 'pkcs8', data: {}, marks: undefined }]
        },
        {
            title: 'a private key in PEM (PKCS#8)',
            input: privatePems.pkcs8,
            findings: [{ path: '', variant: 'pkcs8', data: {}, marks: undefined }]
        },
        {
            title: 'a private key without its first line',
            input: privatePems.pkcs8.split('\n').slice(1).join('\n').slice(40),
            findings: [{ path: '', variant: 'pkcs8' }]
        },
        { title: 'a private RSA key (PKCS#1)', input: privatePems.pkcs1, findings: [{ path: '', variant: 'pkcs1' }] },
        {
            title: 'an encrypted private key',
            input: privatePems['encrypted-pkcs8'],
            findings: [{ path: '', variant: 'encrypted-pkcs8' }]
        },
        { title: 'a private EC key', input: privatePems.sec1, findings: [{ path: '', variant: 'sec1' }] },
        { title: 'a private OpenSSH key', input: privatePems.openssh, findings: [{ path: '', variant: 'openssh' }] },
        { title: 'a private PuTTY key', input: privatePems.putty, findings: [{ path: '', variant: 'putty' }] },
        { title: 'a private PGP key', input: privatePems.pgp, findings: [{ path: '', variant: 'pgp' }] },
        { title: 'a PKCS#12 file', input: { bytes: files.pkcs12 }, findings: [{ path: '', variant: 'pkcs12' }] },
        {
            title: 'a Java keystore',
            input: { bytes: files['java-keystore'] },
            findings: [{ path: '', variant: 'java-keystore' }]
        },
        {
            title: 'a private key behind a certificate',
            input: certificatePem + privatePems.pkcs8,
            findings: [{ path: '', variant: 'pkcs8' }]
        },
        {
            title: 'a private JWK whose JSON is broken',
            input: JSON.stringify(privateJwk).replace(':', ''),
            findings: [{ path: '', variant: 'jwk' }]
        },
        {
            title: 'a private key as openssl prints it',
            input: 'Private-Key: (2048 bit)\nprivateExponent:\n    00:01',
            findings: [{ path: '', variant: 'unknown' }]
        }
    ],
    notApplicable: [
        { title: 'a bare public key', input: publicPem },
        { title: 'a text that is no JSON', input: 'hello' }
    ]
});

if (!('preflightCases' in globalThis)) {
    describe('the report on a private key', () => {
        it.each([
            ['PEM', privatePems.pkcs8],
            ['base64', toBase64(files.pkcs12)],
            ['broken JSON', JSON.stringify(privateJwk).replace(':', '')]
        ])('holds nothing of it: %s', async (_title, input) => {
            const report = await run({ title: '', input });
            expect(report).toMatchObject({ kind: 'private-key', isPrivate: true, text: '', keys: [] });
            expect(report.checklist.U6).toMatchObject({ answer: 'no' });
            expect(report.checklist.U4).toMatchObject({ answer: 'not-checked' });
            const words = JSON.stringify(report);
            for (let at = 0; at + 12 < input.length; at += 6) {
                expect(words).not.toContain(input.slice(at, at + 12));
            }
        });
    });
}
