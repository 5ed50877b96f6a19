import { createHash } from 'node:crypto';
import { thumbprintEncoding } from '../../../rules/jwk/thumbprintEncoding.js';
import { jwkText, makeCertificate } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const der = Buffer.from(makeCertificate(), 'latin1');
const sha1 = createHash('sha1').update(der).digest();
const sha256 = createHash('sha256').update(der).digest();
const X5T = { name: 'x5t', hash: 'SHA-1', octets: 20, length: 27 };
const X5T_S256 = { name: 'x5t#S256', hash: 'SHA-256', octets: 32, length: 43 };
const url = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64url');
/** The last of 27 characters holds four bits, the last of 43 too. */
const stray = `${'A'.repeat(26)}B`;

testRule(thumbprintEncoding, {
    valid: [
        { title: 'both thumbprints in base64url', input: jwkText({ x5t: url(sha1), 'x5t#S256': url(sha256) }) },
        {
            title: 'a thumbprint of another certificate, which is reported elsewhere',
            input: jwkText({ x5t: 'A'.repeat(27) })
        }
    ],
    invalid: [
        {
            title: 'hexadecimal',
            input: jwkText({ x5t: sha1.toString('hex').toUpperCase() }),
            findings: [{ path: '/x5t', variant: 'hex', data: X5T }]
        },
        {
            title: 'hexadecimal with colons, as openssl prints it',
            input: jwkText({ 'x5t#S256': sha256.toString('hex').replace(/..(?=.)/g, '$&:') }),
            findings: [{ path: '/x5t#S256', variant: 'hex', data: X5T_S256 }]
        },
        {
            title: 'the hexadecimal text in base64url, as Auth0 once did it',
            input: jwkText({ x5t: url(sha1.toString('hex').toUpperCase()) }),
            findings: [{ path: '/x5t', variant: 'encoded-hex', data: X5T }]
        },
        {
            title: 'base64 with padding',
            input: jwkText({ x5t: `${'A'.repeat(27)}=` }),
            findings: [{ path: '/x5t', variant: 'base64', data: { ...X5T, position: 28 }, marks: '=' }]
        },
        {
            title: 'the SHA-256 thumbprint under "x5t", and the SHA-1 thumbprint under "x5t#S256"',
            input: jwkText({ x5t: url(sha256), 'x5t#S256': url(sha1) }),
            findings: [
                { path: '/x5t', variant: 'other-hash', data: X5T },
                { path: '/x5t#S256', variant: 'other-hash', data: X5T_S256 }
            ]
        },
        {
            title: 'another length',
            input: jwkText({ x5t: 'AAAA' }),
            findings: [{ path: '/x5t', variant: 'length', data: X5T }]
        },
        {
            title: 'a very long text',
            input: jwkText({ x5t: 'A'.repeat(500) }),
            findings: [{ path: '/x5t', variant: 'length' }]
        },
        {
            title: 'stray bits in the last character',
            input: jwkText({ x5t: stray }),
            findings: [{ path: '/x5t', variant: 'non-canonical', data: { ...X5T, position: 27 }, marks: 'B' }]
        },
        {
            title: 'a character that is in no alphabet',
            input: jwkText({ x5t: 'not a thumbprint!' }),
            findings: [{ path: '/x5t', data: { ...X5T, position: 4 }, marks: ' ' }]
        }
    ],
    notApplicable: [
        { title: 'no thumbprint', input: jwkText() },
        { title: 'null', input: jwkText({ x5t: null }) }
    ]
});
