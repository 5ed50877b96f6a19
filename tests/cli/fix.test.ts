import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FixJson } from '../../cli/fixReport.js';
import { buildCommand, type Command, type Run } from './command.js';
import { AT, der, goodKey, keyWith, kinds, madeKey, pem, privateKeys, token } from './samples.js';

jest.setTimeout(120_000);

let command: Command;

beforeAll(async () => {
    command = await buildCommand();
});

afterAll(() => command.remove());

beforeEach(() => rmSync(join(command.folder, 'ready'), { recursive: true, force: true }));

/** Misses its algorithm, and its certificate is in PEM: one for a person, one for the program. */
const draft = keyWith({ alg: undefined, x5c: [pem('CERTIFICATE', der)] });
const ready = 'ready/key-2026-11.json';

function fix(content: string | Buffer, args: readonly string[] = [], name = 'key.json'): Run {
    return command.run(['fix', command.write(name, content), '--out', 'ready', '--at', AT, ...args]);
}

function written(): string[] {
    const folder = join(command.folder, 'ready');
    return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function contentOf(name: string): string {
    return readFileSync(join(command.folder, name), 'utf8');
}

describe('the exit status', () => {
    it.each([
        ['0 for a good key', goodKey, [], 0],
        ['0 for a key that could be mended', draft, ['--alg', 'RS256'], 0],
        ['0 for what would be written', draft, ['--alg', 'RS256', '--dry-run'], 0],
        ['0 for a certificate', pem('CERTIFICATE', der), ['--alg=RS256', '--kid=chat'], 0],
        ['1 for a key that needs a decision', draft, [], 1],
        ['1 for one that would need it', draft, ['--dry-run'], 1],
        ['1 for a certificate that has expired', madeKey('jwk/cert.expired'), [], 1],
        ['1 for a private key in PEM', String(privateKeys['pkcs8.pem']), [], 1],
        ['1 for a public key without its certificate', String(kinds['public-key']), [], 1],
        ['1 for a token', token, [], 1],
        ['1 for nothing', '', [], 1]
    ])('%s', (_title, content, args, status) => {
        const run = fix(content, args);
        expect(run.stderr).toBe('');
        expect(run.status).toBe(status);
    });

    it('is 1 when one of several keys is left out, and the others are written', () => {
        const set = JSON.stringify([JSON.parse(goodKey), JSON.parse(madeKey('jwk/cert.expired'))]);
        const { status, stdout } = fix(set);
        expect(status).toBe(1);
        expect(stdout).toContain('✕ key.json: 2 keys: 1 written, 1 not written');
        expect(written()).toHaveLength(1);
    });
});

describe('what is written', () => {
    it('is a key that Setup takes, in a file named by its kid', () => {
        expect(fix(draft, ['--alg', 'RS256']).stdout).toMatch(
            /^✓ key\.json → ready\/key-2026-11\.json: Ready to upload \(\d+ changes\)\n/
        );
        expect(written()).toEqual(['key-2026-11.json']);
        expect(command.run(['check', ready, '--at', AT])).toMatchObject({ status: 0, stderr: '' });
        expect(JSON.parse(contentOf(ready))).toEqual({ ...(JSON.parse(goodKey) as object), alg: 'RS256' });
        expect(contentOf(ready)).toMatch(/\}\n$/);
    });

    it('is the same key, octet for octet, where there was nothing to mend', () => {
        const odd = ` ${goodKey.replace(/,/g, ' ,\r\n')}\t`;
        expect(fix(odd).stdout).toContain('nothing to mend');
        expect(contentOf(ready)).toBe(odd);
    });

    it('may be read by everybody who may read files of yours', () => {
        const mask = process.umask(0o022);
        try {
            fix(goodKey);
        } finally {
            process.umask(mask);
        }
        expect(statSync(join(command.folder, ready)).mode & 0o777).toBe(0o644);
    });

    it('is not the input: that stays as it is', () => {
        fix(draft, ['--alg', 'RS256']);
        expect(contentOf('key.json')).toBe(draft);
    });

    it('comes from standard input, too', () => {
        const { status, stdout } = command.run(['fix', '-', '--out', 'ready', '--at', AT], { input: goodKey });
        expect(status).toBe(0);
        expect(stdout).toContain('✓ Standard input → ready/key-2026-11.json: Ready to upload');
    });

    it('is one file for each key of a set, and for each of several files', () => {
        const set = command.write('set.json', JSON.stringify({ keys: ['a', 'b'].map((kid) => ({ ...good(), kid })) }));
        const single = command.write('single.json', goodKey);
        const { status, stdout } = command.run(['fix', set, single, '--out', 'ready', '--at', AT]);
        expect(status).toBe(0);
        expect(written()).toEqual(['a.json', 'b.json', 'key-2026-11.json']);
        expect(stdout).toContain('2 files, 3 keys: 3 written');
    });

    it('is one key of a JWK and its certificate, under its own kid', () => {
        const certificate = command.write('chat.crt', pem('CERTIFICATE', der));
        const bare = command.write('chat.json', keyWith({ x5c: undefined }));
        for (const files of [
            [bare, certificate],
            [certificate, bare]
        ]) {
            const args = ['--out', 'ready', '--at', AT, '--alg', 'RS256', '--kid', 'key-2026-11'];
            const run = command.run(['fix', ...files, ...args]);
            expect([run.status, run.stderr]).toEqual([0, '']);
            expect(run.stdout).toContain('chat.crt: The certificate belongs to the key key-2026-11');
            expect(run.stdout).toContain('2 files, 1 key: 1');
            expect(written()).toEqual(['key-2026-11.json']);
            expect(JSON.parse(contentOf(ready))).toEqual(good());
        }
        const json = command.run(['fix', bare, certificate, '--dry-run', '--json', '--at', AT]);
        expect((JSON.parse(json.stdout) as FixJson).inputs.map(({ joined, refusal }) => [joined, refusal])).toEqual([
            [null, null],
            [{ kind: 'key', name: 'key-2026-11' }, null]
        ]);
    });

    it('is the same of one text with both', () => {
        const both = `${keyWith({ x5c: undefined })}\n${pem('CERTIFICATE', der)}`;
        expect(fix(both)).toMatchObject({ status: 0, stderr: '' });
        expect(JSON.parse(contentOf(ready))).toEqual(good());
    });

    it('is a key from a certificate and the public key that lies beside it', () => {
        const certificate = command.write('chat.crt', pem('CERTIFICATE', der));
        const publicKey = new X509Certificate(der).publicKey.export({ type: 'spki', format: 'pem' });
        const args = ['--out', 'ready', '--at', AT, '--alg', 'RS256'];
        const own = command.run(['fix', command.write('chat.pub', publicKey), certificate, ...args]);
        expect([own.status, own.stderr]).toEqual([0, '']);
        expect(own.stdout).toContain('✓ chat.pub: The key was made of its certificate');
        const other = command.run(['fix', command.write('o.pub', kinds['public-key'] ?? ''), certificate, ...args]);
        expect(other.status).toBe(1);
        expect(other.stdout).toContain('do not belong together');
        const [name = ''] = written();
        const { kid, n, x5c } = JSON.parse(contentOf(`ready/${name}`)) as Record<string, unknown>;
        expect(kid).toMatch(/^[\w-]{43}$/);
        expect({ n, x5c }).toEqual({ n: good()['n'], x5c: good()['x5c'] });
        expect(name).toBe(`${String(kid)}.json`);
    });
});

