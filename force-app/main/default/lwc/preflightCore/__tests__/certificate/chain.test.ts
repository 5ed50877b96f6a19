import { describeChain } from '../../certificate/chain.js';
import { readCertificate } from '../../certificate/readCertificate.js';
import type { CertificateEntry } from '../../types.js';
import { keys, makeCertificate, makeChain } from '../support/makeCertificate.js';

const entriesOf = (...octets: string[]): CertificateEntry[] =>
    octets.map((der) => ({ defect: null, at: null, der, reading: readCertificate(der) }));
const [leaf, intermediate, root] = makeChain();

describe('describeChain', () => {
    it('finds issuers, neighbours and depths', () => {
        expect(describeChain(entriesOf(leaf, intermediate, root))).toMatchObject([
            { copyOf: null, next: 1, issuer: 1, isIssuer: false, isBehindEnd: false, depth: 0 },
            { copyOf: null, next: 2, issuer: 2, isIssuer: true, isBehindEnd: false, depth: 0 },
            { copyOf: null, next: null, issuer: 2, isIssuer: true, isBehindEnd: false, depth: 1 }
        ]);
    });

    it('looks past copies', () => {
        expect(describeChain(entriesOf(leaf, leaf, intermediate, leaf, root))).toMatchObject([
            { copyOf: null, next: 2 },
            { copyOf: 0, next: 2 },
            { copyOf: null, next: 4 },
            { copyOf: 0, next: 4 },
            { copyOf: null, next: null }
        ]);
    });

    it('knows what comes behind a root, and who issued nothing', () => {
        const other = makeCertificate({ subject: 'CN=other', key: keys.other });
        expect(describeChain(entriesOf(leaf, root, intermediate, other))).toMatchObject([
            { isBehindEnd: false },
            { isBehindEnd: false, isIssuer: true },
            { isBehindEnd: true, isIssuer: true },
            { isBehindEnd: true, isIssuer: false }
        ]);
    });

    it('copes with entries that could not be read', () => {
        const broken: CertificateEntry = { defect: 'placeholder', at: null, der: null, reading: null };
        expect(describeChain([...entriesOf(leaf), broken, broken])).toMatchObject([
            { next: 1, issuer: null },
            { copyOf: null, next: 2 },
            { copyOf: null, next: null }
        ]);
    });

    it('computes a chain once', () => {
        const chain = entriesOf(leaf, intermediate);
        expect(describeChain(chain)).toBe(describeChain(chain));
    });
});
