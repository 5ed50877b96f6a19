import { createPublicKey, X509Certificate } from 'node:crypto';
import * as make from './makeCertificate.js';

const read = (der: string) => new X509Certificate(Buffer.from(der, 'latin1'));

describe('makeCertificate', () => {
    it('makes what other readers read', () => {
        const certificate = read(
            make.makeCertificate({
                extensions: [
                    make.basicConstraints(true, 0),
                    make.keyUsage('digitalSignature', 'keyCertSign', 'decipherOnly'),
                    make.extendedKeyUsage('1.3.6.1.5.5.7.3.2'),
                    make.subjectKeyIdentifier(make.keys.leaf),
                    make.authorityKeyIdentifier(make.keys.leaf),
                    make.subjectAlternativeNames('chat.example', 'https://chat.example', 'chat@example')
                ]
            })
        );
        expect(certificate.subject).toBe('O=Acme\nCN=chat signer');
        expect(certificate.serialNumber).toBe('4A3B2C1D');
        expect(certificate.validFrom).toBe('Jan  1 00:00:00 2026 GMT');
        expect(certificate.validTo).toBe('Jan  1 00:00:00 2028 GMT');
        expect(certificate.ca).toBe(true);
        expect(certificate.subjectAltName).toBe('DNS:chat.example, URI:https://chat.example, email:chat@example');
        expect(certificate.verify(createPublicKey(make.keys.leaf))).toBe(true);
    });

    it.each([
        ['EC', { key: make.keys.ec }],
        ['EC 384', { key: make.keys.ec384, hash: 'sha384' }],
        ['Ed25519', { key: make.keys.ed }],
        ['RSASSA-PSS', { scheme: 'pss' }],
        ['SHA-1', { hash: 'sha1' }],
        ['MD5', { hash: 'md5' }],
        ['a far end', { notAfter: '2050-01-01' }]
    ] as const)('signs with %s', (_title, options) => {
        const certificate = read(make.makeCertificate(options));
        expect(certificate.verify(certificate.publicKey)).toBe(true);
    });

    it('makes a chain', () => {
        const [leaf, intermediate, root] = make.makeChain().map(read);
        expect(leaf?.checkIssued(intermediate as X509Certificate)).toBe(true);
        expect(leaf?.verify((intermediate as X509Certificate).publicKey)).toBe(true);
        expect(intermediate?.verify((root as X509Certificate).publicKey)).toBe(true);
    });

    it('makes a key whose certificate carries it', () => {
        const key = make.goodKey() as { n: string; x5c: string[] };
        expect(
            read(Buffer.from(key.x5c[0] ?? '', 'base64').toString('latin1')).publicKey.export({ format: 'jwk' }).n
        ).toBe(key.n);
        expect(JSON.parse(make.jwkText({ kid: undefined, alg: 'RS512' }))).toMatchObject({ alg: 'RS512' });
        expect(make.jwkText({ kid: undefined })).not.toContain('"kid"');
    });
});
