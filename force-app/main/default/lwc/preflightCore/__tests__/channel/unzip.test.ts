import { deflateRawSync, inflateRawSync } from 'node:zlib';
import JSZip from 'jszip';
import { unzip } from '../../channel/unzip.js';
import { readConfiguration } from '../../channel/readConfiguration.js';
import { formatImportProblem } from '../../engine/importWords.js';
import type { ImportLimits, Source } from '../../types.js';
import { keyXml, projectFiles } from '../support/metadataFiles.js';

/** As a door does it: gives up as soon as there is more than was announced. */
const inflate = async (deflated: string, most: number): Promise<string> =>
    inflateRawSync(Buffer.from(deflated, 'latin1'), { maxOutputLength: Math.max(most, 1) }).toString('latin1');

async function zipOf(
    files: readonly Source[],
    compression: 'STORE' | 'DEFLATE' = 'DEFLATE',
    folders: readonly string[] = []
): Promise<string> {
    const zip = new JSZip();
    folders.forEach((name) => zip.folder(name));
    files.forEach((file) => zip.file(file.name, 'text' in file ? file.text : file.bytes));
    return (await zip.generateAsync({ type: 'nodebuffer', compression })).toString('latin1');
}

const read = (bytes: string, limits?: Partial<ImportLimits>) => unzip(bytes, inflate, limits);

const CENTRAL = 'PK\x01\x02';
const END = 'PK\x05\x06';
const KEY = 'A.PublicKeyCertificate';
const oneKey = (compression?: 'STORE' | 'DEFLATE') => zipOf([{ name: KEY, text: keyXml() }], compression);

/** Overwrites octets, counted from the first central header or from the end record. */
function patch(zip: string, mark: string, offset: number, octets: string): string {
    const at = zip.indexOf(mark) + offset;
    return zip.slice(0, at) + octets + zip.slice(at + octets.length);
}

/** An archive whose every entry turns out to be damaged after it was inflated. */
async function withoutChecksums(files: readonly Source[]): Promise<string> {
    const pieces = (await zipOf(files)).split(CENTRAL);
    return pieces.map((piece, index) => (index === 0 ? piece : patch(CENTRAL + piece, CENTRAL, 16, 'none'))).join('');
}

