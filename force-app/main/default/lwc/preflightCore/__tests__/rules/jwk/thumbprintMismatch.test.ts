import { createHash } from 'node:crypto';
import { thumbprintMismatch } from '../../../rules/jwk/thumbprintMismatch.js';
import { jwkText, makeCertificate, toBase64 } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const certificate = makeCertificate();
const digest = (hash: string, text: string) => createHash(hash).update(text, 'latin1').digest('base64url');
const x5t = digest('sha1', certificate);
const x5tS256 = digest('sha256', certificate);
const certificates = [certificate];
const pem = `-----BEGIN CERTIFICATE-----\n${toBase64(certificate)}\n-----END CERTIFICATE-----\n`;

testRule(thumbprintMismatch, {
    valid: [
        { title: 'both thumbprints of the certificate', input: jwkText({ certificates, x5t, 'x5t#S256': x5tS256 }) },
        { title: 'one thumbprint', input: jwkText({ certificates, 'x5t#S256': x5tS256 }) }
    ],
    invalid: [
        {
            title: 'the SHA-1 thumbprint of another certificate',
            input: jwkText({ certificates, x5t: 'A'.repeat(27), 'x5t#S256': x5tS256 }),
            findings: [{ path: '/x5t', data: { name: 'x5t', hash: 'SHA-1' }, marks: `"${'A'.repeat(27)}"` }]
        },
        {
            title: 'the SHA-256 thumbprint of the PEM text',
            input: jwkText({ certificates, x5t, 'x5t#S256': digest('sha256', pem) }),
            findings: [{ path: '/x5t#S256', data: { name: 'x5t#S256', hash: 'SHA-256' } }]
        },
        {
            title: 'both of another certificate',
            input: jwkText({ certificates, x5t: 'A'.repeat(27), 'x5t#S256': 'A'.repeat(43) }),
            findings: [{ path: '/x5t' }, { path: '/x5t#S256' }]
        }
    ],
    notApplicable: [
        { title: 'no thumbprint', input: jwkText() },
        { title: 'no certificate', input: jwkText({ x5c: undefined, x5t }) },
        { title: 'a thumbprint of the wrong length, which is reported elsewhere', input: jwkText({ x5t: 'AAAA' }) }
    ],
    notChecked: [
        { title: 'no cryptography', input: jwkText({ certificates, x5t }), options: { subtle: undefined } },
        { title: 'no certificate that could be decoded', input: jwkText({ x5c: [''], x5t }) }
    ]
});
