import { createPrivateKey } from 'node:crypto';
import fc from 'fast-check';
import { formatFinding, type InputReport } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { keys } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/keys.js';
import { jwkText } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeCertificate.js';
import { makeToken } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeToken.js';
import { findingsOf, mutate, mutations, run } from './support.js';
import { expectSoundToken, goodToken, leakFinder, runToken, saidOf, signMore, SUBJECT } from './tokens.js';

jest.setTimeout(60_000);

const privateKey = createPrivateKey(keys.other);
const jwk = privateKey.export({ format: 'jwk' });
const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
// The first part of it is the public modulus.
const privateParts = [...(['d', 'p', 'q', 'dp', 'dq', 'qi'] as const).map((name) => jwk[name] ?? ''), pkcs8.slice(420)];
const wrongKeys = [undefined, jwkText({ kid: 'another' }), jwkText({ key: keys.other })];

const segments = goodToken.split('.');
const claims = Buffer.from(segments[1] ?? '', 'base64url').toString();
const leaksIn = leakFinder([...segments, SUBJECT, ...privateParts, claims.slice(claims.indexOf('"exp"'))]);

it('would notice a leak', () => {
    expect(leaksIn(`found ${segments[2]?.slice(40, 60)}`)).not.toEqual([]);
    expect(leaksIn(`the user ${SUBJECT.slice(4, 17)}`)).not.toEqual([]);
    expect(leaksIn(`found ${jwk.d?.slice(40, 60)}`)).not.toEqual([]);
});

const anyKey = fc.constantFrom(...wrongKeys);

describe('nothing that is said of a token holds a piece of it', () => {
    async function expectNoLeak(text: string, key?: string): Promise<void> {
        const report = await runToken(text, key === undefined ? { keys: [], issuer: null } : {}, key);
        expectSoundToken(report);
        expect(leaksIn(saidOf(report))).toEqual([]);
    }

    it('whatever it is checked against', async () => {
        for (const key of [...wrongKeys, jwkText()]) {
            await expectNoLeak(goodToken, key);
        }
    });

    it('when it was changed', async () => {
        const several = fc.array(mutations(goodToken.length), { minLength: 1, maxLength: 4 });
        await fc.assert(
            fc.asyncProperty(several, anyKey, async (list, key) => {
                const text = list.reduce(
                    (changed, mutation) => mutate(changed, { ...mutation, at: mutation.at % (changed.length || 1) }),
                    goodToken
                );
                await expectNoLeak(text, key);
            }),
            { numRuns: 500 }
        );
    });

    it('when other things are written around and in it', async () => {
        const wraps = fc.constantFrom<(token: string) => string>(
            (token) => `Authorization: Bearer ${token}`,
            (token) => `JWT : ${token}`,
            (token) => `"${token}",`,
            (token) => JSON.stringify({ identityTokenType: 'JWT', identityToken: token }),
            (token) => `curl -H 'Authorization: Bearer ${token}' https://acme.my.salesforce-scrt.com/`,
            (token) => token.replaceAll('.', ' . '),
            (token) => token.replace(/(.{40})/g, '$1\n'),
            (token) => `${token}.${token}`,
            (token) => token.split('.').reverse().join('.'),
            (token) => token.split('.').slice(0, 2).join('.'),
            (token) => JSON.stringify({ payload: token.split('.')[1], protected: token.split('.')[0], signature: 'x' })
        );
        const around = fc.string({ maxLength: 12 });
        await fc.assert(
            fc.asyncProperty(around, wraps, around, anyKey, (before, wrap, after, key) =>
                expectNoLeak(before + wrap(goodToken) + after, key)
            ),
            { numRuns: 300 }
        );
    });

    it('when claims are wrong in any way, and signed', async () => {
        const values = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom(SUBJECT, [SUBJECT], { [SUBJECT]: 1 }));
        const names = fc.constantFrom('sub', 'exp', 'iat', 'nbf', 'aud', 'name', 'email', 'crit');
        await fc.assert(
            fc.asyncProperty(names, values, anyKey, fc.boolean(), async (name, value, key, isTwice) => {
                const json = JSON.stringify(value);
                await expectNoLeak(
                    isTwice
                        ? signMore({ claims: `,"${name}":${json}` })
                        : makeToken({ claims: { sub: SUBJECT, [name]: value } }),
                    key
                );
            }),
            { numRuns: 300 }
        );
    });

    it('when a private key is pasted instead, around it, or inside it', async () => {
        const forms = fc.constantFrom(
            keys.other,
            String(privateKey.export({ type: 'pkcs1', format: 'pem' })),
            JSON.stringify(jwk),
            pkcs8,
            jwk.d ?? ''
        );
        const places = fc.constantFrom<(secret: string) => string>(
            (secret) => secret,
            (secret) => `${goodToken}\n${secret}`,
            (secret) => `${secret}\n${goodToken}`,
            (secret) => `${goodToken.slice(0, 300)}${secret}`,
            (secret) => makeToken({ claims: { sub: secret } }),
            (secret) => makeToken({ claims: { key: secret, [secret]: 1 } }),
            (secret) => makeToken({ header: { jwk: secret, x5c: [secret], crit: secret } }),
            (secret) => makeToken({ header: { jwk, [secret]: secret } }),
            (secret) => `${Buffer.from(secret).toString('base64url')}.${secret}.${secret}`
        );
        await fc.assert(
            fc.asyncProperty(forms, places, anyKey, (secret, place, key) => expectNoLeak(place(secret), key)),
            { numRuns: 200 }
        );
    });

    it('and a private key that was pasted is not kept for the screen either', async () => {
        const report = await runToken(keys.other);
        expect({ kind: report.kind, isPrivate: report.isPrivate, text: report.text }).toEqual({
            kind: 'private-key',
            isPrivate: true,
            text: ''
        });
        expect(leaksIn(JSON.stringify(report))).toEqual([]);
    });

    it('given as a key, a private one is not spoken of by its numbers', async () => {
        const report = await runToken(goodToken, {}, JSON.stringify({ ...jwk, kid: 'chat-2026-11', alg: 'RS256' }));
        expectSoundToken(report);
        expect(report.verdict).toBe('blocked');
        expect(leaksIn(saidOf(report))).toEqual([]);
    });
});

