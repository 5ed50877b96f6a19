import '../../preflightApp/__tests__/support/harness.js';
import { DecompressionStream, ReadableStream } from 'node:stream/web';
import JSZip from 'jszip';
import { metadataOf, organization } from '../../preflightApp/__tests__/support/organizations.js';
import { readBytes } from 'c/preflightShared';
import { readFiles, type FilesRead } from '../importFiles.js';
import { inflater } from '../inflate.js';

const RUN = { isCancelled: () => false, onProgress: () => undefined };
const globals = globalThis as unknown as { DecompressionStream?: unknown };

beforeEach(() => {
    globals.DecompressionStream = DecompressionStream;
    // jsdom's blobs cannot be read as a stream, which every browser's can.
    Blob.prototype.stream = function (this: Blob) {
        const bytes = readBytes(this);
        return new ReadableStream({
            async start(controller) {
                controller.enqueue(Buffer.from(await bytes, 'latin1'));
                controller.close();
            }
        }) as unknown as ReturnType<Blob['stream']>;
    };
});

afterEach(() => {
    delete globals.DecompressionStream;
});

async function zipped(parts: Record<string, string>): Promise<string> {
    const zip = new JSZip();
    for (const [path, text] of Object.entries(parts)) {
        zip.file(path, text);
    }
    return zip.generateAsync({ type: 'binarystring', compression: 'DEFLATE' });
}
const read = (path: string, bytes: string): Promise<FilesRead> => {
    const file = new File([Uint8Array.from(bytes, (character) => character.charCodeAt(0))], path, { lastModified: 7 });
    return readFiles([{ path, file }], RUN);
};

describe('the zip of a retrieve', () => {
    it('is unpacked in the browser, and is as old as the zip', async () => {
        const { reading, notes, newest } = await read('retrieve.zip', await zipped(metadataOf(organization())));
        expect(notes).toEqual([]);
        expect(newest).toBe(7);
        expect(reading.organization.keys.map(({ name }) => name).sort()).toEqual(['Chat_2025', 'Chat_2026_11']);
    });

    it('is known by what it holds, whatever it is called', async () => {
        const { reading } = await read('download', await zipped(metadataOf(organization())));
        expect(reading.organization.channels).toHaveLength(3);
    });

    it('that is damaged is a note, not a crash', async () => {
        const bytes = await zipped(metadataOf(organization()));
        const { reading, notes } = await read('retrieve.zip', bytes.slice(0, bytes.length / 2));
        expect(reading.used).toBe(0);
        expect(notes).toHaveLength(1);
        expect(notes[0]?.file).toBe('retrieve.zip');
        expect(notes[0]?.next).not.toBe('');
    });

    it('says what to do in a browser without deflate', async () => {
        delete globals.DecompressionStream;
        const { notes } = await read('retrieve.zip', await zipped(metadataOf(organization())));
        expect(notes).toEqual([
            {
                file: 'retrieve.zip',
                what: 'This browser cannot open zip files.',
                next: 'Unpack it on your machine, then drop the folder.'
            }
        ]);
    });

    it('is not blown up without end', async () => {
        const zip = new JSZip();
        zip.file('a.PublicKeyCertificate', 'a'.repeat(6_000_000));
        const bytes = await zip.generateAsync({ type: 'binarystring', compression: 'DEFLATE' });
        const { reading, notes } = await read('bomb.zip', bytes);
        expect(reading.used).toBe(0);
        expect(notes).toHaveLength(1);
    });
});

describe('inflating', () => {
    it('refuses what comes to more than metadata ever is', async () => {
        const zip = new JSZip();
        zip.file('a', '0'.repeat(5_000_000));
        const bytes = await zip.generateAsync({ type: 'binarystring', compression: 'DEFLATE' });
        const nameLength = bytes.charCodeAt(26) + 256 * bytes.charCodeAt(27);
        const size = bytes.charCodeAt(18) + 256 * bytes.charCodeAt(19) + 65_536 * bytes.charCodeAt(20);
        const deflated = bytes.slice(30 + nameLength, 30 + nameLength + size);
        await expect(inflater()?.(deflated)).rejects.toThrow('too large');
    });

    it('fails on what is no deflate stream', async () => {
        await expect(inflater()?.('nonsense')).rejects.toThrow();
    });
});

describe('many files', () => {
    it('are looked at by name: those of a whole project are not even read', async () => {
        const files = Array.from({ length: 30 }, (_, index) => ({ path: `a/${index}.js`, file: new File(['x'], 'x') }));
        const reads = jest.spyOn(FileReader.prototype, 'readAsBinaryString');
        const { notes } = await readFiles(files, RUN);
        expect(reads).not.toHaveBeenCalled();
        expect(notes).toEqual([]);
    });

    it('end at a limit, and say so once', async () => {
        const big = Object.defineProperty(new File(['x'], 'x'), 'size', { value: 40_000_000 });
        const { notes } = await readFiles(
            [1, 2, 3].map((number) => ({ path: `${number}.xml`, file: big })),
            RUN
        );
        expect(notes.filter(({ file }) => file === '')).toEqual([
            {
                file: '',
                what: 'Only 1 of 3 files were read: more than that is too much at once.',
                next: 'Drop only the folders messagingChannels, PublicKeyCertificateSet and PublicKeyCertificate.'
            }
        ]);
    });
});
