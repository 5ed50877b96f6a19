import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import type { FixJson } from '../../cli/fixReport.js';
import { buildCommand, type Command } from './command.js';
import { AT, der, goodKey, keyWith, kinds, madeKey, pem, privateKeys } from './samples.js';

jest.setTimeout(60_000);

interface Schema {
    readonly $id: string;
    readonly $defs: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
}

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const [schema] = ['fix', 'check'].map((name) => {
    const parsed = JSON.parse(readFileSync(join(__dirname, `../../docs/${name}.schema.json`), 'utf8')) as Schema;
    ajv.addSchema(parsed);
    return parsed;
});

function errorsOf(given: unknown): string[] {
    ajv.validate(String(schema?.$id), given);
    return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

let command: Command;

beforeAll(async () => {
    command = await buildCommand();
});

afterAll(() => command.remove());

function run(files: readonly string[], ...args: readonly string[]): FixJson {
    const { stdout } = command.run(['fix', ...files, '--json', '--at', AT, ...args]);
    const parsed: unknown = JSON.parse(stdout);
    expect(errorsOf(parsed)).toEqual([]);
    return parsed as FixJson;
}

function report(content: string | Buffer, ...args: readonly string[]): FixJson {
    return run([command.write('key.json', content)], '--dry-run', ...args);
}

const draft = keyWith({ alg: undefined, x5c: [pem('CERTIFICATE', der)] });

describe('the schema', () => {
    it('holds for an input of each kind', () => {
        const files = Object.entries(kinds).map(([kind, content]) => command.write(kind, content));
        const { inputs } = run(files, '--dry-run');
        expect(inputs.flatMap(({ before }) => before.name).sort()).toEqual([...files].sort());
        expect(JSON.stringify(inputs)).not.toMatch(/\{\w+\}/);
    });

    it.each(['jwk/x5c.hex', 'jwk/n.hex', 'jwk/n.mismatch_other_cert', 'jwk/kid.placeholder', 'jwk/missing.kid'])(
        'holds for %s',
        (name) => {
            expect(report(madeKey(name)).inputs).toHaveLength(1);
        }
    );

    it('refuses what is not in the contract', () => {
        const whole = report(draft);
        const [input] = whole.inputs;
        const [key] = input?.keys ?? [];
        const withKey = (changes: object): object => ({
            ...whole,
            inputs: [{ ...input, keys: [{ ...key, ...changes }] }]
        });
        expect(errorsOf(withKey({}))).toEqual([]);
        for (const broken of [
            { ...whole, version: 2 },
            { ...whole, dryRun: 'yes' },
            { ...whole, inputs: [{ ...input, refusal: 'no' }] },
            withKey({ state: 'lost' }),
            withKey({ file: '' }),
            withKey({ changes: [{ repair: 'Pray', path: '', message: 'x' }] }),
            withKey({ questions: [{ choice: 'alg', reason: 'missing', isNeeded: true, message: 'x', proposals: [] }] })
        ]) {
            expect(errorsOf(broken)).not.toEqual([]);
        }
    });
});

describe('the contract', () => {
    it('says what was changed, what is asked, and what came of it', () => {
        const { folder, dryRun, inputs } = report(draft);
        expect([folder, dryRun]).toEqual([null, true]);
        expect(inputs).toEqual([
            {
                refusal: null,
                joined: null,
                before: expect.objectContaining({ name: 'key.json', kind: 'jwk', verdict: 'blocked' }) as unknown,
                keys: [
                    {
                        path: '',
                        state: 'refused',
                        file: 'key-2026-11.json',
                        wasExposed: false,
                        changes: [
                            {
                                repair: 'encode-x5c',
                                path: '/x5c/0',
                                message: expect.stringMatching(/^\S.*\.$/) as unknown
                            }
                        ],
                        questions: [
                            {
                                choice: 'alg',
                                reason: 'missing',
                                isNeeded: true,
                                message: expect.stringMatching(/\w/) as unknown,
                                options: ['--alg RS256', '--alg RS512'],
                                proposals: ['RS256', 'RS512']
                            }
                        ],
                        after: expect.objectContaining({ kind: 'jwk', verdict: 'blocked' }) as unknown
                    }
                ]
            }
        ]);
    });

    it('names the file and its state', () => {
        const file = command.write('key.json', goodKey);
        const states = [['--dry-run'], ['--out', 'kept'], ['--out', 'kept'], ['--out', 'kept', '--dry-run']].map(
            (args) => run([file], ...args).inputs[0]?.keys.map((key) => [key.state, key.file])
        );
        expect(states).toEqual([
            [['planned', 'key-2026-11.json']],
            [['written', 'kept/key-2026-11.json']],
            [['same', 'kept/key-2026-11.json']],
            [['same', 'kept/key-2026-11.json']]
        ]);
        expect(run([command.write('other.json', `${goodKey} `)], '--out', 'kept').inputs[0]?.keys[0]?.state).toBe(
            'failed'
        );
    });

    it.each([
        ['pkcs8.pem', 'private-key'],
        ['pem-and-certificate.pem', 'private-key']
    ])('says why nothing was made of %s', (name, refusal) => {
        expect(report(privateKeys[name] ?? '').inputs).toEqual([expect.objectContaining({ refusal, keys: [] })]);
    });

    it('says that a pair was exposed', () => {
        expect(report(privateKeys['key.jwk'] ?? '').inputs[0]?.keys[0]?.wasExposed).toBe(true);
    });

    it('holds no key', () => {
        const { stdout } = command.run(['fix', command.write('key.json', goodKey), '--dry-run', '--json', '--at', AT]);
        expect(stdout).not.toContain(der.toString('base64').slice(0, 60));
        expect(stdout).not.toContain(String((JSON.parse(goodKey) as { n: string }).n).slice(0, 60));
    });
});
