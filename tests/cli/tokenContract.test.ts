import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import type { TokenJson } from '../../cli/tokenReport.js';
import { buildCommand, type Command } from './command.js';
import { AT, kinds, privateKeys, secrets } from './samples.js';
import { writeFiles } from './sampleOrg.js';
import { watch, type Watch } from './tokenLeaks.js';
import { ISSUER, makeTokenOrg, signed, signers, SUB } from './tokenSamples.js';
import { NOW_SECONDS } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeToken.js';

jest.setTimeout(120_000);

const { chat, portal } = signers;
const CHANNEL = ['--metadata', 'org', '--channel', 'Web_Chat'];
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const [schema] = ['token', 'compare', 'check'].map((name) => {
    const text = readFileSync(join(__dirname, `../../docs/${name}.schema.json`), 'utf8');
    const parsed = JSON.parse(text) as { $id: string; $defs: { input: { properties: { kind: { enum: string[] } } } } };
    ajv.addSchema(parsed);
    return parsed;
});

/** Texts of each kind, and tokens with something odd in each part that the report tells of. */
const inputs: Readonly<Record<string, string | Buffer>> = {
    good: signed(chat),
    'wrong-key': signed({ ...portal, kid: chat.kid }),
    odd: signed(chat, { header: { kid: 7, typ: null }, claims: { iss: {}, exp: '6000', nbf: 1e300, iat: -1 } }),
    far: signed(chat, { claims: { exp: (NOW_SECONDS + 60) * 1000, iat: 0.25, nbf: 253402300800, aud: [], jti: '' } }),
    twice: signed(chat, { claims: `{"sub":"a","sub":"b","iss":"${ISSUER}"}` }),
    text: signed(chat, { header: '"alg"', claims: 'sub' }),
    json: JSON.stringify({ payload: 'e30', protected: 'e30', signature: 'AAAA' }),
    encrypted: `${signed(chat, { header: { enc: 'A256GCM' } })}.AAAA.AAAA`,
    wrapped: `Authorization: Bearer ${signed(chat)}`,
    cut: signed(chat).slice(0, -40),
    long: signed(chat, { claims: { data: 'x'.repeat(70_000) } }),
    bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff])
};

let command: Command;
let watched: Watch;

beforeAll(async () => {
    command = await buildCommand();
    watched = watch(command.run, secrets);
    writeFiles(command.folder, 'org', makeTokenOrg());
    for (const [name, content] of Object.entries(inputs)) {
        command.write(name, typeof content === 'string' ? watched.add(content) : content);
    }
    command.write('key.json', chat.jwk);
    command.write('set.json', JSON.stringify({ keys: [portal, chat].map(({ jwk }) => JSON.parse(jwk) as unknown) }));
});

afterAll(() => command.remove());

