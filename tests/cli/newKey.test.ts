import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { parseNewKeyArguments } from '../../cli/arguments/newKey.js';
import { parseSubject } from '../../cli/arguments/subject.js';
import type { NewKeyJson } from '../../cli/newKeyReport.js';
import { buildCommand, type Command, type Run } from './command.js';
import { AT } from './samples.js';
import { watch } from './tokenLeaks.js';

jest.setTimeout(120_000);

let command: Command;

beforeAll(async () => {
    command = await buildCommand();
});
afterAll(() => command.remove());
beforeEach(() => rmSync(join(command.folder, 'keys'), { recursive: true, force: true }));

const make = (...args: string[]): Run => command.run(['new-key', '--out', 'keys', '--at', AT, ...args]);
const read = (name: string): string => readFileSync(join(command.folder, 'keys', name), 'utf8');
const written = (): string[] => {
    const folder = join(command.folder, 'keys');
    return existsSync(folder) ? readdirSync(folder).sort() : [];
};

describe('preflight new-key', () => {
    it('writes the key for Setup, its certificate, and the private key for its owner alone', () => {
        const { status, stdout, stderr } = make('--kid', 'chat-2026-11');
        expect([status, stderr]).toEqual([0, '']);
        expect(written()).toEqual(['chat-2026-11.cert.pem', 'chat-2026-11.json', 'chat-2026-11.private.pem']);
        const mode = statSync(join(command.folder, 'keys/chat-2026-11.private.pem')).mode;
        expect(mode & 0o077).toBe(0);
        const certificate = new X509Certificate(read('chat-2026-11.cert.pem'));
        expect(certificate.checkPrivateKey(createPrivateKey(read('chat-2026-11.private.pem')))).toBe(true);
        expect(stdout).toContain('✓ Made a key: RSA 2048, RS256');
        expect(stdout).toContain('Certificate  CN=Chat test key, good until 2027-11-23');
        expect(stdout).toContain('click New Key');
        expect(stdout).toContain('preflight new-token --key keys/chat-2026-11.private.pem');
        const checked = command.run(['check', 'keys/chat-2026-11.json', '--at', AT]);
        expect(checked.stdout).toContain('✓ keys/chat-2026-11.json: Ready to upload');
    });

    it('makes what is asked for', () => {
        make('--kid', 'k', '--bits', '3072', '--alg', 'RS512', '--days', '40', '--subject', 'CN=A\\, B,O=Ö,C=DE');
        const jwk = JSON.parse(read('k.json')) as Readonly<Record<string, string>>;
        expect(jwk).toMatchObject({ kty: 'RSA', kid: 'k', alg: 'RS512', use: 'sig' });
        const certificate = new X509Certificate(read('k.cert.pem'));
        expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(3072);
        expect(certificate.subject).toBe('C=DE\nO=Ö\nCN=A\\, B');
        expect(certificate.validTo).toBe('Jan  2 12:00:00 2027 GMT');
    });

    it('names a key without a key ID by its thumbprint', () => {
        make('-q');
        const [name = ''] = written().filter((file) => file.endsWith('.json'));
        expect((JSON.parse(read(name)) as { kid: string }).kid.replace(/^-+|-+$/g, '')).toBe(name.replace('.json', ''));
    });

    it('says nothing with --quiet', () => {
        expect(make('-q')).toEqual({ status: 0, stdout: '', stderr: '' });
        expect(written()).toHaveLength(3);
    });

    it('reports by its schema', () => {
        const { stdout } = make('--json', '--kid', 'chat');
        const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
        const [schema] = ['new-key', 'check'].map((name) => {
            const parsed = JSON.parse(readFileSync(join(__dirname, `../../docs/${name}.schema.json`), 'utf8')) as {
                $id: string;
            };
            ajv.addSchema(parsed);
            return parsed;
        });
        const report = JSON.parse(stdout) as NewKeyJson;
        ajv.validate(String(schema?.$id), report);
        expect(ajv.errors).toBeNull();
        expect(report).toMatchObject({
            version: 1,
            madeAt: '2026-11-23T12:00:00Z',
            kid: 'chat',
            certificate: { notBefore: '2026-11-23T11:55:00Z', notAfter: '2027-11-23T12:00:00Z' },
            files: { key: 'keys/chat.json', privateKey: 'keys/chat.private.pem' }
        });
        expect(ajv.validate(String(schema?.$id), { ...report, privateKey: 'x' })).toBe(false);
    });

    it.each(['chat.json', 'chat.cert.pem', 'chat.private.pem'])('writes nothing at all where %s is there', (name) => {
        mkdirSync(join(command.folder, 'keys'));
        writeFileSync(join(command.folder, 'keys', name), 'mine');
        const { status, stdout, stderr } = make('--kid', 'chat');
        expect([status, stdout]).toEqual([2, '']);
        expect(stderr).toContain(`"keys/${name}" is there already with other content`);
        expect(written()).toEqual([name]);
        expect(read(name)).toBe('mine');
    });

    it('says where no folder can be made, and does not hang', () => {
        command.write('a-file', '');
        const { status, stderr } = command.run(['new-key', '--out', 'a-file/keys']);
        expect(status).toBe(2);
        expect(stderr).toContain('Cannot write "a-file/keys');
    });

    it('never prints a piece of the private key', () => {
        const watched = watch(command.run);
        for (const more of [[], ['--json'], ['-q']]) {
            rmSync(join(command.folder, 'keys'), { recursive: true, force: true });
            const { stdout } = watched.run(['new-key', '--out', 'keys', '--kid', 'chat', ...more]);
            const secret = read('chat.private.pem').replace(/-----[^-]+-----|\s/g, '');
            // The modulus is public, and in both: what is private stands behind it.
            watched.add(secret.slice(500));
            expect(watched.leaks([stdout])).toEqual([]);
        }
        expect(watched.leaks()).toEqual([]);
        expect(watched.leaks([read('chat.private.pem')])).not.toEqual([]);
    });
});

