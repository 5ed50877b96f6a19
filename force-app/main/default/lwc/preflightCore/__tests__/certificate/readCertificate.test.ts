import { createPublicKey } from 'node:crypto';
import { readCertificate } from '../../certificate/readCertificate.js';
import type { Certificate } from '../../types.js';
import * as der from '../support/derWriter.js';
import * as make from '../support/makeCertificate.js';

function read(options: make.CertificateOptions = {}): Certificate {
    const { certificate, failure } = readCertificate(make.makeCertificate(options));
    if (!certificate) {
        throw new Error(failure?.expected);
    }
    return certificate;
}

const kindsIn = (octets: string) => readCertificate(octets).problems.map(({ kind }) => kind);
const base64Url = (octets: string | null) => Buffer.from(octets ?? '', 'latin1').toString('base64url');

describe('readCertificate', () => {
    it('reads every field', () => {
        const octets = make.makeCertificate({ issuer: 'C=DE, O=Acme, CN=Issuing', issuerKey: make.keys.issuer });
        const reading = readCertificate(octets);
        expect(reading).toMatchObject({ found: 'certificate', failure: null, problems: [], trailing: null });
        expect(reading.certificate).toMatchObject({
            der: octets,
            version: 3,
            serialNumber: { hex: '4a3b2c1d', octets: 4, isNegative: false, isZero: false },
            signatureOid: '1.2.840.113549.1.1.11',
            outerSignatureOid: '1.2.840.113549.1.1.11',
            signatureFieldsAgree: true,
            issuer: 'CN=Issuing, O=Acme, C=DE',
            subject: 'CN=chat signer, O=Acme',
            issuerDer: der.name('C=DE, O=Acme, CN=Issuing'),
            subjectDer: der.name('O=Acme, CN=chat signer'),
            notBefore: { time: Date.UTC(2026, 0, 1), form: 'utc-time', defect: null, text: '260101000000Z' },
            notAfter: { time: Date.UTC(2028, 0, 1), form: 'utc-time', defect: null, text: '280101000000Z' },
            keyUsage: ['digitalSignature'],
            extendedKeyUsage: null,
            basicConstraints: null,
            subjectAlternativeNames: null,
            subjectKeyIdentifier: null,
            authorityKeyIdentifier: null,
            hasUniqueIds: false
        });
        expect(reading.certificate?.tbs).toBe(octets.slice(4, 4 + (reading.certificate?.tbs.length ?? 0)));
        expect(reading.certificate?.signature).toHaveLength(256);
    });

    it('reads the public key', () => {
        const { publicKey } = read();
        const { n, e } = createPublicKey(make.keys.leaf).export({ format: 'jwk' });
        expect(publicKey).toMatchObject({ algorithm: 'RSA', bits: 2048, curve: null, defect: null });
        expect([base64Url(publicKey.modulus), base64Url(publicKey.exponent)]).toEqual([n, e]);
        expect(publicKey.spki).toBe(make.publicKeyInfo(make.keys.leaf));
    });

    it.each([
        ['EC', { key: make.keys.ec }, { algorithm: 'EC', bits: 256, curve: '1.2.840.10045.3.1.7', modulus: null }],
        ['Ed25519', { key: make.keys.ed }, { algorithm: 'Ed25519', bits: 255, curve: null, modulus: null }],
        ['short RSA', { key: make.keys.short }, { algorithm: 'RSA', bits: 1024 }]
    ])('reads a key of type %s', (_title, options, expected) => {
        expect(read(options).publicKey).toMatchObject(expected);
    });

    it('reads the extensions', () => {
        const certificate = read({
            extensions: [
                make.basicConstraints(true, 2),
                make.keyUsage('digitalSignature', 'cRLSign', 'decipherOnly'),
                make.extendedKeyUsage('1.3.6.1.5.5.7.3.1', '1.2.3'),
                make.extension('2.5.29.14', der.octetString('\x01\xab')),
                make.extension('2.5.29.35', der.sequence(der.implicit(0, '\x02\xcd'))),
                make.subjectAlternativeNames('chat.example', 'https://chat.example', 'chat@example'),
                make.extension('1.2.3.4', 'anything', true)
            ]
        });
        expect(certificate).toMatchObject({
            basicConstraints: { ca: true, pathLength: 2 },
            keyUsage: ['digitalSignature', 'cRLSign', 'decipherOnly'],
            extendedKeyUsage: ['1.3.6.1.5.5.7.3.1', '1.2.3'],
            subjectKeyIdentifier: '01ab',
            authorityKeyIdentifier: '02cd',
            subjectAlternativeNames: ['DNS:chat.example', 'URI:https://chat.example', 'email:chat@example']
        });
        expect(certificate.extensions).toHaveLength(7);
        expect(certificate.extensions[6]).toEqual({
            oid: '1.2.3.4',
            isCritical: true,
            isKnown: false,
            refusal: null,
            value: 'anything',
            isReadable: true
        });
    });

    it.each([
        ['00', { hex: '00', octets: 1, isNegative: false, isZero: true }],
        ['7f', { hex: '7f', octets: 1, isNegative: false, isZero: false }],
        ['0080', { hex: '80', octets: 2, isNegative: false, isZero: false }],
        ['80', { hex: '80', octets: 1, isNegative: true, isZero: false }],
        ['ff01', { hex: 'ff', octets: 2, isNegative: true, isZero: false }],
        ['ff', { hex: '01', octets: 1, isNegative: true, isZero: false }]
    ])('reads the serial number %s', (serialNumber, expected) => {
        expect(read({ serialNumber }).serialNumber).toEqual(expected);
    });

    it.each([
        ['none', '', 1],
        ['0', der.tagged(0, der.integer(0)), 1],
        ['1', der.tagged(0, der.integer(1)), 2],
        ['2', der.tagged(0, der.integer(2)), 3],
        ['4', der.tagged(0, der.integer(4)), 5],
        ['-1', der.tagged(0, der.integer('\xff')), 0],
        ['a very large one', der.tagged(0, der.integer('\x7f'.repeat(99))), expect.any(Number)]
    ])('reads the version number %s', (_title, version, expected) => {
        expect(read({ raw: { version } }).version).toEqual(expected);
    });

    it.each([
        ['a missing validity', { validity: der.nothing() }, 'the validity (SEQUENCE, 30)'],
        ['one date only', { validity: der.sequence(der.time('2026-01-01')) }, 'the end of the validity'],
        ['a missing key', { publicKey: '' }, 'the public key (SEQUENCE)'],
        ['a missing signature', { signature: '' }, 'the signature (BIT STRING, 03)'],
        ['an empty signature', { signature: der.tlv(3) }, 'the signature (BIT STRING, 03) of at least one byte'],
        ['something behind the extensions', { extensions: der.tagged(4) }, 'the end of the part that is signed'],
        [
            'something behind the signature',
            { signature: der.bitString('x') + der.nothing() },
            'the end of the certificate'
        ],
        [
            'an extension without a value',
            { extensions: der.tagged(3, der.sequence(der.sequence(der.oid('1.2')))) },
            'the value of the extension (OCTET STRING)'
        ]
    ])('stops at %s and says what it wanted', (_title, raw, expected) => {
        const reading = readCertificate(make.makeCertificate({ raw }));
        expect(reading).toMatchObject({ found: 'certificate', certificate: null });
        expect(reading.failure).toMatchObject({ expected, truncated: false });
    });

    it('says which octet it stopped at', () => {
        const octets = make.makeCertificate({ raw: { subject: der.set() } });
        expect(octets.charCodeAt(readCertificate(octets).failure?.offset ?? 0)).toBe(0x31);
    });

    it('knows a certificate that is cut off anywhere', () => {
        const octets = make.makeCertificate();
        for (let length = 40; length < octets.length; length += 13) {
            const { failure, found } = readCertificate(octets.slice(0, length));
            expect(failure).toEqual({
                offset: length,
                expected: `${octets.length - length} more bytes`,
                truncated: true
            });
            expect(found).toBe('certificate');
        }
    });

    it('tells another certificate behind the end from other octets', () => {
        const octets = make.makeCertificate();
        expect(readCertificate(octets + octets).trailing).toEqual({ length: octets.length, isCertificate: true });
        expect(readCertificate(`${octets}\0\0`).trailing).toEqual({ length: 2, isCertificate: false });
        expect(readCertificate(`${octets}\0\0`).certificate?.der).toBe(octets);
    });

    it('reads certificates whose every length is left open', () => {
        const octets = make.makeCertificate();
        const open = openEnds(octets);
        const { certificate, failure } = readCertificate(open);
        expect(failure).toBeNull();
        expect(new Set(kindsIn(open))).toEqual(new Set(['indefinite-length']));
        expect(certificate).toMatchObject({ subject: 'CN=chat signer, O=Acme', keyUsage: ['digitalSignature'] });
    });

    it('ends with a verdict on every octet that is changed', () => {
        const octets = make.makeCertificate();
        for (let index = 0; index < octets.length; index++) {
            for (const octet of ['\x00', '\x80', '\xff', '\x30']) {
                const { certificate, failure } = readCertificate(
                    octets.slice(0, index) + octet + octets.slice(index + 1)
                );
                expect(certificate === null).toBe(failure !== null);
            }
        }
    });

    it.each([
        ['zeros', '\0'.repeat(1 << 20)],
        ['open ends', '\x30\x80'.repeat(1 << 19)],
        ['nested SEQUENCEs', nest(50_000)],
        [
            'extensions',
            withRaw({ extensions: der.tagged(3, der.sequence(make.extension('1.2.3', 'x').repeat(80_000))) })
        ],
        [
            'one extension over and over',
            withRaw({ extensions: der.tagged(3, der.sequence(make.basicConstraints(false).repeat(70_000))) })
        ],
        ['names', withValue('2.5.29.17', der.sequence(der.implicit(2, 'a.example').repeat(90_000)))],
        ['parts of a name', withRaw({ subject: der.sequence(der.name('CN=x').slice(2).repeat(80_000)) })],
        [
            'attributes of a part of a name',
            withRaw({ subject: der.sequence(der.set(der.name('CN=x').slice(4).repeat(90_000))) })
        ],
        ['open ends in an extension', withValue('2.5.29.32', '\x30\x80'.repeat(500_000))],
        [
            'closed open ends in an extension',
            withValue('2.5.29.32', '\x30\x80'.repeat(250_000) + '\0\0'.repeat(250_000))
        ],
        [
            'long identifiers',
            withRaw({
                extensions: der.tagged(
                    3,
                    der.sequence(
                        der.sequence(der.tlv(6, `${'\xff'.repeat(120)}\x01`), der.octetString('')).repeat(8_000)
                    )
                )
            })
        ]
    ])('takes a mebibyte of %s in less than a second', (_title, octets) => {
        expect(() => readCertificate(octets)).not.toThrow();
    });
});

function withRaw(raw: make.CertificateOptions['raw']): string {
    return make.makeCertificate({ raw });
}

function withValue(oid: string, value: string): string {
    return make.makeCertificate({ extensions: [make.extension(oid, value)] });
}

function nest(depth: number): string {
    let octets = '';
    for (let level = 0; level < depth; level++) {
        octets = der.length(octets.length) + octets;
        octets = `\x30${octets}`;
    }
    return octets;
}

/** The same elements with indefinite lengths wherever there are elements inside. */
function openEnds(octets: string): string {
    let result = '';
    let at = 0;
    while (at < octets.length) {
        const tag = octets.charCodeAt(at);
        const first = octets.charCodeAt(at + 1);
        const count = first < 0x80 ? 0 : first & 0x7f;
        const length =
            count === 0
                ? first
                : parseInt(Buffer.from(octets.slice(at + 2, at + 2 + count), 'latin1').toString('hex'), 16);
        const content = at + 2 + count;
        const end = content + length;
        result +=
            (tag & 0x20) === 0 ? octets.slice(at, end) : `${octets[at]}\x80${openEnds(octets.slice(content, end))}\0\0`;
        at = end;
    }
    return result;
}