function errorsOf(given: unknown): string[] {
    ajv.validate(String(schema?.$id), given);
    return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function report(file: string, ...args: readonly string[]): TokenJson {
    const { stdout } = watched.run(['token', file, '--json', '--at', AT, ...args]);
    const parsed: unknown = JSON.parse(stdout);
    expect(errorsOf(parsed)).toEqual([]);
    expect(stdout).not.toMatch(/\{\w+\}/);
    return parsed as TokenJson;
}

describe('the schema', () => {
    it.each(Object.keys(inputs))('holds for %s, alone, with keys, and with a channel', (file) => {
        expect(report(file).input.name).toBe(file);
        expect(report(file, '--key', 'set.json', '--issuer', ISSUER).keys).toHaveLength(1);
        report(file, ...CHANNEL, '--key', 'key.json');
    });

    it('has a sample of each kind, and no kind but those', () => {
        const files = [...Object.keys(inputs), ...Object.keys(kinds)];
        for (const [kind, content] of Object.entries(kinds)) {
            command.write(kind, content);
        }
        const found = new Set(files.map((file) => report(file).input.kind));
        expect([...found].sort()).toEqual([...(schema?.$defs.input.properties.kind.enum ?? [])].sort());
    });

    it.each(['Portal', 'Partner', 'Guest'])('holds for the channel %s', (channel) => {
        const { comparison, channel: alone } = report('good', '--metadata', 'org', '--channel', channel);
        expect(alone?.name).toBe(channel);
        expect(comparison?.links).toHaveLength(6);
    });

    it('refuses what is not in the contract', () => {
        const good = report('good', ...CHANNEL, '--key', 'key.json');
        for (const broken of [
            { ...good, version: 2 },
            { ...good, input: { ...good.input, kind: 'jwk' } },
            { ...good, input: { ...good.input, claims: { ...good.input.claims, sub: SUB } } },
            { ...good, input: { ...good.input, claims: { ...good.input.claims, has: ['tier'] } } },
            { ...good, input: { ...good.input, header: { ...good.input.header, jwk: {} } } },
            { ...good, verifications: [{ input: 'key.json' }] },
            { ...good, comparison: { ...good.comparison, fit: 'maybe' } },
            { ...good, channel: {} }
        ]) {
            expect(errorsOf(broken)).not.toEqual([]);
        }
    });
});

describe('the contract', () => {
    it('gives a good token as the documentation shows it', () => {
        const { keys, ...rest } = report('good', '--key', 'key.json', '--issuer', ISSUER);
        expect(keys.map(({ name, verdict }) => [name, verdict])).toEqual([['key.json', 'ready']]);
        expect(rest).toEqual({
            version: 1,
            checkedAt: AT,
            input: {
                name: 'good',
                kind: 'token',
                verdict: 'ready',
                isVerified: true,
                header: { alg: 'RS256', kid: 'chat-2026', typ: 'JWT' },
                claims: {
                    iss: ISSUER,
                    iat: '2026-11-23T11:59:00Z',
                    nbf: null,
                    exp: '2026-11-23T12:59:00Z',
                    has: ['iss', 'sub', 'exp', 'iat']
                },
                checklist: {
                    T1: 'yes',
                    T2: 'yes',
                    T3: 'not-checked',
                    T4: 'yes',
                    T5: 'yes',
                    T6: 'not-checked',
                    T7: 'yes',
                    T8: 'yes',
                    T9: 'yes',
                    T10: 'yes'
                },
                findings: []
            },
            verifications: [{ input: 'key.json', kid: 'chat-2026', counts: true, verifies: true }],
            configuration: null,
            channel: null,
            comparison: null
        });
    });

    it('says which keys were tried, and which of them count', () => {
        const { verifications } = report('good', '--key', 'set.json');
        expect(verifications).toEqual([
            { input: 'set.json (portal-2026)', kid: 'portal-2026', counts: false, verifies: null },
            { input: 'set.json (chat-2026)', kid: 'chat-2026', counts: true, verifies: true }
        ]);
    });

    it('gives the channel, how the token fits it, and which uploaded key signed it', () => {
        const { input, configuration, channel, comparison } = report('wrong-key', ...CHANNEL);
        expect(configuration).toEqual({ from: 'metadata', name: 'org' });
        expect(channel).toMatchObject({ name: 'Web_Chat', label: 'Web Chat', authMode: 'Auth', fit: 'fits' });
        expect(comparison).toMatchObject({ fit: 'does-not-fit', signers: ['Portal_2026'] });
        expect(comparison?.findings).toContainEqual(expect.objectContaining({ id: 'keyset.signer-mismatch' }));
        expect(input).toMatchObject({ verdict: 'ready', isVerified: null, checklist: { T3: 'yes', T7: 'no' } });
        expect(report('good', ...CHANNEL)).toMatchObject({
            input: { checklist: Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`T${i + 1}`, 'yes'])) },
            comparison: { fit: 'fits', signers: ['Chat_2026'] }
        });
    });

    it('gives a finding its rule, place, words and next step', () => {
        const [finding] = report('far').input.findings.filter(({ id }) => id === 'token.expiry-in-milliseconds');
        expect(finding).toMatchObject({
            severity: 'error',
            path: '/payload/exp',
            message: expect.stringContaining('"exp"') as string,
            fix: expect.stringMatching(/\w/) as string
        });
    });

    it('gives times as RFC 3339 has them, and null for what is none', () => {
        expect(report('far').input.claims).toEqual({
            iss: ISSUER,
            iat: '1970-01-01T00:00:00.250Z',
            nbf: null,
            exp: null,
            has: ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']
        });
        expect(report('odd').input).toMatchObject({
            header: { alg: 'RS256', kid: null, typ: null },
            claims: { iss: null, iat: '1969-12-31T23:59:59Z', nbf: null, exp: null }
        });
        expect(report('text').input).toMatchObject({ header: null, claims: null });
    });

    it('compares nothing with a channel where there is no token', () => {
        const file = command.write('private.pem', String(privateKeys['pkcs8.pem']));
        expect(report(file, ...CHANNEL)).toMatchObject({
            input: { kind: 'private-key', verdict: 'blocked', header: null, claims: null },
            configuration: { from: 'metadata' },
            channel: null,
            comparison: null
        });
    });
});

it('nothing of a token but its header and its times came out', () => {
    expect(watched.runs()).toBeGreaterThan(50);
    expect(watched.leaks()).toEqual([]);
});
