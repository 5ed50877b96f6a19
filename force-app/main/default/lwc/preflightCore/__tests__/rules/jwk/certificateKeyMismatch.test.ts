import { createPublicKey } from 'node:crypto';
import { certificateKeyMismatch } from '../../../rules/jwk/certificateKeyMismatch.js';
import { jwkText, keys, makeCertificate, makeChain, makeJwk, publicKeyInfo } from '../../support/makeCertificate.js';
import { numberOf } from '../../support/moduli.js';
import { run, testRule } from '../../support/testRule.js';

const n = String(makeJwk().n);
const octets = Buffer.from(n, 'base64url');
const other = createPublicKey(keys.other).export({ format: 'jwk' });
const flipped = Buffer.from(octets.map((octet, index) => (index === octets.length - 1 ? octet ^ 2 : octet)));
const chain = makeChain();

testRule(certificateKeyMismatch, {
    valid: [
        { title: 'the certificate’s own key', input: jwkText() },
        { title: 'a chain, its own certificate first', input: jwkText({ certificates: chain }) },
        {
            title: 'the same key in base64, which is reported elsewhere',
            input: jwkText({ n: octets.toString('base64') })
        },
        { title: 'the exponent as a JSON number, which is reported elsewhere', input: jwkText({ e: 65537 }) }
    ],
    invalid: [
        {
            title: 'the certificate of another key',
            input: jwkText({ certificates: [makeCertificate({ key: keys.other })] }),
            findings: [{ path: '/n', variant: undefined, marks: `"${n}"` }]
        },
        {
            title: 'one bit of the modulus',
            input: jwkText({ n: flipped.toString('base64url') }),
            findings: [{ path: '/n', variant: undefined }]
        },
        {
            title: 'another exponent',
            input: jwkText({ e: 'Aw' }),
            findings: [{ path: '/e', variant: 'exponent', marks: '"Aw"' }]
        },
        {
            title: 'a modulus that is cut off',
            input: jwkText({ n: octets.subarray(0, 250).toString('base64url') }),
            findings: [{ path: '/n', variant: 'truncated' }]
        },
        {
            title: 'the whole SubjectPublicKeyInfo in place of the modulus',
            input: jwkText({ n: Buffer.from(publicKeyInfo(keys.leaf), 'latin1').toString('base64url') }),
            findings: [{ path: '/n', variant: 'whole-key' }]
        },
        {
            title: 'a chain with its own certificate second',
            input: jwkText({ certificates: [chain[1], chain[0], chain[2]] }),
            findings: [{ path: '/n', variant: 'other-certificate', data: { number: 2 } }]
        },
        {
            title: 'the certificate of an elliptic-curve key',
            input: jwkText({ certificates: [makeCertificate({ key: keys.ec })] }),
            findings: [{ path: '/x5c/0', variant: 'not-rsa', data: { algorithm: 'EC' } }]
        },
        {
            title: 'the exponent 65537 in decimal',
            input: jwkText({ e: '65537' }),
            findings: [{ path: '/e', variant: 'misread-exponent', marks: '"65537"' }]
        },
        {
            title: 'the modulus in hexadecimal',
            input: jwkText({ n: octets.toString('hex') }),
            findings: [{ path: '/n', variant: 'misread-modulus' }]
        },
        {
            title: 'modulus and exponent in decimal',
            input: jwkText({ n: numberOf(n).toString(), e: '65537' }),
            findings: [
                { path: '/n', variant: 'misread-modulus' },
                { path: '/e', variant: 'misread-exponent' }
            ]
        },
        {
            title: 'modulus and exponent of another key',
            input: jwkText({ n: other.n, e: 'Aw' }),
            findings: [{ path: '/n', variant: undefined }]
        }
    ],
    notApplicable: [
        { title: 'no certificate', input: jwkText({ x5c: undefined }) },
        { title: 'no modulus', input: jwkText({ n: undefined }) },
        { title: 'an exponent that cannot be read', input: jwkText({ e: '!' }) }
    ],
    notChecked: [
        { title: 'a certificate that cannot be read', input: jwkText({ x5c: ['MIID'] }) },
        { title: 'no text in "x5c" that could be a certificate', input: jwkText({ x5c: [''] }) }
    ]
});

it('leaves the question open when there is nothing to compare', async () => {
    const { keys: reports } = await run({ title: '', input: jwkText({ x5c: undefined }) });
    expect(reports[0]?.checklist.T9?.answer).toBe('not-checked');
});
