import { candidateOfToken } from '../../channel/candidate.js';
import { compare } from '../../channel/compare.js';
import { check } from '../../engine/check.js';
import { checkChannel } from '../../engine/checkChannel.js';
import { checkToken } from '../../engine/checkToken.js';
import { checkUploadedKeys } from '../../engine/checkUploadedKeys.js';
import { findSigners } from '../../engine/findSigners.js';
import { formatEvidence, formatReason } from '../../engine/formatFinding.js';
import { tokenChecklist } from '../../engine/tokenChecklist.js';
import type { Checklist, InputReport, QuestionId, Source, TokenOptions, TokenReport } from '../../types.js';
import {
    certificatePem,
    encryptedToken,
    files,
    privateJwk,
    privateKeys,
    privatePems,
    publicPem,
    utf16
} from '../support/inputs.js';
import { goodKey, jwkText, keys, makeCertificate, makeJwk } from '../support/makeCertificate.js';
import { makeToken, NOW_SECONDS } from '../support/makeToken.js';
import { keyset, organization, uploadedKey } from '../support/organization.js';
import { NOW } from '../support/testRule.js';

const { subtle } = globalThis.crypto;
const ISSUER = 'https://id.acme.com';
const good = makeToken();

const keyOf = (text: string, name = 'key.json', purpose: 'upload' | 'endpoint' = 'upload'): Promise<InputReport> =>
    check({ name, text }, { now: NOW, subtle, numberTheory: false, purpose });
const run = (text: string | Source = good, options: Partial<TokenOptions> = {}): Promise<TokenReport> =>
    checkToken(typeof text === 'string' ? { name: 'token.jwt', text } : text, { now: NOW, subtle, ...options });
const answers = (checklist: Checklist) =>
    Object.fromEntries(Object.entries(checklist).map(([id, { answer, reason }]) => [id, reason ?? answer]));
const ids = (report: TokenReport): string[] => report.findings.map(({ ruleId }) => ruleId);

let key: InputReport;
let otherKey: InputReport;
beforeAll(async () => {
    key = await keyOf(jwkText());
    otherKey = await keyOf(jwkText({ key: keys.other, kid: 'other' }), 'other.json');
});

describe('a rule that asks about header and claims', () => {
    const twice = (name: string, object: object): string => JSON.stringify(object).replace('{', `{"${name}":"twice",`);
    const header = { alg: 'RS256', typ: 'JWT', kid: 'chat-2026-11' };
    const claims = { sub: 'customer-42', iss: ISSUER, exp: NOW_SECONDS + 3540 };

    it.each([
        ['header', twice('kid', header), JSON.stringify(claims), { T1: 'no', T2: 'yes' }],
        ['claims', JSON.stringify(header), twice('iss', claims), { T1: 'yes', T2: 'no' }],
        ['both', twice('kid', header), twice('iss', claims), { T1: 'no', T2: 'no' }]
    ])('answers the one that it found something in: %s', async (_where, headerText, claimsText, wanted) => {
        const part = (text: string): string => Buffer.from(text).toString('base64url');
        const report = await run([part(headerText), part(claimsText), good.split('.')[2]].join('.'));
        expect(ids(report)).toContain('token.duplicate-member');
        expect(answers(report.checklist)).toEqual(wanted);
    });
});