it('never gives one ID to two keys, wherever they come from', () => {
    const { n, e } = JSON.parse(madeKey('jwk/n.mismatch_other_cert')) as Record<string, unknown>;
    const files = [keyWith({ kid: undefined }), keyWith({ kid: undefined, n, e })].map((text, index) =>
        command.write(`${index}.json`, text)
    );
    const run = command.run(['fix', ...files, '--dry-run', '--json', '--kid-from-thumbprint', '--at', AT]);
    const { inputs } = JSON.parse(run.stdout) as FixJson;
    const kids = inputs.flatMap(({ keys }) => keys).map(({ after }) => after.keys[0]);
    expect(kids.map((key) => key?.kid)).toEqual(kids.map((key) => key?.thumbprint));
    expect(new Set(kids.map((key) => key?.kid)).size).toBe(2);
});

function good(): Record<string, unknown> {
    return JSON.parse(goodKey) as Record<string, unknown>;
}

describe('the text for people', () => {
    it('says what was changed, what is left to decide, and the exact option', () => {
        const { stdout } = fix(draft);
        expect(stdout).toMatch(/^✕ key\.json: Not written\. Setup will not accept this key yet\n/);
        expect(stdout).toMatch(/^ {2}• \S/m);
        expect(stdout).toMatch(/^ {2}Left to decide\n {2}\? \S[^]*→ --alg RS256 or --alg RS512\n/m);
    });

    it('shows the findings that are left, in the mended key', () => {
        const { stdout } = fix(madeKey('jwk/cert.expired'));
        expect(stdout).toMatch(/^ {2}1 error certificate\.expired \(backend\)$/m);
        expect(stdout).toContain('at key.json, mended:');
    });

    it('shows before and after line by line with --dry-run, and writes nothing', () => {
        const { stdout } = fix(draft, ['--alg', 'RS256', '--dry-run']);
        expect(stdout).toMatch(/^ {4}- .*BEGIN CERTIFICATE/m);
        expect(stdout).toMatch(/^ {4}\+ .*"MII/m);
        expect(stdout).toMatch(/^ {4}\+ .*"alg": "RS256"/m);
        expect(stdout).toMatch(/^ {6} *"kty": "RSA"/m);
        expect(written()).toEqual([]);
    });

    it('needs no folder to look', () => {
        const run = command.run(['fix', command.write('key.json', goodKey), '--dry-run', '--at', AT]);
        expect(run).toMatchObject({ status: 0, stderr: '' });
        expect(run.stdout).toContain('✓ key.json → key-2026-11.json: Ready to upload');
    });

    it('is short with --quiet: nothing for keys that are written', () => {
        expect(fix(draft, ['--alg=RS256', '-q']).stdout).toBe('');
        const { stdout } = fix(draft, ['-q']);
        expect(stdout).toContain('--alg RS256 or --alg RS512');
        expect(stdout).not.toContain('•');
    });

    it('fits into 80 columns', () => {
        for (const content of [draft, madeKey('jwk/cert.expired'), token, String(kinds['public-key'])]) {
            const { stdout } = fix(content, ['--dry-run']);
            expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
        }
    });

    it('does not let a key or a file name steer the terminal', () => {
        const { stdout } = fix(keyWith({ kid: 'a\u001b[2Jb', use: '\u001b[31m' }), ['--dry-run'], 'k\u001b[2J.json');
        expect(stdout).not.toContain('\u001b');
    });
});

describe('wrong use', () => {
    it('is one key ID for several keys: nothing is written', () => {
        const set = JSON.stringify([good(), { ...good(), kid: 'other' }]);
        const { status, stdout, stderr } = fix(set, ['--kid', 'mine']);
        expect([status, stdout]).toEqual([2, '']);
        expect(stderr).toContain('--kid names one key, but 2 keys were given');
        expect(written()).toEqual([]);
    });

    it('is a key ID for a key that has one', () => {
        const { status, stdout, stderr } = fix(goodKey, ['--kid', 'mine']);
        expect([status, stdout]).toEqual([2, '']);
        expect(stderr).toContain('The key has the key ID "key-2026-11" already; --kid does not replace it.');
        expect(written()).toEqual([]);
        expect(fix(goodKey, ['--kid', 'key-2026-11']).status).toBe(0);
        expect(fix(keyWith({ kid: undefined }), ['--kid', ' mine ']).status).toBe(0);
        expect(written()).toEqual(['key-2026-11.json', 'mine.json']);
    });

    it('is a folder in the place of the files in it', () => {
        mkdirSync(join(command.folder, 'keys'), { recursive: true });
        const { status, stderr } = command.run(['fix', 'keys', '--out', 'ready']);
        expect(status).toBe(2);
        expect(stderr).toContain('preflight fix keys/*.json --out ready');
    });

    it('is a file that is not there; the others are mended all the same', () => {
        const run = command.run(['fix', 'missing.json', command.write('key.json', goodKey), '--out=ready', '--at', AT]);
        expect(run.status).toBe(2);
        expect(run.stderr).toContain('Cannot read "missing.json"');
        expect(written()).toEqual(['key-2026-11.json']);
    });

    it.each([
        ['a misspelt command', ['fxi', 'key.json'], 'Did you mean fix?'],
        ['no file', ['fix', '--out', 'ready'], 'preflight fix key.json --out ready'],
        ['no folder', ['fix', 'key.json'], '--out ready']
    ])('is %s', (_title, args, words) => {
        const { status, stderr } = command.run(args);
        expect(status).toBe(2);
        expect(stderr).toContain(words);
    });

    it('is told by the help', () => {
        const { status, stdout } = command.run(['fix', '--help']);
        expect(status).toBe(0);
        expect(stdout).toContain('Exit status');
        expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    });
});