describe('its arguments', () => {
    const problems = (...args: string[]): string[] =>
        parseNewKeyArguments(['--out', 'keys', ...args]).problems.map(({ what }) => what);

    it('are read', () => {
        expect(parseNewKeyArguments(['--out', 'x', '--kid', 'k', '--days', '30', '--bits', '4096'])).toMatchObject({
            out: 'x',
            problems: [],
            request: { bits: 4096, alg: 'RS256', kid: 'k', subject: { commonName: 'Chat test key' }, days: 30 }
        });
    });

    it.each([
        [[], []],
        [['--bits', '1024'], ['--bits 1024 is no size that preflight makes.']],
        [['--days', '10'], ['Setup takes a certificate only if it is good for at least 10 more days.']],
        [['--days', '11'], []],
        [['--days', '3650'], []],
        [['--days', '3651'], ['The validity is no whole number of days that is allowed here.']],
        [['--days', 'x'], ['--days needs a whole number of days.']],
        [['--kid', ' a'], ['The key ID has a blank at its start or end.']],
        [['--kid', '<your key id>'], ['The key ID looks like a sample.']],
        [['--alg', 'ES256'], ['--alg "ES256" is no algorithm that Salesforce takes.']],
        [['--subject', 'X=1'], ['--subject is no name of CN and, if you like, O, OU and C, each once.']],
        [['--subject', 'CN=a,C=Germany'], ['The country is no code of two capital letters.']],
        [['key.json'], ['"key.json" stands alone; preflight new-key takes options only.']]
    ])('%j', (args, expected) => {
        expect(problems(...args)).toEqual(expected);
    });

    it('need a folder', () => {
        expect(parseNewKeyArguments([]).problems.map(({ what }) => what)).toEqual([
            'preflight new-key does not know where to write the key.'
        ]);
    });

    it.each([
        ['CN=Chat', { commonName: 'Chat' }],
        [' cn = Chat , o=Acme', { commonName: 'Chat', organization: 'Acme' }],
        ['CN=a\\, b,OU=c=d', { commonName: 'a, b', organizationalUnit: 'c=d' }],
        ['O=Acme', null],
        ['CN=a,CN=b', null],
        ['CN=', null],
        ['Chat', null],
        ['', null]
    ])('--subject "%s"', (text, expected) => {
        expect(parseSubject(text)).toEqual(expected);
    });
});
