import { readCertificate } from '../../certificate/readCertificate.js';
import { summarise } from '../../certificate/summary.js';
import type { CertificateFacts } from '../../types.js';
import {
    authorityKeyIdentifier,
    keys,
    makeCertificate,
    subjectKeyIdentifier,
    type CertificateOptions
} from '../support/makeCertificate.js';
import { NOW } from '../support/testRule.js';

const unknown = { known: false, reason: 'no-crypto' } as const;
const NO_FACTS: CertificateFacts = { sha1: unknown, sha256: unknown, selfSignature: unknown, signedByNext: unknown };

function summary(options: CertificateOptions = {}, facts: CertificateFacts = NO_FACTS) {
    const { certificate } = readCertificate(makeCertificate(options));
    return certificate && summarise(certificate, facts, NOW);
}

describe('summarise', () => {
    it('says what a person wants to know', () => {
        const facts = {
            ...NO_FACTS,
            sha1: { known: true, value: 'aa' },
            sha256: { known: true, value: 'bb' }
        } as const;
        expect(summary({}, facts)).toEqual({
            subject: 'CN=chat signer, O=Acme',
            issuer: 'CN=chat signer, O=Acme',
            serialNumber: '4a3b2c1d',
            version: 3,
            notBefore: Date.UTC(2026, 0, 1),
            notAfter: Date.UTC(2028, 0, 1),
            daysLeft: 403,
            keyAlgorithm: 'RSA',
            keyBits: 2048,
            signatureAlgorithm: 'SHA256withRSA',
            selfIssued: true,
            selfSigned: null,
            sha1: 'aa',
            sha256: 'bb',
            der: makeCertificate()
        });
    });

    it.each([
        ['2026-12-03T12:00:00Z', 10],
        ['2026-12-03T11:59:59Z', 9],
        ['2026-11-23T12:00:00Z', 0],
        ['2026-11-23T11:59:59Z', -1],
        ['2026-11-22T12:00:00Z', -1]
    ])('counts whole days until %s, rounded down', (notAfter, daysLeft) => {
        expect(summary({ notAfter })?.daysLeft).toBe(daysLeft);
    });

    const [own, other] = [subjectKeyIdentifier(keys.leaf), authorityKeyIdentifier(keys.issuer)];
    const verified = { ...NO_FACTS, selfSignature: { known: true, value: true } } as const;
    const refused = { ...NO_FACTS, selfSignature: { known: true, value: false } } as const;
    it.each([
        ['its signature, where it verifies', {}, verified, true],
        [
            'its key identifiers, where they are one',
            { extensions: [own, authorityKeyIdentifier(keys.leaf)] },
            NO_FACTS,
            true
        ],
        [
            'its key identifiers, where they are two',
            { extensions: [own, other], issuerKey: keys.issuer },
            refused,
            false
        ],
        ['nothing, where a signature of another key may be a changed one', { issuerKey: keys.issuer }, refused, null],
        ['its signature, which its own key made', {}, refused, true]
    ] as const)('tells whether it is self-signed by %s', (_title, options, facts, selfSigned) => {
        expect(summary(options, facts)).toMatchObject({ selfIssued: true, selfSigned });
    });

    it('marks negative serial numbers, other issuers, and what is not known', () => {
        expect(summary({ serialNumber: 'ff01', issuer: 'CN=x', issuerKey: keys.issuer })).toMatchObject({
            serialNumber: '-ff',
            selfIssued: false,
            selfSigned: false,
            sha1: null,
            sha256: null
        });
    });
});
