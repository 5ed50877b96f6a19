import { ftruncateSync, mkdirSync, openSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommand, type Command, type Run } from './command.js';
import { AT, der, goodKey, keyWith, kinds, madeKey, pem, privateKeys, secrets, token } from './samples.js';

const ESCAPE = '\u001b';

jest.setTimeout(60_000);

const { x5c: ec } = JSON.parse(madeKey('jwk/cert.ec_key')) as { x5c: [string] };
const ecCertificate = Buffer.from(ec[0], 'base64');

let command: Command;

beforeAll(async () => {
    command = await buildCommand();
});

afterAll(() => command.remove());

function check(content: string | Buffer, args: readonly string[] = [], name = 'key.json'): Run {
    return command.run(['check', command.write(name, content), '--at', AT, ...args]);
}

describe('the exit status', () => {
    it.each([
        ['0 for a good key', goodKey, 0],
        ['0 for a key with warnings only', `\uFEFF${goodKey}`, 0],
        ['0 for a key as Salesforce’s own tool prints it', madeKey('jwk/ok.salesforce_tool_placeholders'), 0],
        ['1 for a key without kid', keyWith({ kid: undefined }), 1],
        ['1 for something else than a key', 'hello', 1],
        ['1 for a token', token, 1]
    ])('%s', (_title, content, status) => {
        const run = check(content);
        expect(run.stderr).toBe('');
        expect(run.status).toBe(status);
    });

    it('is 1 when one of several files has an error', () => {
        const good = command.write('good.json', goodKey);
        const bad = command.write('bad.json', '{}');
        expect(command.run(['check', good, '--at', AT]).status).toBe(0);
        expect(command.run(['check', good, bad, good, '--at', AT]).status).toBe(1);
    });
});

