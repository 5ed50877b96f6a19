import { createPublicKey } from 'node:crypto';
import type { RepairOptions, RepairReport, Source } from '../../types.js';
import { repair, repairTogether } from '../../engine/repair.js';
import { jwkText, keys, makeCertificate, makeChain, makeJwk, toBase64 } from '../support/makeCertificate.js';
import { NOW } from '../support/testRule.js';

const certificatePem = (der: string): string =>
    `-----BEGIN CERTIFICATE-----\n${toBase64(der).replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
const publicPem = (key: string): string => String(createPublicKey(key).export({ type: 'spki', format: 'pem' }));

const certificate = certificatePem(makeCertificate());
const strangerDer = makeCertificate({ key: keys.other, subject: 'CN=stranger' });
const stranger = certificatePem(strangerDer);
const publicKey = publicPem(keys.leaf);
const good = makeJwk();

const options: RepairOptions = {
    now: NOW,
    subtle: globalThis.crypto.subtle,
    numberTheory: false,
    choices: { alg: 'RS256' }
};
const sources = (...texts: readonly string[]): Source[] => texts.map((text, index) => ({ name: `${index}.pem`, text }));
const together = (...texts: readonly string[]): Promise<readonly RepairReport[]> =>
    repairTogether(sources(...texts), options);
/** Of each report its refusal, or the verdicts of its keys. */
const outcomes = (reports: readonly RepairReport[]): unknown[] =>
    reports.map(({ refusal, keys: made }) => refusal ?? made.map(({ report }) => report.verdict));
const numbersOf = ({ keys: made }: RepairReport): unknown[] =>
    made.map(({ text }) => {
        const { n, e } = JSON.parse(text) as { n: string; e: string };
        return { n, e };
    });

describe('a public key', () => {
    it.each<[title: string, texts: readonly string[], wanted: readonly unknown[]]>([
        ['alone', [publicKey], ['public-key-alone']],
        ['with its certificate in one text', [`${publicKey}${certificate}`], [['ready']]],
        ['behind its certificate in one text', [`${certificate}${publicKey}`], [['ready']]],
        ['with its certificate in another source', [publicKey, certificate], [[], ['ready']]],
        ['behind its certificate in another source', [certificate, publicKey], [['ready'], []]],
        ['with another’s certificate in one text', [`${publicKey}${stranger}`], ['public-key-of-another-certificate']],
        [
            'with another’s certificate in another source',
            [publicKey, stranger],
            ['public-key-of-another-certificate', ['ready']]
        ],
        ['with both certificates', [publicKey, stranger, certificate], [[], ['ready'], ['ready']]],
        ['beside what holds no certificate', [publicKey, 'hello'], ['public-key-alone', 'unreadable']]
    ])('%s', async (_title, texts, wanted) => {
        expect(outcomes(await together(...texts))).toEqual(wanted);
    });

    it('becomes the key of its certificate, not another one', async () => {
        const [, report] = await together(publicKey, certificate);
        expect(report && numbersOf(report)).toEqual([{ n: good.n, e: good.e }]);
        const [one] = await together(`${publicKey}${certificate}`);
        expect(one && numbersOf(one)).toEqual([{ n: good.n, e: good.e }]);
    });
});

describe('a key and its certificate', () => {
    const bare = (name: 'leaf' | 'other' = 'leaf', kid = name as string): string =>
        JSON.stringify(makeJwk({ key: keys[name], kid, x5c: undefined }));
    /** The keys of all reports: their kid, and which certificates they have. */
    const made = (reports: readonly RepairReport[]): unknown[] =>
        reports.flatMap(({ keys: mended }) =>
            mended.map(({ text }) => {
                const { kid, x5c = [] } = JSON.parse(text) as { kid?: string; x5c?: string[] };
                return [kid, ...x5c.map((one) => names.get(one) ?? '?')];
            })
        );
    const [leafOfChain, middle, root] = makeChain();
    const names = new Map(
        Object.entries({ own: makeCertificate(), other: strangerDer, leaf: leafOfChain, middle, root }).map(
            ([name, der]) => [toBase64(der), name]
        )
    );

    it('in two files become one key under its own kid, whichever comes first', async () => {
        for (const texts of [
            [bare(), certificate],
            [certificate, bare()]
        ]) {
            const reports = await together(...texts);
            expect(made(reports)).toEqual([['leaf', 'own']]);
            const [empty] = reports.filter((report) => report.keys.length === 0);
            expect(empty).toMatchObject({ refusal: null, joined: { kind: 'key', name: 'leaf' } });
        }
    });

    it('take the one kid that is given', async () => {
        const reports = await repairTogether(
            sources(JSON.stringify(makeJwk({ x5c: undefined, kid: undefined })), certificate),
            {
                ...options,
                choices: { alg: 'RS256', kid: 'chosen' }
            }
        );
        expect(made(reports)).toEqual([['chosen', 'own']]);
    });

    it('find each other among several, and those left over are said', async () => {
        const third = certificatePem(makeCertificate({ key: keys.root, subject: 'CN=third' }));
        const reports = await together(bare('other'), certificate, stranger, bare(), third);
        expect(made(reports).slice(0, 2)).toEqual([
            ['other', 'other'],
            ['leaf', 'own']
        ]);
        expect(reports.map(({ joined }) => joined?.kind ?? null)).toEqual([null, 'key', 'key', null, null]);
        const [ofThird] = reports[4]?.keys ?? [];
        expect(ofThird?.changes[1]).toMatchObject({ variant: 'stranger', data: { subject: 'CN=third' } });
    });

    it('stay two when they are of two pairs', async () => {
        const [key, ofCertificate] = await together(bare('other'), certificate);
        expect(key?.keys[0]).toMatchObject({ isChanged: false, report: { verdict: 'blocked' } });
        expect(ofCertificate?.keys[0]?.changes.map(({ variant }) => variant)).toContain('stranger');
    });

    it('take the chain from wherever it is', async () => {
        const reports = await together(
            certificatePem(root),
            bare(),
            certificatePem(middle),
            certificatePem(leafOfChain)
        );
        expect(made(reports)).toEqual([['leaf', 'leaf', 'middle', 'root']]);
        expect(reports.map(({ joined }) => joined?.kind ?? null)).toEqual(['key', null, 'key', 'key']);
    });

    const later = certificatePem(
        makeCertificate({ subject: 'CN=later', notBefore: '2027-06-01', notAfter: '2030-01-01' })
    );
    const [ofLeaf, ofMiddle, ofRoot] = [leafOfChain, middle, root].map(certificatePem);

    it.each<[title: string, x5c: unknown, certificates: readonly unknown[], joint: string, chain: readonly string[]]>([
        ['no "x5c"', undefined, [certificate], 'joined', ['own']],
        ['null', null, [certificate], 'joined', ['own']],
        ['an empty list', [], [certificate], 'joined', ['own']],
        ['another’s certificate', [toBase64(strangerDer)], [certificate], 'replaced', ['own']],
        ['no "x5c", and a chain of two', undefined, [ofLeaf, ofMiddle], 'chain', ['leaf', 'middle']],
        ['its own certificate', [toBase64(leafOfChain)], [ofMiddle, ofRoot], 'completed', ['leaf', 'middle', 'root']],
        ['no "x5c": a current one first', undefined, [certificate, later], 'joined', ['own']],
        ['no "x5c": a current one last', undefined, [later, certificate], 'joined', ['own']]
    ])('are joined by what stands there: %s', async (_title, x5c, certificates, joint, chain) => {
        const [report] = await together(JSON.stringify(makeJwk({ kid: 'leaf', x5c })), ...certificates.map(String));
        expect(made(report ? [report] : [])).toEqual([['leaf', ...chain]]);
        expect(report?.keys[0]?.changes).toContainEqual(
            expect.objectContaining({ repair: 'join-certificate', variant: joint })
        );
    });

    it('is not joined a second time: a copy is known', async () => {
        const reports = await together(jwkText(), certificate);
        expect(made(reports)).toEqual([['chat-2026-11', 'own']]);
        const older = certificatePem(makeCertificate({ notAfter: '2027-06-01' }));
        const [, second] = await together(jwkText(), older);
        expect(second).toMatchObject({ keys: [], joined: { kind: 'known' } });
    });

    it('of a cut-off key is not thrown away', async () => {
        const [report] = await together(`${bare()}\n${certificate}`.replace('"kty":"RSA"', '"kty":"RSA'));
        expect(report).toMatchObject({ keys: [], refusal: 'unreadable' });
    });

    it('does not take a private key along', async () => {
        const [report] = await together(`${bare()}\n${certificate}\n${keys.leaf}`);
        expect(report).toMatchObject({ keys: [], refusal: 'private-key' });
        const [exposed] = await together(
            JSON.stringify(makeJwk({ x5c: undefined, d: makeJwk({ key: keys.other }).n })),
            certificate
        );
        expect(exposed?.keys[0]).toMatchObject({ wasExposed: true });
        expect(JSON.stringify(exposed)).not.toContain(String(makeJwk({ key: keys.other }).n).slice(20, 60));
    });

    it('shows what is wrong with the certificate once it is in the key', async () => {
        const ended = certificatePem(makeCertificate({ notBefore: '2024-01-01', notAfter: '2026-01-01' }));
        const [report] = await together(bare(), ended);
        expect(report?.keys[0]?.changes[0]).toMatchObject({ repair: 'join-certificate', variant: 'joined' });
        const findings = report?.keys[0]?.report.keys[0]?.findings.map(({ ruleId }) => ruleId);
        expect(findings).toEqual(['certificate.expired']);
    });
});

describe('several inputs', () => {
    it('are mended as each alone, in order', async () => {
        const texts = [jwkText({ alg: 'rs256' }), 'hello', jwkText({ key: keys.other, kid: 'b' })];
        const reports = await together(...texts);
        expect(reports.map(({ name }) => name)).toEqual(['0.pem', '1.pem', '2.pem']);
        for (const [index, source] of sources(...texts).entries()) {
            expect(reports[index]).toEqual(await repair(source, options));
        }
        expect(await repairTogether([], options)).toEqual([]);
    });

    it('get file names of their own, whatever the key IDs are', async () => {
        const kids = [
            '../../x',
            '..',
            'CON',
            'con',
            'nul.txt',
            'x'.repeat(300),
            'X'.repeat(300),
            '🔑',
            'é',
            '',
            '/etc'
        ];
        const reports = await together(...kids.map((kid) => jwkText({ kid })), jwkText({ kid: '../../x' }));
        const names = reports.flatMap(({ keys: made }) => made.map(({ fileName }) => fileName));
        expect(names).toHaveLength(kids.length + 1);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
            expect(name).toMatch(/^\w[\w.-]{0,80}\.json$/);
            expect(name).not.toMatch(/^(?:con|nul|prn|aux)(?:\.|$)/i);
            expect(name).not.toContain('..');
        }
    });

    it('never get one new key ID for several keys', async () => {
        const reports = await repairTogether(
            sources(jwkText({ kid: undefined }), JSON.stringify(makeJwk({ key: keys.other, kid: undefined }))),
            { ...options, choices: { kid: 'chat' } }
        );
        const kids = reports.flatMap(({ keys: made }) => made.map(({ report }) => report.keys[0]?.kid));
        const thumbprints = reports.flatMap(({ keys: made }) => made.map(({ report }) => report.keys[0]?.thumbprint));
        expect(new Set(kids).size).toBe(2);
        expect(kids).toEqual(thumbprints);
    });
});

describe('limits', () => {
    it('refuse what is too large, and lose no key of a set that has too many', async () => {
        const large = await repair({ name: 'large', text: `${' '.repeat(1 << 20)}${jwkText()}` }, options);
        expect(large).toMatchObject({ keys: [], refusal: 'unreadable' });
        const many = JSON.stringify({ keys: Array.from({ length: 1001 }, () => ({ kty: 'RSA' })) });
        expect(await repair({ name: 'many', text: many }, options)).toMatchObject({ keys: [], refusal: 'unreadable' });
    });

    it('let a set of a thousand keys through, with a pause now and then', async () => {
        const set = JSON.stringify({
            keys: Array.from({ length: 1000 }, (_, at) => ({ kty: 'rsa', kid: `k${at % 7}` }))
        });
        const pause = jest.fn(() => Promise.resolve());
        const { keys: mended } = await repair({ name: 'set', text: set }, { ...options, pause });
        expect(mended).toHaveLength(1000);
        expect(new Set(mended.map(({ fileName }) => fileName)).size).toBe(1000);
        expect(mended.every(({ text }) => text.includes('"kty": "RSA"'))).toBe(true);
        expect(pause).toHaveBeenCalled();
    }, 30_000);

    it('end with an AbortError when it was cancelled', async () => {
        const isCancelled = (): boolean => true;
        await expect(
            repair({ name: 'k', text: jwkText({ alg: 'rs256' }) }, { ...options, isCancelled })
        ).rejects.toMatchObject({
            name: 'AbortError'
        });
        await expect(
            repairTogether(sources(publicKey, certificate), { ...options, isCancelled })
        ).rejects.toMatchObject({
            name: 'AbortError'
        });
    });
});