describe('a good token', () => {
    it('is told apart in words and numbers for the person who pasted it', async () => {
        const report = await run();
        expect(report).toMatchObject({
            name: 'token.jwt',
            kind: 'token',
            isPrivate: false,
            text: good,
            form: 'compact',
            alg: 'RS256',
            kid: 'chat-2026-11',
            typ: 'JWT',
            issuer: ISSUER,
            issuedAt: NOW - 60_000,
            notBefore: null,
            expiresAt: NOW + 3_540_000,
            keys: [],
            isVerified: null,
            verdict: 'ready',
            findings: [],
            keyFindings: []
        });
        expect(report.segments.map(({ part, start, end }) => [part, good.slice(start, end)])).toEqual(
            good.split('.').map((text, index) => [['header', 'payload', 'signature'][index], text])
        );
        expect(report.payload?.members).toEqual([
            { name: 'sub', value: 'customer-42', type: 'string', time: null },
            { name: 'iss', value: ISSUER, type: 'string', time: null },
            { name: 'iat', value: String(NOW_SECONDS - 60), type: 'number', time: NOW - 60_000 },
            { name: 'exp', value: String(NOW_SECONDS + 3540), type: 'number', time: NOW + 3_540_000 }
        ]);
        expect(report.header?.members.map(({ name, value }) => [name, value])).toEqual([
            ['alg', 'RS256'],
            ['typ', 'JWT'],
            ['kid', 'chat-2026-11']
        ]);
        expect(answers(report.checklist)).toEqual({ T1: 'yes', T2: 'yes' });
    });

    it('answers every question that its key answers, with evidence that holds no sub', async () => {
        const report = await run(good, { keys: [key], issuer: ISSUER });
        expect(report.isVerified).toBe(true);
        expect(report.verdict).toBe('ready');
        expect(report.keys).toEqual([{ name: 'key.json', kid: 'chat-2026-11', isUsed: true, verifies: true }]);
        expect(Object.values(report.checklist).map(formatEvidence)).toEqual([
            'It does: alg is RS256, typ is JWT, and kid is "chat-2026-11".',
            'It does. The issuer is https://id.acme.com, and it expires at 2026-11-23 12:59 UTC.',
            'The key key.json has the key ID "chat-2026-11".',
            'The signature of the token verifies with the key key.json.',
            'Both are base64url, without padding.',
            'n and e are the public key that the certificate carries.',
            'It is good until 2028-01-01 00:00 UTC.',
            'It is the very issuer that was given: https://id.acme.com.'
        ]);
        expect(JSON.stringify(report.checklist)).not.toContain('customer-42');
        expect(report.outcomes.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    });

    it('shows members of other types as they stand there', async () => {
        const claims = { roles: ['a', { b: null }], ok: true, nbf: 1.5, auth_time: 7, name: 'Zoë "Z"', none: null };
        const { payload, notBefore } = await run(makeToken({ claims }));
        expect(payload?.members.slice(4)).toEqual([
            { name: 'roles', value: '["a",{"b":null}]', type: 'array', time: null },
            { name: 'ok', value: 'true', type: 'boolean', time: null },
            { name: 'nbf', value: '1.5', type: 'number', time: 1500 },
            { name: 'auth_time', value: '7', type: 'number', time: 7000 },
            { name: 'name', value: 'Zoë "Z"', type: 'string', time: null },
            { name: 'none', value: 'null', type: 'null', time: null }
        ]);
        expect(notBefore).toBe(1500);
    });

    it('is read from octets in any encoding', async () => {
        const report = await run({ name: 't', bytes: utf16(good) }, { keys: [key] });
        expect([report.text, report.isVerified]).toEqual([good, true]);
    });
});

describe('findings', () => {
    it.each<readonly [title: string, text: string, id: string, part: string]>([
        ['the header', makeToken({ header: { typ: 'JWS' } }), 'token.type-unexpected', 'header'],
        [
            'the claims',
            makeToken({ claims: { exp: NOW_SECONDS - 60, iat: NOW_SECONDS - 120 } }),
            'token.expired',
            'payload'
        ],
        ['the signature', makeToken({ signedWith: keys.other }), 'token.signature-invalid', 'signature']
    ])('of %s mark its segment, wherever it stands', async (_title, text, id, part) => {
        const given = `JWT : ${text}`;
        const report = await run(given, { keys: [key] });
        const range = report.findings.find(({ ruleId }) => ruleId === id)?.range;
        const segment = report.segments.find((one) => one.part === part);
        expect([range?.start.offset, range?.end.offset]).toEqual([segment?.start, segment?.end]);
        expect(range?.start.line).toBe(1);
        expect(report.verdict).not.toBe('ready');
    });

    it('of a place in a segment mark that place', async () => {
        const text = `${good}==`;
        const report = await run(text);
        const found = report.findings.find(({ ruleId }) => ruleId === 'token.segment-encoding');
        expect(found && text.slice(found.range?.start.offset, found.range?.end.offset)).toBe('==');
    });

    it('hold nothing of the token', async () => {
        const claims = { sub: 'secret-customer', iss: 7, exp: 'secret-time', nbf: NOW_SECONDS + 900 };
        const { findings, outcomes, checklist } = await run(makeToken({ claims, signedWith: keys.other }), {
            keys: [key]
        });
        expect(findings.length).toBeGreaterThan(3);
        expect(JSON.stringify([findings, outcomes, checklist])).not.toMatch(/secret|eyJ/);
    });
});

describe('given keys', () => {
    it('that carry the key ID count; the others are asked only where those fail', async () => {
        const rows = (report: TokenReport) => report.keys.map(({ name, isUsed, verifies }) => [name, isUsed, verifies]);
        const fine = await run(good, { keys: [otherKey, key] });
        expect([rows(fine), fine.isVerified, ids(fine)]).toEqual([
            [
                ['other.json', false, null],
                ['key.json', true, true]
            ],
            true,
            []
        ]);
        const swapped = await run(makeToken({ signedWith: keys.other }), { keys: [otherKey, key] });
        expect([rows(swapped), swapped.isVerified, ids(swapped)]).toEqual([
            [
                ['other.json', false, true],
                ['key.json', true, false]
            ],
            false,
            ['token.signature-invalid']
        ]);
    });

    it('all count when none has the key ID', async () => {
        const report = await run(makeToken({ header: { kid: 'gone' } }), { keys: [otherKey, key] });
        expect(report.keys.map(({ isUsed, verifies }) => [isUsed, verifies])).toEqual([
            [true, false],
            [true, true]
        ]);
        expect(report.isVerified).toBe(true);
        expect(ids(report)).toEqual(['token.key-id-mismatch']);
        expect(answers(report.checklist)).toMatchObject({ T4: 'no', T7: 'yes', T9: 'no' });
    });

    it('of a key set say which of its keys they are', async () => {
        const text = JSON.stringify({ keys: [makeJwk({ key: keys.other, kid: 'other' }), goodKey()] });
        const report = await run(good, { keys: [await keyOf(text, 'jwks.json', 'endpoint')] });
        expect(report.keys.map(({ name, isUsed }) => [name, isUsed])).toEqual([
            ['jwks.json (other)', false],
            ['jwks.json (chat-2026-11)', true]
        ]);
        expect([report.isVerified, report.verdict]).toEqual([true, 'ready']);
    });

    it('may be a bare certificate', async () => {
        const report = await run(good, { keys: [await keyOf(certificatePem, 'chat.pem')] });
        expect(report.keys).toEqual([{ name: 'chat.pem', kid: null, isUsed: true, verifies: true }]);
        expect(report.keyFindings.map(({ ruleId, data }) => [ruleId, data.key])).toEqual([
            ['input.pem-certificate', 'chat.pem']
        ]);
        expect(answers(report.checklist)).toMatchObject({ T4: 'facts-missing', T7: 'yes' });
    });

    it('may be no keys: then nothing is verified, and nobody takes it for tried', async () => {
        const report = await run(good, { keys: [await keyOf('hello', 'notes.txt')] });
        expect(report.keys).toEqual([{ name: 'notes.txt', kid: null, isUsed: true, verifies: null }]);
        expect([report.isVerified, report.verdict]).toEqual([null, 'blocked']);
        expect(report.keyFindings.map(({ ruleId, data }) => [ruleId, data.key])).toEqual([
            ['input.not-json', 'notes.txt']
        ]);
        expect(answers(report.checklist)).toMatchObject({
            ...{ T4: 'facts-missing', T7: 'facts-missing', T8: 'unreadable', T10: 'unreadable' }
        });
    });

    it('bring their own findings: an expired certificate is not overlooked', async () => {
        const certificates = [makeCertificate({ notAfter: '2026-11-01T00:00:00Z' })];
        const report = await run(good, { keys: [await keyOf(jwkText({ certificates }))] });
        expect([report.isVerified, report.verdict, report.findings]).toEqual([true, 'blocked', []]);
        expect(report.keyFindings.map(({ ruleId, data }) => [ruleId, data.key])).toEqual([
            ['certificate.expired', 'key.json']
        ]);
        expect(answers(report.checklist)).toMatchObject({ T7: 'yes', T10: 'no' });
        expect(report.checklist.T10?.findings.map(({ data }) => data.key)).toEqual(['key.json']);
    });

    it('are not tried without crypto', async () => {
        const report = await run(good, { keys: [key], subtle: undefined });
        expect([report.isVerified, report.keys[0]?.verifies]).toEqual([null, null]);
        expect(answers(report.checklist)).toMatchObject({ T4: 'yes', T7: 'no-crypto' });
    });
});

describe('what is no token', () => {
    const large = `${good}${'A'.repeat(65_536)}`;
    const many = JSON.stringify({ keys: Array.from({ length: 60 }, () => privateJwk) });
    it.each<
        readonly [title: string, given: string | { readonly bytes: string }, kind: TokenReport['kind'], found: string]
    >([
        ['nothing', '', 'empty', 'input.empty'],
        ['blanks', ' \n\t', 'empty', 'input.empty'],
        ['a key', jwkText(), 'key', 'input.key-as-token'],
        ['a key set', JSON.stringify({ keys: [goodKey()] }), 'key', 'input.key-as-token'],
        ['a key with a token in it', jwkText({ note: good }), 'key', 'input.key-as-token'],
        ['a certificate', certificatePem, 'key', 'input.key-as-token'],
        ['a certificate in DER', { bytes: makeCertificate() }, 'key', 'input.key-as-token'],
        ['a public key', publicPem, 'key', 'input.key-as-token'],
        ['a private key', privatePems.pkcs8, 'private-key', 'input.private-key'],
        ['a private key in DER', { bytes: privateKeys.pkcs1 }, 'private-key', 'input.private-key'],
        ['a keystore', { bytes: files['java-keystore'] }, 'private-key', 'input.private-key'],
        ['a private JWK', JSON.stringify(privateJwk), 'private-key', 'input.private-key'],
        ['a private JWK in a set', JSON.stringify({ keys: [privateJwk] }), 'private-key', 'input.private-key'],
        ['a private key before a token', `${privatePems.pkcs1}\n${good}`, 'private-key', 'input.private-key'],
        [
            'a private JWK behind a token',
            `JWT : ${good}\nJWK : ${JSON.stringify(privateJwk)}`,
            'private-key',
            'input.private-key'
        ],
        ['a private JWK in the header', makeToken({ header: { jwk: privateJwk } }), 'private-key', 'input.private-key'],
        [
            'a private key in the claims',
            makeToken({ claims: { key: privatePems.pkcs8 } }),
            'private-key',
            'input.private-key'
        ],
        [
            'a private JWK in the JSON form',
            JSON.stringify({ payload: 'e30', signature: 'AA', header: { jwk: privateJwk } }),
            'private-key',
            'input.private-key'
        ],
        ['a large file of private keys', many, 'private-key', 'input.private-key'],
        ['a large text', large, 'too-large', 'input.too-large'],
        ['a text over a mebibyte', 'x'.repeat(1 << 21), 'too-large', 'input.too-large'],
        ['words', 'hello world', 'other', 'token.malformed'],
        ['claims that were decoded', '{"sub":"a","iss":"b"}', 'other', 'token.malformed'],
        ['octets', { bytes: '\x00\x01\x02\xff'.repeat(40) }, 'other', 'token.malformed']
    ])('is called what it is: %s', async (_title, given, kind, found) => {
        const source = typeof given === 'string' ? { name: 'x', text: given } : { name: 'x', ...given };
        const report = await run(source, { keys: [key] });
        expect([report.kind, ids(report), report.verdict]).toEqual([kind, [found], 'blocked']);
        expect(report.isPrivate).toBe(kind === 'private-key');
        expect(report).toMatchObject({ form: 'none', segments: [], header: null, payload: null, isVerified: null });
        expect(kind === 'private-key' || kind === 'too-large' ? report.text : '').toBe('');
    });

    it('is one of several, whatever its size, up to the limit', async () => {
        const report = await run(good, { limits: { tokenBytes: good.length - 1 } });
        expect([report.kind, report.text]).toEqual(['too-large', '']);
        expect((await run(good, { limits: { tokenBytes: good.length } })).kind).toBe('token');
    });

    it('shows a token of the harmless kind: members that are called d are no private key', async () => {
        expect((await run(makeToken({ claims: { d: 'x'.repeat(80), p: 'y'.repeat(80) } }))).kind).toBe('token');
        expect((await run(`{"y":"y","d":"d","k":"k"}\n${good}`)).kind).toBe('token');
    });

    it.each([
        ['two segments', good.replace(/\.[^.]*$/, ''), ['header', 'payload']],
        ['four segments', `${good}.AAAA`, ['header', 'payload', 'other', 'other']],
        ['an encrypted token', encryptedToken, ['header', 'other', 'other', 'other', 'other']]
    ])('may be nearly one, and names its parts: %s', async (_title, text, parts) => {
        const report = await run(text, { keys: [key] });
        expect(report.segments.map(({ part }) => part)).toEqual(parts);
        expect([report.kind, report.verdict, report.isVerified]).toEqual(['token', 'blocked', null]);
        expect(report.checklist.T1?.answer).toBe('no');
        expect(report.checklist.T7?.answer).toBe('not-checked');
    });
});

describe('tokenChecklist', () => {
    const all: QuestionId[] = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10'];

    it('asks all ten questions, and says what those without an answer would take', async () => {
        const checklist = tokenChecklist(await run(), null);
        expect(Object.keys(checklist)).toEqual(all);
        expect(answers(checklist)).toEqual({
            ...{ T1: 'yes', T2: 'yes', T3: 'no-channel', T4: 'no-key', T5: 'no-issuer', T6: 'no-channel' },
            ...{ T7: 'no-key', T8: 'no-key', T9: 'no-key', T10: 'no-key' }
        });
        expect(formatReason('no-channel')).toBe('Not checked: choose the channel that the token is for.');
    });

    it('keeps what keys and issuer answer', async () => {
        const report = await run(good, { keys: [key], issuer: `${ISSUER}/` });
        expect(answers(tokenChecklist(report, null))).toEqual({
            ...{ T1: 'yes', T2: 'yes', T3: 'no-channel', T4: 'yes', T5: 'no', T6: 'no-channel' },
            ...{ T7: 'yes', T8: 'yes', T9: 'yes', T10: 'yes' }
        });
        expect(report.verdict).toBe('blocked');
    });

    it.each(['', 'hello', jwkText()])('asks all ten of what is no token', async (text) => {
        expect(Object.keys(tokenChecklist(await run(text), null))).toEqual(all);
    });

    const uploaded = uploadedKey('Chat_2026_11', { jsonWebKey: jwkText() });
    const second = uploadedKey('Chat_2027', { jsonWebKey: jwkText({ key: keys.other, kid: 'chat-2027' }) });
    const org = organization({
        keys: [uploaded, second],
        keysets: [keyset('Prod_2026', { keys: ['Chat_2026_11', 'Chat_2027'] })]
    });

    async function against(text: string) {
        const source = { name: 'token.jwt', text };
        const report = await run(source, { hasChannel: true });
        const keyReports = await checkUploadedKeys(org.keys, { now: NOW, subtle, numberTheory: false });
        const comparison = compare(org, 'Web_Chat', candidateOfToken(report));
        const signers = await findSigners(source, keyReports, { subtle });
        const channel = checkChannel(comparison, { now: NOW, keyReports, signers });
        return { report, channel, checklist: tokenChecklist(report, channel) };
    }

    it('is all yes for a good token of a channel, and the token itself misses nothing', async () => {
        const { report, channel, checklist } = await against(good);
        expect(new Set(Object.values(answers(checklist)))).toEqual(new Set(['yes']));
        expect(Object.keys(checklist)).toEqual(all);
        expect([report.verdict, channel.fit]).toEqual(['ready', 'fits']);
        expect(report.outcomes.filter(({ outcome }) => outcome === 'not-checked')).toEqual([]);
        expect(JSON.stringify(channel)).not.toMatch(/eyJ|customer-42/);
    });

    it.each<readonly [title: string, text: string, expected: Partial<Record<QuestionId, string>>]>([
        [
            'signed with the channel’s other key',
            makeToken({ signedWith: keys.other }),
            { T7: 'no', T4: 'yes', T3: 'yes' }
        ],
        ['signed with a key that nobody has', makeToken({ signedWith: keys.root }), { T7: 'no' }],
        ['of another issuer', makeToken({ claims: { iss: `${ISSUER}/` } }), { T5: 'no', T7: 'yes' }],
        [
            'that names no key of the org',
            makeToken({ header: { kid: 'gone' } }),
            { T3: 'no', T4: 'no', T8: 'facts-missing' }
        ],
        ['of another algorithm', makeToken({ header: { alg: 'RS384' } }), { T1: 'no', T7: 'algorithm-unsupported' }],
        ['that is cut off', good.replace(/\.[^.]*$/, ''), { T1: 'no', T7: 'unreadable' }]
    ])('says no to a token %s', async (_title, text, expected) => {
        const { report, channel, checklist } = await against(text);
        expect(answers(checklist)).toMatchObject(expected);
        expect([report.verdict === 'blocked', channel.fit === 'does-not-fit']).toContain(true);
    });

    it('says when the channel does not exist', async () => {
        const report = await run(good, { hasChannel: true });
        const channel = checkChannel(compare(org, 'Gone', candidateOfToken(report)), { now: NOW, keyReports: {} });
        expect(answers(tokenChecklist(report, channel))).toMatchObject({
            T1: 'yes',
            T3: 'facts-missing',
            T7: 'facts-missing'
        });
    });
});

describe('candidateOfToken', () => {
    it('takes key ID, algorithm and issuer, and nothing else', async () => {
        expect(candidateOfToken(await run())).toEqual({
            ...{ kind: 'token', kid: 'chat-2026-11', alg: 'RS256', n: null, e: null, issuer: ISSUER }
        });
    });
});
