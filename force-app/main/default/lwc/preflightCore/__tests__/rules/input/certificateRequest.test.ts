import { certificateRequest } from '../../../rules/input/certificateRequest.js';
import * as der from '../../support/derWriter.js';
import { certificatePem, files, pem } from '../../support/inputs.js';
import { jwkText, keys, publicKeyInfo, signatureAlgorithm } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

/** A request for a key of P-256: so short that it begins like a private key. */
const short = (...subject: readonly string[]): string =>
    der.sequence(
        der.sequence(der.integer(0), ...subject.map(der.name), publicKeyInfo(keys.ec), der.tagged(0)),
        signatureAlgorithm(keys.ec),
        der.bitString('\x30'.repeat(70))
    );
const marks = '-----BEGIN CERTIFICATE REQUEST-----';

testRule(certificateRequest, {
    valid: [{ title: 'a key', input: jwkText() }],
    invalid: [
        {
            title: 'a request in PEM',
            input: pem('CERTIFICATE REQUEST', files.request),
            findings: [{ path: '', data: {}, marks }]
        },
        { title: 'a request in DER', input: { bytes: files.request }, findings: [{ path: '', marks: undefined }] },
        {
            title: 'a request for a key of P-256',
            input: pem('CERTIFICATE REQUEST', short('O=Acme, CN=chat')),
            findings: [{ path: '', marks }]
        },
        {
            title: 'the same as keytool labels it',
            input: pem('NEW CERTIFICATE REQUEST', short('O=Acme, CN=chat, OU=web, L=Berlin')),
            findings: [{ path: '', marks: '-----BEGIN NEW CERTIFICATE REQUEST-----' }]
        },
        { title: 'the same in DER', input: { bytes: short('CN=chat') }, findings: [{ path: '' }] },
        {
            title: 'the same in base64 alone',
            input: Buffer.from(short('O=Acme, CN=chat signer'), 'latin1').toString('base64'),
            findings: [{ path: '' }]
        }
    ],
    notApplicable: [
        { title: 'a certificate', input: certificatePem },
        { title: 'a key set without keys', input: '{"keys":[]}' }
    ]
});
