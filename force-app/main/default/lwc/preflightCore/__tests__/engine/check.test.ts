import type { CheckOptions, InputReport } from '../../types.js';
import { check } from '../../engine/check.js';
import { smallFactor } from '../../jwk/smallPrimes.js';
import { formatEvidence, formatFinding } from '../../engine/formatFinding.js';
import { goodKey, makeCertificate, makeJwk } from '../support/makeCertificate.js';
import { keys } from '../support/keys.js';
import { encryptedPkcs8, pkcs1, pkcs12, pkcs8 } from '../support/otherObjects.js';
import { NOW } from '../support/testRule.js';

const options: CheckOptions = { now: NOW, subtle: globalThis.crypto.subtle, numberTheory: false };

function checkText(text: string, more: Partial<CheckOptions> = {}): Promise<InputReport> {
    return check({ name: 'key.json', text }, { ...options, ...more });
}

const answers = (report: InputReport): Record<string, string> =>
    Object.fromEntries(Object.values(report.keys[0]?.checklist ?? report.checklist).map((a) => [a.question, a.answer]));

describe('check', () => {
    it('calls a good key ready and answers every question with its evidence', async () => {
        const report = await checkText(JSON.stringify(goodKey()), { numberTheory: true });
        expect(report.verdict).toBe('ready');
        expect(answers(report)).toEqual(
            Object.fromEntries(['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'T8', 'T9', 'T10'].map((id) => [id, 'yes']))
        );
        const said = Object.values(report.keys[0]?.checklist ?? {}).map(formatEvidence);
        expect(said.join('\n')).not.toMatch(/[{}]/);
        expect(said).toContain('It has kty, kid, alg, x5c. The key ID is "chat-2026-11", the algorithm "RS256".');
        expect(said).toContain('It is valid until 2028-01-01 00:00 UTC: 403 days left.');
    });

    it('never answers yes for what could not be looked at', async () => {
        const report = await checkText('no key at all');
        expect(report.verdict).toBe('blocked');
        expect(report.keys).toEqual([]);
        expect(answers(report)).toMatchObject({ U4: 'no', U5: 'not-checked', U7: 'not-checked', T8: 'not-checked' });
    });

    it.each([
        ['an EC certificate, which keytool prints', { key: keys.ec }, { U4: 'no', U7: 'yes' }],
        ['a version that keytool prints', { version: 4, extensions: [] }, { U4: 'no', U7: 'yes' }],
        ['a version that it refuses, by the same rule', { version: 4 }, { U4: 'yes', U7: 'no' }],
        ['dates the wrong way round', { notBefore: '2028-02-01' }, { U4: 'yes', U5: 'no', U7: 'yes' }]
    ])('answers the question that %s concerns', async (_title, certificate, expected) => {
        const report = await checkText(JSON.stringify(makeJwk({ certificates: [makeCertificate(certificate)] })));
        expect(answers(report)).toMatchObject(expected);
    });

    it('marks the place of a finding in the text', async () => {
        const text = JSON.stringify({ ...goodKey(), kid: '' }, null, 4);
        const report = await checkText(text);
        const [finding] = report.keys[0]?.findings ?? [];
        expect(finding?.ruleId).toBe('jwk.kid-blank');
        expect(finding?.path).toBe('/kid');
        const line = text.split('\n').findIndex((l) => l.includes('"kid"')) + 1;
        expect(finding?.range?.start.line).toBe(line);
        expect(text.slice(finding?.range?.start.offset, finding?.range?.end.offset)).toBe('""');
    });

    it('leaves the affected rules unchecked, and says so, when there is no crypto', async () => {
        const report = await checkText(JSON.stringify(goodKey()), { subtle: undefined });
        const open = report.keys[0]?.outcomes.filter(({ outcome }) => outcome === 'not-checked') ?? [];
        expect(open.map(({ ruleId }) => ruleId)).toContain('certificate.self-signature-invalid');
        expect(report.keys[0]?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(report.keys[0]?.checklist.U4).toMatchObject({ answer: 'not-checked', reason: 'no-crypto' });
        expect(report.keys[0]?.thumbprint).toBeNull();
    });

    it('keeps the text of a private key to itself', async () => {
        for (const text of [keys.leaf, JSON.stringify({ ...goodKey(), p: 'A'.repeat(171) })]) {
            const report = await checkText(text);
            expect(report.isPrivate).toBe(true);
            expect(report.text).toBe('');
            expect(report.verdict).toBe('blocked');
            expect(report.keys.flatMap(({ findings }) => findings).every(({ range }) => range === undefined)).toBe(
                true
            );
        }
    });

    it.each([
        ['a private key', pkcs8()],
        ['a private key of PKCS#1', pkcs1()],
        ['an encrypted private key', encryptedPkcs8()],
        ['a PKCS#12 file', pkcs12()]
    ])('keeps a key to itself in whose "x5c" %s stands', async (_title, octets) => {
        for (const certificates of [[octets], [makeCertificate(), octets]]) {
            const report = await checkText(JSON.stringify(makeJwk({ certificates })));
            expect([report.isPrivate, report.text, report.verdict]).toEqual([true, '', 'blocked']);
            expect(answers(report).U6).toBe('no');
        }
    });

    it('shows the certificate of a PEM file although it is no key', async () => {
        const der = makeCertificate();
        const pem = `-----BEGIN CERTIFICATE-----\n${btoa(der)}\n-----END CERTIFICATE-----\n`;
        const report = await checkText(pem);
        expect(report.kind).toBe('certificate');
        expect(report.keys[0]).toMatchObject({ kid: null, verdict: 'ready' });
        expect(report.keys[0]?.certificate?.subject).toContain('CN=chat signer');
        expect(answers(report)).toMatchObject({ U4: 'no', U5: 'yes', U7: 'yes' });
    });

    it('looks at every key of a set and says which is which', async () => {
        const set = {
            keys: [goodKey(), makeJwk({ kid: 'second', key: keys.root })]
        };
        const report = await checkText(JSON.stringify(set), { purpose: 'endpoint' });
        expect(report.kind).toBe('jwks');
        expect(report.keys.map(({ pointer }) => pointer)).toEqual(['/keys/0', '/keys/1']);
        expect(report.verdict).toBe('ready');
        expect(report.keys[1]?.range?.start.offset).toBe(JSON.stringify(set).lastIndexOf('{'));
    });

    it('lets a key’s verdict count what its set says of it', async () => {
        const set = JSON.stringify({ keys: [goodKey(), { ...goodKey(), kid: 'for-encryption', use: 'enc' }] });
        const report = await checkText(set, { purpose: 'endpoint' });
        expect(report.findings.map(({ ruleId, path }) => [ruleId, path])).toContainEqual([
            'jwks.key-unusable',
            '/keys/1/use'
        ]);
        expect(report.keys.map(({ verdict }) => verdict)).toEqual(['ready', 'attention']);
    });

    it('reports progress, pauses between slices, and can be stopped', async () => {
        const set = JSON.stringify({ keys: Array.from({ length: 120 }, () => goodKey()) });
        const progress: [number, number][] = [];
        let pauses = 0;
        await checkText(set, {
            purpose: 'endpoint',
            onProgress: (done, total) => progress.push([done, total]),
            pause: () => {
                pauses++;
                return Promise.resolve();
            }
        });
        expect(progress.at(-1)).toEqual([120, 120]);
        expect(progress.length).toBeGreaterThan(1);
        expect(pauses).toBeGreaterThanOrEqual(progress.length);
        await expect(checkText(set, { isCancelled: () => true })).rejects.toMatchObject({ name: 'AbortError' });
    });

    it('leaves the slow primality test out of large sets, and says so; a native one may do ten times as much', async () => {
        const set = JSON.stringify({ keys: [goodKey(), makeJwk({ kid: 'second', key: keys.root })] });
        const outcomes = (report: InputReport) =>
            report.keys.map((key) => key.outcomes.find(({ ruleId }) => ruleId === 'jwk.modulus-weak'));
        const more = { purpose: 'endpoint', numberTheory: true, limits: { primeTests: 1 } } as const;
        expect(outcomes(await checkText(set, more))).toEqual([
            { ruleId: 'jwk.modulus-weak', outcome: 'passed' },
            { ruleId: 'jwk.modulus-weak', outcome: 'not-checked', reason: 'limit' }
        ]);
        const native = await checkText(set, { ...more, isProbablePrime: () => true });
        expect(outcomes(native).map((outcome) => outcome?.outcome)).toEqual(['failed', 'failed']);
    });

    it('counts the bits of large keys, not the keys', async () => {
        let tests = 0;
        const modulus = (octets: number, index: number) => {
            let n = BigInt(`0x${(0xc1 + index).toString(16).repeat(octets - 1)}fb`);
            while (smallFactor(n) !== null) {
                n += 2n;
            }
            return Buffer.from(n.toString(16), 'hex').toString('base64url');
        };
        const set = (octets: number) =>
            JSON.stringify({
                keys: Array.from({ length: 6 }, (_, index) => ({
                    ...makeJwk({ kid: `k${index}` }),
                    n: modulus(octets, index)
                }))
            });
        const testsOf = async (octets: number) => {
            tests = 0;
            const isProbablePrime = () => {
                tests++;
                return false;
            };
            // Ten usual tests by a native one.
            await checkText(set(octets), {
                purpose: 'endpoint',
                numberTheory: true,
                limits: { primeTests: 1 },
                isProbablePrime
            });
            return tests;
        };
        expect(await testsOf(256)).toBe(6);
        expect(await testsOf(512)).toBe(2);
        expect(await testsOf(1024)).toBe(1);
    });

    it('puts every finding into words without open placeholders', async () => {
        const report = await checkText(JSON.stringify({ kty: 'RSA', n: 'AQAB', e: '65537', x5c: ['no certificate'] }));
        const findings = [...report.findings, ...report.keys.flatMap((key) => key.findings)];
        expect(findings.length).toBeGreaterThan(2);
        for (const finding of findings) {
            const { title, message, why, fix } = formatFinding(finding);
            expect(`${title}${message}${why}${fix}`).not.toMatch(/\{\w+\}/);
        }
    });
});
