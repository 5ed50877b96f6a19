import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommand, type Command, type Run } from './command.js';
import { AT, der, goodKey, keyWith, pem } from './samples.js';

jest.setTimeout(120_000);

let command: Command;

beforeAll(async () => {
    command = await buildCommand();
});

afterAll(() => command.remove());

beforeEach(() => rmSync(join(command.folder, 'ready'), { recursive: true, force: true }));

const draft = keyWith({ alg: undefined, x5c: [pem('CERTIFICATE', der)] });
const ready = 'ready/key-2026-11.json';

function good(): Record<string, unknown> {
    return JSON.parse(goodKey) as Record<string, unknown>;
}

function fix(content: string, args: readonly string[] = []): Run {
    return command.run(['fix', command.write('key.json', content), '--out', 'ready', '--at', AT, ...args]);
}

function written(): string[] {
    const folder = join(command.folder, 'ready');
    return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function contentOf(name: string): string {
    return readFileSync(join(command.folder, name), 'utf8');
}

describe('files that are there', () => {
    it('are left alone when they hold the same', () => {
        fix(draft, ['--alg', 'RS256']);
        const run = fix(draft, ['--alg', 'RS256']);
        expect(run).toMatchObject({ status: 0, stderr: '' });
        expect(run.stdout).toContain('there already');
    });

    it.each([[[]], [['--dry-run']]])('are named when they hold something else: %j', (args) => {
        mkdirSync(join(command.folder, 'ready'));
        writeFileSync(join(command.folder, ready), 'mine');
        const { status, stdout, stderr } = fix(goodKey, args);
        expect(status).toBe(2);
        expect(stdout).toContain(`✕ key.json → ${ready}: Could not be written`);
        expect(stderr).toContain(`"${ready}" is there already with other content`);
        expect(contentOf(ready)).toBe('mine');
    });

    it('of another sort than a folder are said to be in the way', () => {
        command.write('ready', '');
        const { status, stderr } = fix(goodKey);
        expect(status).toBe(2);
        expect(stderr).toContain('preflight: Cannot write "ready');
        expect(stderr.match(/^preflight:/gm)).toHaveLength(1);
    });
});

describe('names that file systems do not like', () => {
    const kids = [
        ...['../../x', '..', '.', '/etc/passwd', 'C:\\x', 'a/b', 'CON', 'nul', 'com1.txt', 'x'.repeat(300)],
        ...['🔑'.repeat(100), 'a:b|c?', 'end.', 'end ', '\u202Ekey', 'a\u0000b', '-rf', '~', '%2e%2e', 'Ключ', 'a\nb']
    ];

    it.each(kids.map((kid) => [kid]))('kid %j', (kid) => {
        const before = readdirSync(command.folder).sort();
        const { status, stderr } = fix(keyWith({ kid }));
        expect(stderr).toBe('');
        expect(status).toBe(0);
        const [name = '', ...others] = written();
        expect(others).toEqual([]);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name).toMatch(/^[^./\\:|?*"<>~\s\p{C}-][^/\\:|?*"<>\p{C}]*\.json$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\b/i);
        expect(readdirSync(command.folder).sort()).toEqual([...new Set([...before, 'key.json', 'ready'])].sort());
    });

    it('two keys of one kid get two names', () => {
        const set = JSON.stringify([goodKey, keyWith({ use: undefined })].map((text) => JSON.parse(text) as unknown));
        expect(fix(set).status).toBe(0);
        expect(written()).toHaveLength(2);
        expect(written()).toContain('key-2026-11.json');
    });

    it('two names that differ in case only are told apart everywhere', () => {
        fix(JSON.stringify(['Chat', 'chat'].map((kid) => ({ ...good(), kid }))));
        expect(new Set(written().map((name) => name.toLowerCase())).size).toBe(2);
    });
});

it('mends 1,000 keys', () => {
    const keys = Array.from({ length: 1000 }, (_, index) => ({ ...good(), kid: `key-${index}` }));
    const files = [0, 250, 500, 750].map((from) =>
        command.write(`${from}.json`, JSON.stringify({ keys: keys.slice(from, from + 250) }))
    );
    const { status, stdout, stderr } = command.run(['fix', ...files, '--out', 'ready', '--at', AT]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/\n4 files, 1000 keys: 1000 written\n$/);
    expect(written()).toHaveLength(1000);
});
