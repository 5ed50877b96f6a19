import { detailsOf, find, fire, flush, mount } from '../../preflightApp/__tests__/support/harness.js';
import { entriesOf, filesOf } from '../folders.js';

interface Tree {
    readonly [name: string]: string | Tree;
}

const fileEntry = (name: string, text: string): FileSystemEntry =>
    ({
        name,
        isFile: true,
        isDirectory: false,
        file: (done: (file: File) => void, fail: (error: Error) => void) =>
            text === 'unreadable' ? fail(new Error('no')) : done(new File([text], name))
    }) as unknown as FileSystemEntry;

/** Entries as Chromium hands them out: two at a time, then none. */
function folderEntry(name: string, tree: Tree): FileSystemEntry {
    const inner = Object.entries(tree).map(([key, value]) =>
        typeof value === 'string' ? fileEntry(key, value) : folderEntry(key, value)
    );
    return {
        name,
        isFile: false,
        isDirectory: true,
        createReader: () => {
            const left = [...inner];
            return { readEntries: (done: (entries: FileSystemEntry[]) => void) => done(left.splice(0, 2)) };
        }
    } as unknown as FileSystemEntry;
}

const TREE: Tree = {
    channels: { 'a.xml': 'a', 'b.xml': 'b', 'c.xml': 'c' },
    node_modules: { 'x.xml': 'x' },
    '.git': { 'y.xml': 'y' },
    'top.xml': 't'
};
const transferOf = (...entries: FileSystemEntry[]): DataTransfer =>
    ({
        types: ['Files'],
        files: [],
        items: [
            ...entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
            { kind: 'string', webkitGetAsEntry: () => null },
            { kind: 'file' }
        ]
    }) as unknown as DataTransfer;

describe('a dropped folder', () => {
    it('gives all its files with their paths, but not those of no concern', async () => {
        const given = await filesOf(entriesOf(transferOf(folderEntry('main', TREE))));
        expect(given.map(({ path }) => path)).toEqual([
            'main/channels/a.xml',
            'main/channels/b.xml',
            'main/channels/c.xml',
            'main/top.xml'
        ]);
        expect(given[3]?.file.name).toBe('top.xml');
    });

    it('gives what can be read when something cannot', async () => {
        const broken = folderEntry('broken', { 'a.xml': 'a', 'b.xml': 'unreadable' });
        const given = await filesOf([broken, fileEntry('c.xml', 'c')]);
        expect(given.map(({ path }) => path)).toEqual(['broken/a.xml', 'c.xml']);
    });

    it('has an end, however deep it is', async () => {
        let tree: Tree = { 'deep.xml': 'd' };
        for (let depth = 0; depth < 40; depth += 1) {
            tree = { down: tree };
        }
        expect(await filesOf([folderEntry('main', tree)])).toEqual([]);
    });

    it('is looked into by a drop zone that takes folders', async () => {
        const element = await mount('preflightDropZone', { takesFolders: true });
        const details = detailsOf(element, 'filesgiven') as { files: { path: string }[] }[];
        fire(find(element, '.zone'), 'drop', { dataTransfer: transferOf(folderEntry('main', TREE)) });
        await flush();
        expect(details[0]?.files.map(({ path }) => path)).toContain('main/channels/a.xml');
    });

    it('is not, where files alone are dropped or chosen: they come with their names', async () => {
        const element = await mount('preflightDropZone', { takesFolders: true });
        const details = detailsOf(element, 'filesgiven');
        const file = new File(['a'], 'a.zip');
        fire(find(element, '.zone'), 'drop', { dataTransfer: { types: ['Files'], files: [file], items: [] } });
        const inside = Object.defineProperty(new File(['b'], 'b.xml'), 'webkitRelativePath', { value: 'main/b.xml' });
        const input = find<HTMLInputElement>(element, '[data-id="folder"]');
        Object.defineProperty(input, 'files', { value: [inside] });
        fire(input, 'change');
        expect(details).toEqual([
            { files: [{ path: 'a.zip', file }] },
            { files: [{ path: 'main/b.xml', file: inside }] }
        ]);
        await expect(element).toBeAccessible();
    });
});