describe('nothing that the check of a key says of a token holds a piece of it', () => {
    const ofToken = leakFinder([...segments, SUBJECT]);
    const wordsOf = (report: InputReport) => findingsOf(report).map(formatFinding);

    it('whole, with other text around it, or in lines: nothing of the report does', async () => {
        const around = fc.oneof(
            fc.constantFrom('', ' ', '\n', '"', 'Bearer ', 'JWT : ', '{"token":"', '{"keys":["', 'Please check this: '),
            // A letter right before it would make it another text: its header would begin elsewhere.
            fc.string({ maxLength: 10 }).map((text) => `${text} `)
        );
        const labels = fc.constantFrom('', ' ', '\n', 'Bearer ', 'JWT : ', 'Authorization: Bearer ', '"');
        const inLines = fc
            .tuple(labels, fc.constantFrom(40, 64, 76))
            .map(([label, length]) => label + goodToken.replaceAll(new RegExp(`.{${length}}`, 'g'), '$&\n'));
        const inText = fc.tuple(around, around).map(([before, after]) => before + goodToken + after);
        await fc.assert(
            fc.asyncProperty(fc.oneof(inLines, inText), async (text) => {
                const report = await run({ name: 'key.json', text }, { numberTheory: false });
                expect(ofToken(JSON.stringify([report, wordsOf(report)]))).toEqual([]);
            }),
            { numRuns: 300 }
        );
    });

    it('changed: no finding does', async () => {
        const changed = mutations(goodToken.length).map((mutation) => mutate(goodToken, mutation));
        await fc.assert(
            fc.asyncProperty(changed, async (text) => {
                const report = await run({ name: 'key.json', text }, { numberTheory: false });
                const { outcomes, checklist } = report;
                expect(ofToken(JSON.stringify([findingsOf(report), wordsOf(report), outcomes, checklist]))).toEqual([]);
            }),
            { numRuns: 400 }
        );
    });
});
