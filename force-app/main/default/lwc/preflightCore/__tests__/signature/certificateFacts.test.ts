import { createHash } from 'node:crypto';
import { readCertificate } from '../../certificate/readCertificate.js';
import { certificateFacts } from '../../signature/certificateFacts.js';
import type { CertificateEntry } from '../../types.js';
import * as der from '../support/derWriter.js';
import { keys, makeCertificate, makeChain, publicKeyInfo, signatureAlgorithm } from '../support/makeCertificate.js';

const { subtle } = globalThis.crypto;
const entry = (octets: string): CertificateEntry => ({
    defect: null,
    at: null,
    der: octets,
    reading: readCertificate(octets)
});
const factsOf = (...octets: string[]) => certificateFacts(octets.map(entry), subtle);
const yes = { known: true, value: true };
const no = { known: true, value: false };
const unsupported = { known: false, reason: 'algorithm-unsupported' };
const unreadable = { known: false, reason: 'unreadable' };

describe('certificateFacts', () => {
    it('computes digests', async () => {
        const octets = makeCertificate();
        const hex = (hash: string) => createHash(hash).update(octets, 'latin1').digest('hex');
        expect((await factsOf(octets))[0]).toMatchObject({
            sha1: { known: true, value: hex('sha1') },
            sha256: { known: true, value: hex('sha256') }
        });
    });

    it.each([
        ['SHA-1', { hash: 'sha1' }],
        ['SHA-256', {}],
        ['SHA-384', { hash: 'sha384' }],
        ['SHA-512', { hash: 'sha512' }],
        ['RSASSA-PSS', { scheme: 'pss' }],
        ['RSASSA-PSS with SHA-512', { scheme: 'pss', hash: 'sha512' }],
        ['ECDSA P-256', { key: keys.ec }],
        ['ECDSA P-384', { key: keys.ec384, hash: 'sha384' }]
    ] as const)('verifies a self-signature with %s', async (_title, options) => {
        const good = makeCertificate(options);
        expect((await factsOf(good))[0]).toMatchObject({ selfSignature: yes, signedByNext: unreadable });
        expect((await factsOf(good.replaceAll('chat signer', 'chat singer')))[0]).toMatchObject({ selfSignature: no });
    });

    it.each([
        ['MD5', makeCertificate({ hash: 'md5' })],
        ['Ed25519', makeCertificate({ key: keys.ed })],
        [
            'an algorithm that nobody knows',
            makeCertificate({ raw: { outerAlgorithm: der.sequence(der.oid('1.2.3')) } })
        ],
        [
            'RSASSA-PSS with a mask of its own',
            makeCertificate({
                raw: { outerAlgorithm: pss(der.tagged(0, sha256()), der.tagged(1, mgf1('1.3.14.3.2.26'))) }
            })
        ],
        [
            'RSASSA-PSS with broken parameters',
            makeCertificate({ raw: { outerAlgorithm: pss(der.tagged(0, der.nothing())) } })
        ],
        [
            'a curve that browsers lack',
            makeCertificate({
                raw: {
                    publicKey: publicKeyInfo(keys.ec).replace(
                        der.oid('1.2.840.10045.3.1.7'),
                        der.oid('1.2.840.10045.3.1.1')
                    ),
                    outerAlgorithm: signatureAlgorithm(keys.ec)
                }
            })
        ]
    ])('does not know about %s', async (_title, octets) => {
        expect((await factsOf(octets))[0]).toMatchObject({ selfSignature: unsupported });
    });

    it.each([
        [
            'an ECDSA signature that is no pair of numbers',
            makeCertificate({ key: keys.ec, raw: { signature: der.bitString('junk') } })
        ],
        [
            'an ECDSA signature with numbers that are too long',
            makeCertificate({
                key: keys.ec,
                raw: { signature: der.bitString(der.sequence(der.integer('\x01'.repeat(40)), der.integer(1))) }
            })
        ],
        [
            'an RSA signature of a certificate with an EC key',
            makeCertificate({ raw: { publicKey: publicKeyInfo(keys.ec) } })
        ],
        [
            'an ECDSA signature of a certificate with an RSA key',
            makeCertificate({ key: keys.ec, raw: { publicKey: publicKeyInfo(keys.leaf) } })
        ],
        ['an RSA signature that is too short', makeCertificate({ raw: { signature: der.bitString('short') } })],
        ['an empty RSA signature', makeCertificate({ raw: { signature: der.bitString('') } })]
    ])('refuses %s', async (_title, octets) => {
        expect((await factsOf(octets))[0]).toMatchObject({ selfSignature: no });
    });

    it('verifies RSASSA-PSS with a key that is for RSASSA-PSS only, and nothing else with it', async () => {
        const publicKey = publicKeyInfo(keys.leaf).replace(
            der.oid('1.2.840.113549.1.1.1'),
            der.oid('1.2.840.113549.1.1.10')
        );
        expect((await factsOf(makeCertificate({ scheme: 'pss', raw: { publicKey } })))[0]).toMatchObject({
            selfSignature: yes
        });
        expect((await factsOf(makeCertificate({ raw: { publicKey } })))[0]).toMatchObject({ selfSignature: no });
    });

    it('verifies a chain', async () => {
        expect(await factsOf(...makeChain())).toMatchObject([
            { selfSignature: unreadable, signedByNext: yes },
            { selfSignature: unreadable, signedByNext: yes },
            { selfSignature: yes, signedByNext: unreadable }
        ]);
        expect(await factsOf(...makeChain({ intermediate: { issuerKey: keys.other } }))).toMatchObject([
            { signedByNext: yes },
            { signedByNext: no },
            { selfSignature: yes }
        ]);
    });

    it('looks past copies to the next certificate', async () => {
        const [leaf, intermediate] = makeChain();
        const [first, second] = await factsOf(leaf, leaf, intermediate);
        expect([first?.signedByNext, second?.signedByNext]).toEqual([yes, yes]);
    });

    it('imports a key once', async () => {
        let imports = 0;
        const counting = {
            digest: subtle.digest.bind(subtle),
            verify: subtle.verify.bind(subtle),
            importKey: (...given: Parameters<SubtleCrypto['importKey']>) => {
                imports++;
                return subtle.importKey(...given);
            }
        } as unknown as SubtleCrypto;
        await certificateFacts(makeChain().map(entry), counting);
        expect(imports).toBe(2);
    });

    it('knows nothing without crypto or without octets', async () => {
        const noCrypto = { known: false, reason: 'no-crypto' };
        expect(await certificateFacts([entry(makeCertificate())], undefined)).toEqual([
            { sha1: noCrypto, sha256: noCrypto, selfSignature: noCrypto, signedByNext: unreadable }
        ]);
        expect(await certificateFacts([{ defect: 'empty', at: null, der: null, reading: null }], subtle)).toEqual([
            { sha1: unreadable, sha256: unreadable, selfSignature: unreadable, signedByNext: unreadable }
        ]);
    });
});

function sha256(): string {
    return der.sequence(der.oid('2.16.840.1.101.3.4.2.1'), der.nothing());
}

function mgf1(hash: string): string {
    return der.sequence(der.oid('1.2.840.113549.1.1.8'), der.sequence(der.oid(hash), der.nothing()));
}

function pss(...parameters: string[]): string {
    return der.sequence(der.oid('1.2.840.113549.1.1.10'), der.sequence(...parameters));
}
