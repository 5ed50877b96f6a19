import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import type { CheckReport } from '../../cli/report.js';
import { buildCommand, type Command } from './command.js';
import { AT, goodKey, keyWith, kinds, madeKey, privateKeys } from './samples.js';

jest.setTimeout(60_000);

const schema = JSON.parse(readFileSync(join(__dirname, '../../docs/check.schema.json'), 'utf8')) as {
    $defs: { input: { properties: { kind: { enum: string[] } } } };
};
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

let command: Command;

beforeAll(async () => {
    command = await buildCommand();
});

afterAll(() => command.remove());

function run(files: readonly string[], args: readonly string[] = []): CheckReport {
    const { stdout, stderr } = command.run(['check', ...files, '--json', '--at', AT, ...args]);
    expect(stderr).toBe('');
    const parsed: unknown = JSON.parse(stdout);
    validate(parsed);
    expect(validate.errors).toBeNull();
    return parsed as CheckReport;
}

function report(content: string | Buffer, args: readonly string[] = []): CheckReport {
    return run([command.write('key.json', content)], args);
}

describe('the schema', () => {
    it('has a sample of each kind, and no kind but those', () => {
        expect(Object.keys(kinds).sort()).toEqual([...schema.$defs.input.properties.kind.enum].sort());
    });

    it.each(['upload', 'endpoint'])('holds for an input of each kind, for %s', (purpose) => {
        const files = Object.entries(kinds).map(([kind, content]) => command.write(kind, content));
        const { inputs } = run(files, ['--for', purpose]);
        expect(inputs.map(({ name, kind }) => [name, kind])).toEqual(files.map((kind) => [kind, kind]));
        expect(JSON.stringify(inputs)).not.toMatch(/\{\w+\}/);
    });

    it('refuses what is not in the contract', () => {
        const good = report(goodKey);
        const [input] = good.inputs;
        for (const broken of [
            { ...good, version: 2 },
            { ...good, checkedAt: '2026-11-23 12:00' },
            { ...good, inputs: [{ ...input, verdict: 'fine' }] },
            { ...good, inputs: [{ ...input, keys: [{ kid: 'a' }] }] },
            { ...good, inputs: [{ ...input, findings: [{ id: 'x', severity: 'error', path: 'x5c' }] }] }
        ]) {
            expect(validate(broken)).toBe(false);
        }
    });
});

describe('the contract', () => {
    it('gives a good key as the documentation shows it', () => {
        expect(report(goodKey)).toEqual({
            version: 1,
            checkedAt: '2026-11-23T12:00:00Z',
            inputs: [
                {
                    name: 'key.json',
                    kind: 'jwk',
                    verdict: 'ready',
                    findings: [],
                    keys: [
                        {
                            path: '',
                            kid: 'key-2026-11',
                            thumbprint: expect.stringMatching(/^[\w-]{43}$/) as string,
                            verdict: 'ready',
                            checklist: {
                                U1: 'yes',
                                U2: 'yes',
                                U3: 'yes',
                                U4: 'yes',
                                U5: 'yes',
                                U6: 'yes',
                                U7: 'yes',
                                T8: 'yes',
                                T9: 'yes',
                                T10: 'yes'
                            },
                            certificate: {
                                subject: 'CN=chat-signing.example.com, O=Example Org, C=US',
                                issuer: 'CN=chat-signing.example.com, O=Example Org, C=US',
                                serialNumber: expect.stringMatching(/^[0-9a-f]+$/) as string,
                                notBefore: '2026-09-24T12:00:00Z',
                                notAfter: '2027-11-23T12:00:00Z',
                                daysLeft: 365,
                                sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
                                sha1: expect.stringMatching(/^[0-9a-f]{40}$/) as string
                            },
                            findings: []
                        }
                    ]
                }
            ]
        });
    });

    it('gives a finding its rule, severity, place, words and next step', () => {
        const [input] = report(keyWith({ x5c: undefined })).inputs;
        expect(input?.verdict).toBe('blocked');
        expect(input?.keys[0]).toMatchObject({ verdict: 'blocked', certificate: null, checklist: { U1: 'no' } });
        expect(input?.keys[0]?.findings).toContainEqual(
            expect.objectContaining({
                id: 'jwk.member-missing',
                severity: 'error',
                path: '/x5c',
                message: expect.stringContaining('"x5c"') as string,
                fix: expect.stringMatching(/\w/) as string
            })
        );
    });

    it('names what preflight fix can do about a finding, and nothing where a person has to', () => {
        const findings = report(keyWith({ alg: undefined, n: 'AQAB', x5u: 'http://a.example' })).inputs.flatMap(
            ({ keys }) => keys[0]?.findings ?? []
        );
        const repairs = Object.fromEntries(findings.map((finding) => [finding.id, finding.repairs]));
        expect(repairs).toMatchObject({ 'jwk.member-missing': ['set-algorithm'] });
        // No repair is made for it: taking the certificate's numbers mends it by the way.
        expect(repairs).toMatchObject({ 'jwk.modulus-too-short': ['key-from-certificate'] });
        expect(Object.keys(repairs)).toContain('jwk.x5u-insecure');
        expect(findings.find(({ id }) => id === 'jwk.x5u-insecure')).not.toHaveProperty('repairs');
    });

    it('says where in the text a finding is', () => {
        const [input] = report(keyWith({ use: 'enc' })).inputs;
        expect(input?.keys[0]?.findings).toContainEqual(
            expect.objectContaining({ id: 'jwk.use-not-signature', line: 3, column: 10 })
        );
    });

    it('answers the questions once: with each key, or with an input that has none', () => {
        expect(report(goodKey).inputs[0]).not.toHaveProperty('checklist');
        expect(report('hello').inputs[0]).toMatchObject({ checklist: { U1: 'not-checked', U4: 'no' }, keys: [] });
        expect(report(String(privateKeys['pkcs8.pem'])).inputs[0]?.checklist).toMatchObject({ U6: 'no' });
    });

    it('keeps the keys of a set apart', () => {
        const [input] = report(String(kinds['jwks']), ['--for', 'endpoint']).inputs;
        expect(input?.keys.map(({ path, kid }) => [path, kid])).toEqual([
            ['/keys/0', 'key-2026-11'],
            ['/keys/1', 'other']
        ]);
    });

    it('does not call a key ready that its set passes over', () => {
        const [input] = report(madeKey('jwks/mixed_types'), ['--for', 'endpoint']).inputs;
        expect(input?.findings).toContainEqual(
            expect.objectContaining({ id: 'jwks.key-unusable', path: '/keys/1/kty' })
        );
        expect(input?.keys.map(({ verdict }) => verdict)).toEqual(['ready', 'attention']);
    });
});
