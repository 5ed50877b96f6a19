import {
    chmodSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    symlinkSync,
    writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder, type Kept } from '../../cli/folder.js';

let root: string;

beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'preflight-folder-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function words(kept: Kept): string {
    return kept.kind === 'failed' ? `${kept.problem.what} ${kept.problem.next}` : kept.kind;
}

it('makes the folder with the first file, and those above it', () => {
    const folder = openFolder(join(root, 'a', 'b'), false);
    expect(existsSync(join(root, 'a'))).toBe(false);
    expect(folder.keep('k.json', 'é\n')).toEqual({ kind: 'new' });
    expect(readFileSync(join(root, 'a', 'b', 'k.json'), 'utf8')).toBe('é\n');
});

it('takes a file with the same content for written, and leaves others as they are', () => {
    const folder = openFolder(root, false);
    folder.keep('k.json', 'one');
    expect(folder.keep('k.json', 'one')).toEqual({ kind: 'same' });
    expect(words(folder.keep('k.json', 'two'))).toContain('k.json" is there already with other content');
    expect(readFileSync(join(root, 'k.json'), 'utf8')).toBe('one');
});

it('writes nothing when it only looks, but says what could not be', () => {
    writeFileSync(join(root, 'k.json'), 'one');
    const folder = openFolder(root, true);
    expect(folder.keep('other.json', 'x')).toEqual({ kind: 'new' });
    expect(folder.keep('k.json', 'one')).toEqual({ kind: 'same' });
    expect(words(folder.keep('k.json', 'two'))).toContain('other content');
    expect(readdirSync(root)).toEqual(['k.json']);
    expect(openFolder(join(root, 'none'), true).keep('k.json', 'x')).toEqual({ kind: 'new' });
    expect(existsSync(join(root, 'none'))).toBe(false);
});

it.each([
    ['a folder of that name', (path: string) => mkdirSync(path)],
    ['a link that leads nowhere', (path: string) => symlinkSync(join(root, 'secret'), path)],
    [
        'a link to a file with the same content',
        (path: string) => {
            writeFileSync(join(root, 'target'), 'x');
            symlinkSync(join(root, 'target'), path);
        }
    ]
])('writes over nothing, nor through it: %s', (_title, make) => {
    make(join(root, 'k.json'));
    expect(openFolder(root, false).keep('k.json', 'x').kind).toBe('failed');
    expect(existsSync(join(root, 'secret'))).toBe(false);
});

it('says once why the folder cannot be made', () => {
    writeFileSync(join(root, 'file'), '');
    const folder = openFolder(join(root, 'file', 'below'), false);
    const [first, second] = [folder.keep('a.json', ''), folder.keep('b.json', '')];
    expect(words(first)).toContain('a part of its path is no folder');
    expect(first.kind === 'failed' && second.kind === 'failed' && first.problem === second.problem).toBe(true);
    expect(words(openFolder(join(root, 'file'), false).keep('a.json', ''))).toContain('there is a file of that name');
});

it('says that it may not write, or not even look', () => {
    const isRoot = process.getuid?.() === 0;
    chmodSync(root, 0o555);
    try {
        // Root may write everywhere.
        process.seteuid?.(isRoot ? 65534 : (process.geteuid?.() ?? 0));
        expect(words(openFolder(root, false).keep('a.json', ''))).toContain('you may not write there');
        expect(words(openFolder(join(root, 'below'), false).keep('a.json', ''))).toContain('you may not write there');
    } finally {
        process.seteuid?.(process.getuid?.() ?? 0);
        chmodSync(root, 0o700);
    }
});

it.each(['../x.json', 'a/b.json', '..', '.', ''])('takes %j for a mistake of ours', (name) => {
    expect(() => openFolder(root, false).keep(name, 'x')).toThrow('a file name with a path');
});
