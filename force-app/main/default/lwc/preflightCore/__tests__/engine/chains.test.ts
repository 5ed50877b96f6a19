import type { Certificate, CertificateEntry } from '../../types.js';
import { readCertificate } from '../../certificate/readCertificate.js';
import { chainsOf } from '../../engine/chains.js';
import { findIssuance } from '../../signature/issuance.js';
import {
    authorityKeyIdentifier,
    basicConstraints,
    keys,
    keyUsage,
    makeCertificate,
    subjectKeyIdentifier,
    type CertificateOptions
} from '../support/makeCertificate.js';
import { NOW } from '../support/testRule.js';

type Key = 'leaf' | 'issuer' | 'root' | 'other';

interface Made extends Omit<CertificateOptions, 'key' | 'issuerKey'> {
    readonly by?: Key;
    readonly of: Key;
}

/** "CN=<key>" issued by "CN=<by>", unless other names are given. */
function make({ of, by = of, ...options }: Made): string {
    return makeCertificate({
        subject: `CN=${of}`,
        issuer: `CN=${by}`,
        key: keys[of],
        issuerKey: keys[by],
        extensions: [],
        ...options
    });
}

const entryOf = (der: string): CertificateEntry => ({ defect: null, at: null, der, reading: readCertificate(der) });
const certificatesOf = (entries: readonly CertificateEntry[]): Certificate[] =>
    entries.flatMap(({ reading }) => reading?.certificate ?? []);

/** Names of certificates in each chain, and of those that are left. */
async function sort(
    given: Readonly<Record<string, string>>,
    subtle: SubtleCrypto | undefined = globalThis.crypto.subtle
) {
    const names = new Map(Object.entries(given).map(([name, der]) => [entryOf(der), name]));
    const entries = [...names.keys()];
    const issuance = await findIssuance(certificatesOf(entries), subtle, NOW);
    const { chains, left } = chainsOf(entries, issuance);
    const named = (some: readonly CertificateEntry[]): string => some.map((entry) => names.get(entry)).join(' ');
    return [...chains.map(named), `left: ${named(left)}`];
}

const root = make({ of: 'root' });
const middle = make({ of: 'issuer', by: 'root' });
const leaf = make({ of: 'leaf', by: 'issuer' });
const authority = [basicConstraints(true), keyUsage('keyCertSign')];
const sameName = { subject: 'CN=x', issuer: 'CN=x' };