describe('unzip', () => {
    it.each(['STORE', 'DEFLATE'] as const)('reads what a retrieve wrote: %s', async (compression) => {
        const { files, problems } = await read(await zipOf(projectFiles(), compression, ['force-app/main/empty']));
        expect(problems).toEqual([]);
        expect(readConfiguration(files)).toEqual(readConfiguration(projectFiles()));
    });

    it('counts other files without unpacking them', async () => {
        const zip = await zipOf([
            { name: 'README.md', text: 'x'.repeat(3_000_000) },
            { name: 'classes/A.cls', text: 'class A {}' },
            { name: KEY, text: keyXml() }
        ]);
        const { files, problems } = await read(zip);
        expect(problems).toEqual([]);
        expect(files.map((file) => [file.name, 'text' in file ? file.text : file.bytes.length])).toEqual([
            ['README.md', ''],
            ['classes/A.cls', ''],
            [KEY, keyXml().length]
        ]);
    });

    it('reads names in UTF-8', async () => {
        const name = 'schlüssel/Ä.PublicKeyCertificate';
        const { files } = await read(await zipOf([{ name, text: keyXml() }]));
        expect(files.map((file) => file.name)).toEqual([name]);
    });

    it('reads an empty archive, one with a comment, and one behind another program', async () => {
        expect(await read(await zipOf([]))).toEqual({ files: [], problems: [] });
        const zip = await oneKey();
        const commented = `${zip.slice(0, -2)}\x05\0${'PK\x05\x06!'}`;
        expect((await read(commented)).files).toHaveLength(1);
        expect((await read(`#!/bin/sh\n${zip}`)).files).toHaveLength(1);
    });

    it.each([
        ['nothing', '', 'not-a-zip'],
        ['text', 'PublicKeyCertificate', 'not-a-zip'],
        ['an end record alone, too short', END, 'not-a-zip']
    ])('refuses what is no archive: %s', async (_title, bytes, kind) => {
        expect(await read(bytes)).toEqual({ files: [], problems: [{ file: '', kind, data: {} }] });
    });

    const broken: readonly [string, (zip: string) => string, string, string][] = [
        ['cut off', (zip) => zip.slice(0, -30), 'zip-damaged', ''],
        ['a directory that is elsewhere', (zip) => patch(zip, END, 16, '\xff\xff\0\0'), 'zip-damaged', ''],
        ['a directory of another length', (zip) => patch(zip, END, 12, '\x10\0\0\0'), 'zip-damaged', ''],
        ['more entries than there are', (zip) => patch(zip, END, 10, '\x02\0'), 'zip-damaged', ''],
        ['an entry beyond the end', (zip) => patch(zip, CENTRAL, 32, '\x01\0'), 'zip-damaged', ''],
        ['an entry beyond the file', (zip) => patch(zip, CENTRAL, 32, '\xff\xff'), 'zip-damaged', ''],
        [
            'a name beyond the end',
            (zip) => patch(zip, CENTRAL, 28, String.fromCharCode(KEY.length + 1)),
            'zip-damaged',
            ''
        ],
        ['data beyond the file', (zip) => patch(zip, CENTRAL, 20, '\xff\xff\0\0'), 'zip-damaged', KEY],
        ['several disks', (zip) => patch(zip, END, 4, '\x01\0'), 'zip-damaged', ''],
        ['ZIP64, by the number of entries', (zip) => patch(zip, END, 10, '\xff\xff'), 'zip-method', ''],
        ['ZIP64, by the size of the directory', (zip) => patch(zip, END, 12, '\xff\xff\xff\xff'), 'zip-method', ''],
        ['ZIP64, by the place of the directory', (zip) => patch(zip, END, 16, '\xff\xff\xff\xff'), 'zip-method', ''],
        ['ZIP64, by a compressed size', (zip) => patch(zip, CENTRAL, 20, '\xff\xff\xff\xff'), 'zip-method', ''],
        ['ZIP64, by a place', (zip) => patch(zip, CENTRAL, 42, '\xff\xff\xff\xff'), 'zip-method', ''],
        ['ZIP64, by a size', (zip) => patch(zip, CENTRAL, 24, '\xff\xff\xff\xff'), 'zip-method', ''],
        ['a password', (zip) => patch(zip, CENTRAL, 8, '\x01'), 'zip-encrypted', KEY],
        ['another method', (zip) => patch(zip, CENTRAL, 10, '\x0c\0'), 'zip-method', KEY],
        ['another checksum', (zip) => patch(zip, CENTRAL, 16, '\0\0\0\0'), 'zip-damaged', KEY],
        ['another size', (zip) => patch(zip, CENTRAL, 24, '\x01\0\0\0'), 'zip-damaged', KEY],
        ['a local header that is elsewhere', (zip) => patch(zip, CENTRAL, 42, '\x01\0\0\0'), 'zip-damaged', KEY],
        ['damaged data', (zip) => patch(zip, 'PK\x03\x04', 30 + KEY.length, '\xff\xff\xff\xff'), 'zip-damaged', KEY]
    ];
    it.each(broken)('names what is wrong: %s', async (_title, breakIt, kind, file) => {
        const { files, problems } = await read(breakIt(await oneKey()));
        expect(files).toEqual([]);
        expect(problems).toEqual([{ file, kind, data: expect.any(Object) as unknown }]);
        problems.map(formatImportProblem).forEach(({ what, next }) => {
            expect(`${what} ${next}`).not.toMatch(/[{}]|undefined|NaN/);
        });
    });

    it('goes on with the other files', async () => {
        const zip = await zipOf([
            { name: 'A.PublicKeyCertificate', text: keyXml() },
            { name: 'B.PublicKeyCertificate', text: keyXml() }
        ]);
        const { files, problems } = await read(patch(zip, CENTRAL, 8, '\x01'));
        expect(files.map(({ name }) => name)).toEqual(['B.PublicKeyCertificate']);
        expect(problems.map(({ file }) => file)).toEqual(['A.PublicKeyCertificate']);
    });

    describe('keeps to its limits', () => {
        it('does not inflate a file that says it is too large', async () => {
            const zip = await zipOf([{ name: KEY, text: 'x'.repeat(2_000_000) }]);
            const never = jest.fn();
            expect(await unzip(zip, never)).toEqual({
                files: [],
                problems: [{ file: KEY, kind: 'too-large', data: { limit: 1_048_576 } }]
            });
            expect(never).not.toHaveBeenCalled();
        });

        it('tells the inflater how much to expect, so that a file that lies ends early', async () => {
            const bomb = patch(
                await zipOf([{ name: KEY, text: '\0'.repeat(5_000_000) }]),
                CENTRAL,
                24,
                '\x00\x00\x0f\x00'
            );
            const asked: number[] = [];
            const { files, problems } = await unzip(bomb, (deflated, most) => {
                asked.push(most);
                return inflate(deflated, most);
            });
            expect(asked).toEqual([0xf0000]);
            expect(files).toEqual([]);
            expect(problems).toEqual([{ file: KEY, kind: 'zip-damaged', data: {} }]);
        });

        it('does not inflate what no honest packer would have made so long', async () => {
            const noise = deflateRawSync(Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * n * 31) % 251)), {
                level: 0
            });
            const zip = await zipOf([{ name: KEY, bytes: noise.toString('latin1') }], 'STORE');
            const never = jest.fn();
            const lying = patch(patch(zip, CENTRAL, 10, '\x08\0'), CENTRAL, 24, '\x10\0\0\0');
            expect((await unzip(lying, never)).problems).toEqual([{ file: KEY, kind: 'zip-damaged', data: {} }]);
            expect(never).not.toHaveBeenCalled();
        });

        it('stops at the sum of all files', async () => {
            const files = ['A', 'B', 'C'].map((name) => ({ name: `${name}.PublicKeyCertificate`, text: keyXml() }));
            const { files: done, problems } = await read(await zipOf(files), {
                totalBytes: 2 * keyXml().length
            });
            expect(done).toHaveLength(2);
            expect(problems).toEqual([
                { file: 'C.PublicKeyCertificate', kind: 'too-large', data: { limit: 2 * keyXml().length } }
            ]);
        });

        it('counts what was inflated in vain', async () => {
            const files = ['A', 'B', 'C', 'D'].map((name) => ({
                name: `${name}.PublicKeyCertificate`,
                text: keyXml()
            }));
            const asked: number[] = [];
            const size = keyXml().length;
            const { files: done, problems } = await unzip(
                await withoutChecksums(files),
                (deflated, most) => {
                    asked.push(most);
                    return inflate(deflated, most);
                },
                { totalBytes: 2 * size }
            );
            expect([done, asked]).toEqual([[], [size, size]]);
            expect(problems.map(({ file, kind }) => [file, kind])).toEqual([
                ['A.PublicKeyCertificate', 'zip-damaged'],
                ['B.PublicKeyCertificate', 'zip-damaged'],
                ['C.PublicKeyCertificate', 'too-large']
            ]);
        });

        it('names some two dozen problems, and counts the others', async () => {
            const files = Array.from({ length: 30 }, (_, number) => ({
                name: `K${number}.PublicKeyCertificate`,
                text: keyXml()
            }));
            const { problems } = await read(await withoutChecksums(files));
            expect(problems.slice(0, 24).map(({ kind }) => kind)).toEqual(Array(24).fill('zip-damaged'));
            expect(problems.slice(24)).toEqual([{ file: '', kind: 'more', data: { count: 6 } }]);
            expect(problems.map(formatImportProblem).at(-1)?.what).toBe('Not named here: problems with 6 more files.');
            const reading = readConfiguration(files.map(({ name }) => ({ name, text: '<' })));
            expect(reading.problems).toHaveLength(25);
            expect(reading.problems.at(-1)).toEqual({ file: '', kind: 'more', data: { count: 6 } });
        });

        it('looks at so many entries only', async () => {
            const files = ['A', 'B', 'C'].map((name) => ({ name: `${name}.PublicKeyCertificate`, text: keyXml() }));
            const { files: done, problems } = await read(await zipOf(files), { entries: 1 });
            expect(done).toHaveLength(1);
            expect(problems).toEqual([{ file: '', kind: 'too-many', data: { limit: 1 } }]);
        });
    });
});
