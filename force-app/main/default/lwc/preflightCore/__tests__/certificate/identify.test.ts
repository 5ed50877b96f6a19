import { identifyDer } from '../../certificate/identify.js';
import * as der from '../support/derWriter.js';
import { keys, makeCertificate } from '../support/makeCertificate.js';
import * as other from '../support/otherObjects.js';

describe('identifyDer', () => {
    it.each([
        ['a certificate', makeCertificate(), 'certificate'],
        ['a certificate of version 1', makeCertificate({ version: 1, extensions: [] }), 'certificate'],
        ['a certificate of nobody', makeCertificate({ subject: '' }), 'certificate'],
        ['a certificate without a serial number', makeCertificate({ raw: { serialNumber: '' } }), 'certificate'],
        ['a certificate with an open end', `\x30\x80${makeCertificate().slice(4)}\0\0`, 'certificate'],
        ['a certificate signing request', other.certificateRequest(), 'certificate-request'],
        ['a certificate signing request of nobody', other.certificateRequest(''), 'certificate-request'],
        ['a public key', other.publicKey(), 'public-key'],
        ['an RSAPublicKey', other.pkcs1PublicKey(), 'public-key'],
        ['a PKCS #8 key', other.pkcs8(), 'private-key'],
        ['a PKCS #1 key', other.pkcs1(), 'private-key'],
        ['a SEC 1 key', other.sec1(), 'private-key'],
        ['an encrypted PKCS #8 key', other.encryptedPkcs8(), 'encrypted-private-key'],
        ['a PKCS #7 bundle', other.pkcs7(), 'pkcs7'],
        ['a PKCS #7 bundle with an open end', `\x30\x80${other.pkcs7().slice(2)}\0\0`, 'pkcs7'],
        ['a list of revoked certificates', other.revocationList(), 'crl'],
        ['an old list of revoked certificates', other.oldRevocationList(), 'crl'],
        ['a PKCS #12 key store', other.pkcs12(), 'pkcs12'],
        ['nothing', '', 'unknown'],
        ['text', 'hello, world', 'unknown'],
        ['the digit 0 over and over', '0'.repeat(1000), 'unknown'],
        ['a SEQUENCE of nothing', der.sequence(), 'unknown'],
        ['two small numbers', der.sequence(der.integer(5), der.integer(7)), 'unknown'],
        ['a text in a SEQUENCE', der.sequence(der.utf8String('x')), 'unknown'],
        ['an impossible length', '\x30\x8f\x01\x01\x01\x01', 'unknown']
    ])('tells %s', (_title, octets, kind) => {
        expect(identifyDer(octets)).toBe(kind);
    });

    it.each([
        ['a certificate', makeCertificate(), 'certificate'],
        ['a private key', other.pkcs8(), 'private-key'],
        ['a private key of the old form', other.pkcs1(), 'private-key'],
        ['an encrypted private key', other.encryptedPkcs8(), 'encrypted-private-key']
    ])('tells %s that is cut off', (_title, octets, kind) => {
        expect(identifyDer(octets.slice(0, 120))).toBe(kind);
    });

    it('does not take a certificate of an unusual key for a key', () => {
        expect(identifyDer(makeCertificate({ key: keys.ed }))).toBe('certificate');
    });
});
