import { lookBeside } from '../../../engine/check.js';
import { pemCertificate } from '../../../rules/input/pemCertificate.js';
import { certificatePem, pem, publicPem } from '../../support/inputs.js';
import { jwkText, keys, makeCertificate, makeChain, toBase64 } from '../../support/makeCertificate.js';
import { pkcs7 } from '../../support/otherObjects.js';
import { NOW, testRule } from '../../support/testRule.js';

const certificate = makeCertificate();
const base64 = toBase64(certificate);

testRule(pemCertificate, {
    valid: [
        { title: 'a key with its certificate in x5c', input: jwkText() },
        { title: 'PEM inside of x5c, which another rule is about', input: jwkText({ x5c: [certificatePem] }) }
    ],
    invalid: [
        {
            title: 'a certificate in PEM',
            input: certificatePem,
            findings: [{ path: '', variant: 'pem', data: {}, marks: '-----BEGIN CERTIFICATE-----' }]
        },
        {
            title: 'a certificate as openssl prints it',
            input: `subject=CN = x\n${certificatePem}`,
            findings: [{ path: '', variant: 'pem', marks: '-----BEGIN CERTIFICATE-----' }]
        },
        {
            title: 'a certificate in DER',
            input: { bytes: certificate },
            findings: [{ path: '', variant: 'der', marks: undefined }]
        },
        { title: 'a certificate in base64', input: base64, findings: [{ path: '', variant: 'base64', marks: base64 }] },
        {
            title: 'a chain in PEM',
            input: makeChain()
                .map((der) => pem('CERTIFICATE', der))
                .join(''),
            findings: [{ path: '', variant: 'several', data: { count: 3 }, marks: '-----BEGIN CERTIFICATE-----' }]
        },
        {
            title: 'a PKCS#7 bundle in DER',
            input: { bytes: pkcs7(certificate) },
            findings: [{ path: '', variant: 'bundle', data: { count: 1 }, marks: undefined }]
        },
        {
            title: 'a PKCS#7 bundle in PEM',
            input: pem('PKCS7', pkcs7(...makeChain())),
            findings: [{ path: '', variant: 'bundle', data: { count: 3 }, marks: '-----BEGIN PKCS7-----' }]
        },
        {
            title: 'a PKCS#7 bundle in base64',
            input: toBase64(pkcs7(...makeChain())),
            findings: [{ path: '', variant: 'bundle', data: { count: 3 } }]
        },
        {
            title: 'a certificate whose key was given with it',
            input: certificatePem,
            options: { beside: lookBeside([{ name: 'k.json', text: jwkText({ x5c: undefined }) }], { now: NOW }) },
            findings: [{ path: '', variant: 'of-key', data: { place: 'k.json', file: 'k.json' } }]
        },
        {
            title: 'a certificate that was given with the key of another one',
            input: certificatePem,
            options: { beside: lookBeside([{ name: 'k.json', text: jwkText({ key: keys.other }) }], { now: NOW }) },
            findings: [{ path: '', variant: 'pem', data: { file: undefined } }]
        },
        {
            title: 'a certificate in PEM with a character too many',
            input: certificatePem.replace('\n', '\n*'),
            findings: [{ path: '', variant: 'broken' }]
        },
        {
            title: 'a certificate at an endpoint',
            purpose: 'endpoint',
            input: certificatePem,
            findings: [{ path: '', variant: 'pem' }]
        }
    ],
    notApplicable: [{ title: 'a public key', input: publicPem }]
});