describe('the text for people', () => {
    it('says that a good key is ready, answers Salesforce’s questions and shows the certificate', () => {
        const { stdout } = check(goodKey);
        expect(stdout).toMatch(/^✓ key\.json: Ready to upload/);
        expect(stdout).toContain('  ✓ Does the key include kty, kid, alg, and x5c?\n');
        expect(stdout.match(/^ {2}✓ /gm)).toHaveLength(10);
        expect(stdout).toContain('CN=chat-signing.example.com');
        expect(stdout).toContain('RSA 2048, SHA256withRSA');
        expect(stdout).toContain('2026-09-24 to 2027-11-23, 365 days left\n');
    });

    it('shows what is wrong, where, and the next step', () => {
        const { stdout } = check(keyWith({ use: 'enc' }));
        expect(stdout).toMatch(/^✕ key\.json: Setup will not accept this key yet \(1 error/);
        expect(stdout).toMatch(/^ {2}✕ Does the key follow the JWK structure\? → 1$/m);
        expect(stdout).toMatch(/^ {2}1 error jwk\.use-not-signature \(backend\)$/m);
        expect(stdout).toContain('    at key.json:3:10  /use\n');
        expect(stdout).toMatch(/^ {6}3 │ {3}"use": "enc",\n {8}│ {10}\^+$/m);
        expect(stdout).toMatch(/^ {4}→ \S/m);
    });

    it('cuts a long line around the place', () => {
        const { stdout } = check(JSON.stringify(JSON.parse(keyWith({ e: 'AQAB=' }))));
        const frame = /^ {6}1 │ (.*)\n {8}│ ( *)(\^+)$/m.exec(stdout);
        const [, line = '', blanks = '', marks = ''] = frame ?? [];
        expect(line.slice(blanks.length, blanks.length + marks.length)).toContain('=');
        expect(line).toMatch(/^….*…$/);
    });

    it.each(['ok.minimal', 'missing.kty', 'missing.x5c', 'e.number', 'x5c.pem', 'doc.comment'])(
        'fits into 80 columns: %s',
        (name) => {
            const known = name === 'ok.minimal' || name.startsWith('missing.');
            const { stdout } = check(
                known ? madeKey(`jwk/${name}`) : keyWith({ x5c: [pem('CERTIFICATE', der)], e: 65537 })
            );
            const long = stdout.split('\n').filter((line) => line.length > 80 && !/[0-9a-f]{40}|https?:/.test(line));
            expect(long).toEqual([]);
        }
    );

    it('numbers the keys of a set and adds up several files', () => {
        const set = command.write('set.json', String(kinds['jwks']));
        const good = command.write('good.json', goodKey);
        const { stdout } = command.run(['check', set, good, '--at', AT, '--for', 'endpoint']);
        expect(stdout).toContain('Key 1 "key-2026-11"');
        expect(stdout).toContain('Key 2 "other"');
        expect(stdout).toMatch(/\n2 files: .*\n$/);
    });

    it('does not let a key or a file name steer the terminal', () => {
        const { stdout } = check(
            keyWith({ kid: `a${ESCAPE}[2J\u202Eb`, use: `${ESCAPE}[31m` }),
            [],
            `k${ESCAPE}[2J.json`
        );
        expect(stdout).not.toContain(ESCAPE);
        expect(stdout).not.toContain('\u202E');
    });

    it('is short with --quiet: errors only', () => {
        expect(check(goodKey, ['--quiet']).stdout).toBe('');
        expect(check(`\uFEFF${goodKey}`, ['-q']).stdout).toBe('');
        const { stdout, status } = check(keyWith({ kid: undefined, y: 'y' }), ['-q']);
        expect(status).toBe(1);
        expect(stdout).toContain('jwk.member-missing');
        expect(stdout).not.toContain('jwk.placeholder-member');
        expect(stdout).not.toContain('Does the key');
    });
});

describe('the last line', () => {
    it('tells a key and its certificate of each other, and how they are joined', () => {
        const key = command.write('bare.json', keyWith({ x5c: undefined }));
        const certificate = command.write('bare.pem', pem('CERTIFICATE', der));
        const { status, stdout } = command.run(['check', key, certificate, '--at', AT]);
        expect(status).toBe(1);
        expect(stdout.replace(/\s+/g, ' ')).toContain('A certificate in bare.pem has the public key of this key.');
        expect(stdout).toContain('preflight fix bare.json bare.pem --out DIR can mend the finding.');
        expect(stdout).toContain('preflight fix bare.pem bare.json --out DIR can mend the finding.');
        const alone = command.run(['check', key, '--at', AT]);
        expect(alone.stdout.replace(/\s+/g, ' ')).toContain('openssl req -x509 -key private.pem');
        expect(alone.stdout).not.toContain('can mend');
    });

    it.each([
        ['one of several', keyWith({ alg: undefined, x5u: 'http://a.example' }), /can mend 1 of the 2 findings\.$/],
        ['all', keyWith({ alg: undefined, n: 'AQAB' }), /can mend all 5 findings\.$/],
        ['of two values', goodKey.replace('{', '{"kid":"old",'), /can mend the finding\.$/],
        [
            'where an error is left',
            keyWith({ alg: undefined, x5c: ['AAAA'] }),
            /1\s+of\s+the\s+\d\s+findings\.\s+It\s+writes\s+the\s+key\s+when\s+the\s+others\s+are\s+mended,\s+too\.$/
        ],
        ['the only one', keyWith({ alg: undefined }), /can mend the finding\.$/],
        ['both', keyWith({ alg: undefined, x5c: [pem('CERTIFICATE', der)] }), /can mend both findings\.$/],
        ['a certificate', pem('CERTIFICATE', der), /can mend the finding\.$/]
    ])('says what preflight fix can mend: %s', (_title, content, words) => {
        const { stdout } = check(content);
        expect(stdout.trimEnd()).toMatch(words);
        expect(stdout).toMatch(/^ {2}preflight fix key\.json --out DIR can mend /m);
    });

    it.each([
        ['a good key', goodKey],
        ['an expired certificate', madeKey('jwk/cert.expired')],
        ['a private key', String(privateKeys['pkcs8.pem'])],
        ['a certificate with an EC key', pem('CERTIFICATE', ecCertificate)],
        ['a token', token],
        ['what holds no key', '{"error":1}'],
        ['a private key in x5c', keyWith({ x5c: [String(privateKeys['pkcs8.pem'])] })],
        ['sample text', keyWith({ x5c: ['<Your public certificate>'] })]
    ])('is not there for %s', (_title, content) => {
        expect(check(content).stdout).not.toContain('can mend');
    });

    it('names the file as a shell takes it, and is not there for an endpoint or with --quiet', () => {
        const content = keyWith({ alg: undefined });
        expect(check(content, [], 'my key.json').stdout).toContain("preflight fix 'my key.json' --out DIR");
        expect(check(content, ['--for', 'endpoint']).stdout).not.toContain('preflight fix');
        expect(check(content, ['-q']).stdout).not.toContain('preflight fix');
    });
});

describe('colours', () => {
    const args = ['check', 'key.json', '--at', AT];

    it('are left out where the output is no terminal', () => {
        check(goodKey);
        expect(command.run(args).stdout).not.toContain(ESCAPE);
    });

    it('come with FORCE_COLOR, for problems too', () => {
        expect(command.run(args, { env: { FORCE_COLOR: '1' } }).stdout).toContain(`${ESCAPE}[32m`);
        expect(command.run(['check'], { env: { FORCE_COLOR: '1' } }).stderr).toContain(`${ESCAPE}[31m`);
    });

    it('stay away with NO_COLOR and with FORCE_COLOR=0', () => {
        expect(command.run(args, { env: { NO_COLOR: '1' } }).stdout).not.toContain(ESCAPE);
        expect(command.run(args, { env: { FORCE_COLOR: '0' } }).stdout).not.toContain(ESCAPE);
    });

    it('are never in the JSON', () => {
        expect(command.run([...args, '--json'], { env: { FORCE_COLOR: '1' } }).stdout).not.toContain(ESCAPE);
    });
});

describe('options', () => {
    it('--at moves the clock', () => {
        const file = command.write('key.json', goodKey);
        expect(command.run(['check', file, '--at', '2027-11-12T12:00:00Z']).status).toBe(0);
        const late = command.run(['check', file, '--at', '2027-11-15T14:00:00+02:00']);
        expect(late.status).toBe(1);
        expect(late.stdout).toContain('certificate.expires-within-ten-days');
        expect(command.run(['check', file, '--at=2030-01-01T00:00:00Z']).stdout).toMatch(/expired \d+ days ago/);
    });

    it('without --at the clock is the real one', () => {
        const before = Date.now();
        const { stdout } = command.run(['check', '-', '--json'], { input: goodKey });
        const { checkedAt } = JSON.parse(stdout) as { checkedAt: string };
        expect(Date.parse(checkedAt)).toBeGreaterThanOrEqual(before - 1000);
        expect(Date.parse(checkedAt)).toBeLessThanOrEqual(Date.now() + 1000);
    });

    it('--for endpoint welcomes a set and needs no x5c', () => {
        const { x5c: _x5c, ...bare } = JSON.parse(goodKey) as Record<string, unknown>;
        const set = JSON.stringify({ keys: [bare] });
        expect(check(set, ['--for', 'endpoint']).status).toBe(0);
        expect(check(set).status).toBe(1);
    });

    it.each([['--help'], ['-h']])('%s shows the help', (option) => {
        expect(command.run([option])).toMatchObject({ status: 0, stderr: '' });
        const { status, stdout } = command.run(['check', option]);
        expect(status).toBe(0);
        expect(stdout).toContain('Exit status');
        expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    });

    it('--version shows the version of the package', () => {
        const version = /^preflight \d+\.\d+\.\d+\n$/;
        expect(command.run(['--version']).stdout).toMatch(version);
        expect(command.run(['check', '-v']).stdout).toMatch(version);
    });
});

describe('wrong use ends with 2, says what is wrong and what to do', () => {
    it.each([
        ['no command', [], 'preflight check FILE'],
        ['a misspelt command', ['chek', 'key.json'], 'preflight check key.json'],
        ['a file in place of the command', ['key.json'], 'preflight check key.json'],
        ['an option before the command', ['--json', 'check'], 'Put the command first'],
        ['no file', ['check'], 'preflight check key.json'],
        ['a misspelt option', ['check', 'key.json', '--jsn'], 'Did you mean --json?'],
        ['an unknown option', ['check', 'key.json', '--frobnicate'], 'The options are'],
        ['a value for a switch', ['check', 'key.json', '--json=yes'], 'Write only --json'],
        ['a date without a time', ['check', 'key.json', '--at', '2026-11-23'], '2026-11-23T12:00:00Z'],
        ['a day that does not exist', ['check', 'key.json', '--at', '2026-02-30T00:00:00Z'], 'RFC 3339'],
        ['a time without its zone', ['check', 'key.json', '--at', '2026-11-23T12:00:00'], 'RFC 3339'],
        ['no time', ['check', 'key.json', '--at'], '--at needs a time'],
        ['a misspelt purpose', ['check', 'key.json', '--for', 'endpiont'], '--for endpoint'],
        ['standard input twice', ['check', '-', '-'], 'a single time'],
        ['too many files', ['check', ...Array<string>(1001).fill('key.json')], 'xargs']
    ])('%s', (_title, args, words) => {
        command.write('key.json', goodKey);
        const { status, stdout, stderr } = command.run(args);
        expect(status).toBe(2);
        expect(stdout).toBe('');
        expect(stderr.replace(/\s+/g, ' ')).toContain(words);
    });

    it('names everything that is wrong at once', () => {
        const { stderr } = command.run(['check', '--at', 'noon', '--for', 'fun', '--jsn']);
        expect(stderr.match(/^preflight:/gm)).toHaveLength(4);
    });
});

describe('what cannot be read ends with 2', () => {
    it.each([
        ['a missing file', 'missing.json', 'there is no such file'],
        ['a folder', 'folder', 'it is a folder'],
        ['a file of 17 MiB', 'huge.bin', 'larger than 16 MiB'],
        ['an endless device', '/dev/zero', 'larger than 16 MiB']
    ])('%s', (_title, name, words) => {
        mkdirSync(join(command.folder, 'folder'), { recursive: true });
        const huge = openSync(join(command.folder, 'huge.bin'), 'w');
        ftruncateSync(huge, 17 * 1024 * 1024);
        closeSync(huge);
        const { status, stdout, stderr } = command.run(['check', name]);
        expect(status).toBe(2);
        expect(stdout).toBe('');
        expect(stderr).toContain(words);
        expect(stderr).toMatch(/\n {2}\S/);
    });

    it('does not keep the other files from being checked', () => {
        const good = command.write('good.json', goodKey);
        const { status, stdout, stderr } = command.run(['check', 'missing.json', good, '--at', AT, '--json']);
        expect(status).toBe(2);
        expect(stderr).toContain('"missing.json"');
        expect((JSON.parse(stdout) as { inputs: { name: string }[] }).inputs.map(({ name }) => name)).toEqual([
            'good.json'
        ]);
    });
});

describe('what is read', () => {
    const utf16 = Buffer.from(`\uFEFF${goodKey}`, 'utf16le');

    it.each([
        ['standard input', goodKey, 'ready'],
        ['UTF-8 with a byte order mark', `\uFEFF${goodKey}`, 'attention'],
        ['UTF-16, little-endian', utf16, 'attention'],
        ['UTF-16, big-endian', Buffer.from(utf16).swap16(), 'attention'],
        ['a DER certificate', der, 'blocked'],
        ['a PEM certificate', pem('CERTIFICATE', der), 'blocked'],
        ['nothing', '', 'blocked']
    ])('%s', (_title, input, verdict) => {
        const { stdout } = command.run(['check', '-', '--json', '--at', AT], { input });
        const [report] = (JSON.parse(stdout) as { inputs: { name: string; verdict: string }[] }).inputs;
        expect(report).toMatchObject({ name: '-', verdict });
    });

    it('a DER certificate becomes a card, like one in PEM', () => {
        for (const content of [der, pem('CERTIFICATE', der)]) {
            expect(check(content, [], 'signer.cer').stdout).toContain('CN=chat-signing.example.com');
        }
    });
});

describe('a private key', () => {
    function leaks(output: string): string[] {
        const pieces = secrets.flatMap((secret) => secret.match(/.{16}/g) ?? []);
        const flat = output.replace(/\s+/g, '');
        return pieces.filter((piece) => output.includes(piece) || flat.includes(piece));
    }

    it('would be noticed if it came out', () => {
        expect(leaks(`x${secrets[0]?.slice(16, 60)}`).length).toBeGreaterThan(0);
    });

    it.each(['--json', '--quiet', '--for=endpoint', '--for=upload'])('is never shown with %s', (option) => {
        const files = Object.entries(privateKeys).map(([name, content]) => command.write(name, content));
        const { status, stdout, stderr } = command.run(['check', ...files, option, '--at', AT]);
        expect(leaks(stdout + stderr)).toEqual([]);
        expect(status).toBe(1);
    });

    it('is named in every form', () => {
        const files = Object.entries(privateKeys).map(([name, content]) => command.write(name, content));
        const { stdout } = command.run(['check', ...files, '--at', AT]);
        for (const file of files) {
            expect(stdout).toContain(`✕ ${file}: Stop: this holds a private key`);
        }
    });

    it('nothing of a token is shown either', () => {
        const { stdout } = check(token);
        expect(stdout).toContain('This is a token, not a key');
        expect(token.match(/.{16}/g)?.filter((piece) => stdout.includes(piece))).toEqual([]);
    });
});