describe('certificates', () => {
    it.each<[title: string, given: Readonly<Record<string, string>>, wanted: readonly string[]]>([
        ['in no order are one chain', { root, leaf, middle }, ['leaf middle root', 'left: ']],
        ['that are there twice count once', { root, middle, again: root, leaf }, ['leaf middle root', 'left: again']],
        ['of strangers stay apart', { root, other: make({ of: 'other' }) }, ['root', 'other', 'left: ']],
        [
            'of two keys of one authority are two chains',
            { root, leaf: make({ of: 'leaf', by: 'root' }), other: make({ of: 'other', by: 'root' }) },
            ['leaf root', 'other root', 'left: ']
        ],
        [
            'of an authority that another one vouches for, too: the one that leads on, and the other is left',
            { leaf: make({ of: 'leaf', by: 'issuer' }), self: make({ of: 'issuer' }), cross: middle, root },
            ['leaf self', 'left: cross root']
        ],
        [
            'of an authority that was renewed: the current one',
            { leaf: make({ of: 'leaf', by: 'root' }), old: make({ of: 'root', notAfter: '2026-06-01' }), root },
            ['leaf root', 'left: old']
        ],
        [
            'of authorities in a circle end',
            { leaf, a: make({ of: 'issuer', by: 'root' }), b: make({ of: 'root', by: 'issuer' }) },
            ['leaf a b', 'left: ']
        ],
        [
            'of a circle alone are one chain',
            { a: make({ of: 'issuer', by: 'root' }), b: make({ of: 'root', by: 'issuer' }) },
            ['a b', 'left: ']
        ],
        [
            'whose link is missing: what says that it is an authority is no key’s own',
            { leaf, root: make({ of: 'root', extensions: authority }) },
            ['leaf', 'left: root']
        ],
        [
            'whose link is missing, beside one that openssl made',
            { leaf, other: make({ of: 'other', extensions: [basicConstraints(true)] }) },
            ['leaf', 'other', 'left: ']
        ],
        ['of an authority alone', { root: make({ of: 'root', extensions: authority }) }, ['root', 'left: ']],
        [
            'of an authority under a second name are no key’s own either',
            { leaf, middle, twin: make({ of: 'issuer', by: 'other', subject: 'CN=twin' }) },
            ['leaf middle', 'left: twin']
        ],
        [
            'of one name: the signature decides',
            { root: make({ of: 'root', ...sameName }), leaf: make({ of: 'leaf', by: 'root', ...sameName }) },
            ['leaf root', 'left: ']
        ],
        [
            'of one name, with a namesake that signed nothing',
            { other: make({ of: 'other', ...sameName }), leaf: make({ of: 'leaf', by: 'root', ...sameName }) },
            ['other', 'leaf', 'left: ']
        ],
        [
            'of one name and with the wrong key identifier: the signature decides',
            {
                root: make({ of: 'root', ...sameName, extensions: [subjectKeyIdentifier(keys.root)] }),
                leaf: make({
                    of: 'leaf',
                    by: 'root',
                    ...sameName,
                    extensions: [authorityKeyIdentifier(keys.other)]
                })
            },
            ['leaf root', 'left: ']
        ],
        [
            'of one key, one as an authority, one as its customer',
            { ca: make({ of: 'leaf', subject: 'CN=ca', issuer: 'CN=ca' }), own: make({ of: 'leaf', issuer: 'CN=ca' }) },
            ['own ca', 'left: ']
        ],
        [
            'of one key and name stay apart: neither issued the other',
            { old: make({ of: 'leaf', notAfter: '2027-01-01' }), renewed: make({ of: 'leaf' }) },
            ['old', 'renewed', 'left: ']
        ],
        [
            'that cannot be read stand alone',
            { root, broken: leaf.slice(0, 100), middle },
            ['broken', 'middle root', 'left: ']
        ]
    ])('%s', async (_title, given, wanted) => {
        expect(await sort(given)).toEqual(wanted);
    });
});

describe('without crypto', () => {
    const named = (of: Key, by: Key = of): string =>
        make({
            of,
            by,
            ...sameName,
            extensions: [subjectKeyIdentifier(keys[of]), authorityKeyIdentifier(keys[by])]
        });

    async function sortBlind(given: Readonly<Record<string, string>>): Promise<string[]> {
        const entries = Object.entries(given).map(([name, der]) => ({ name, entry: entryOf(der) }));
        const issuance = await findIssuance(certificatesOf(entries.map(({ entry }) => entry)), undefined, NOW);
        const { chains } = chainsOf(
            entries.map(({ entry }) => entry),
            issuance
        );
        return chains.map((chain) => chain.map((one) => entries.find(({ entry }) => entry === one)?.name).join(' '));
    }

    it('key identifiers decide', async () => {
        expect(
            await sortBlind({ root: named('root'), leaf: named('leaf', 'issuer'), middle: named('issuer', 'root') })
        ).toEqual(['leaf middle root']);
    });

    it('names decide where there are none', async () => {
        expect(await sortBlind({ root, leaf, middle })).toEqual(['leaf middle root']);
    });

    it('names that say two things decide nothing', async () => {
        const bare = { root: make({ of: 'root', ...sameName }), leaf: make({ of: 'leaf', by: 'root', ...sameName }) };
        expect(await sortBlind(bare)).toEqual(['root', 'leaf']);
    });
});

describe('a thousand certificates of one name', () => {
    it('take time that grows with their number, not faster', async () => {
        const one = make({ of: 'leaf', by: 'root', ...sameName });
        const readings = Array.from({ length: 1000 }, (_unused, index) => {
            const certificate = readCertificate(one).certificate as Certificate;
            const spki = certificate.publicKey.spki.slice(0, -4) + String(index).padStart(4, '0');
            const publicKey = { ...certificate.publicKey, spki };
            return { ...certificate, der: `${certificate.der}${index}`, publicKey };
        });
        const started = performance.now();
        const issuance = await findIssuance(readings, globalThis.crypto.subtle, NOW);
        expect(performance.now() - started).toBeLessThan(15_000);
        expect(readings.every(({ der }) => issuance.issuersOf(der).length <= 10)).toBe(true);
    }, 30_000);
});
