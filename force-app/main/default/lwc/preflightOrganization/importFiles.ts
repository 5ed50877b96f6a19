import {
    formatImportProblem,
    readConfiguration,
    unzip,
    type ImportProblem,
    type ImportReading,
    type Source
} from 'c/preflightCore';
import { fill, numeral, readBytes, type GivenFile } from 'c/preflightShared';
import { inflater } from './inflate.js';
import { labels } from './labels.js';

/** A file that could not be used, in words. */
export interface ImportNote {
    /** Its name, its path in the folder or in the zip; '' when it is about all of them. */
    readonly file: string;
    readonly what: string;
    readonly next: string;
}

export interface FilesRead {
    readonly reading: ImportReading;
    readonly notes: readonly ImportNote[];
    /** When the newest file was last changed, in milliseconds since the Unix epoch; null when there is none. */
    readonly newest: number | null;
}

export interface ReadingRun {
    readonly isCancelled: () => boolean;
    /** Called before each file. */
    readonly onProgress: (done: number, total: number) => void;
}

/** More at once is a slip of the hand, or a whole project. */
const MOST_FILES = 5000;
/** Octets of all files together; a retrieve of a thousand keys is a tenth of it. */
const MOST_OCTETS = 67_108_864;
/** So few were picked one by one: each is worth a word, whatever it is called. */
const FEW = 20;
/** What a retrieve writes for our types, in both formats, and its zip. */
const OURS = /\.(zip|xml|messagingChannel|PublicKeyCertificate|PublicKeyCertificateSet)$/i;

/** Files of a project that can hold nothing for us are not even read. */
function worthReading(given: readonly GivenFile[]): readonly GivenFile[] {
    return given.length <= FEW ? given : given.filter(({ path }) => OURS.test(path));
}

const isZip = (path: string, bytes: string): boolean => /\.zip$/i.test(path) || bytes.startsWith('PK\x03\x04');

async function unpack(
    path: string,
    bytes: string
): Promise<{ files: readonly Source[]; notes: readonly ImportNote[] }> {
    const inflate = inflater();
    if (!inflate) {
        return { files: [], notes: [{ file: path, what: labels.noInflate, next: labels.noInflateNext }] };
    }
    const { files, problems } = await unzip(bytes, inflate);
    // What concerns the zip itself has no path in it.
    return { files, notes: problems.map((problem) => ({ ...noteOf(problem), file: problem.file || path })) };
}

function noteOf(problem: ImportProblem): ImportNote {
    return { file: problem.file, ...formatImportProblem(problem) };
}

/** What is over a limit, said once for all that it concerns. */
function limited(given: readonly GivenFile[]): { files: readonly GivenFile[]; notes: ImportNote[] } {
    const files: GivenFile[] = [];
    let octets = 0;
    for (const one of worthReading(given)) {
        octets += one.file.size;
        if (files.length === MOST_FILES || octets > MOST_OCTETS) {
            const what = fill(labels.tooMany, numeral(files.length), numeral(given.length));
            return { files, notes: [{ file: '', what, next: labels.tooManyNext }] };
        }
        files.push(one);
    }
    return { files, notes: [] };
}

/**
 * Reads metadata files and the zips of a retrieve, in this browser.
 *
 * @throws an Error named AbortError when `isCancelled` said so; files that cannot be read are notes
 */
export async function readFiles(
    given: readonly GivenFile[],
    { isCancelled, onProgress }: ReadingRun
): Promise<FilesRead> {
    const { files, notes } = limited(given);
    const sources: Source[] = [];
    let newest: number | null = null;
    for (const [index, { path, file }] of files.entries()) {
        if (isCancelled()) {
            throw Object.assign(new Error('The import was cancelled.'), { name: 'AbortError' });
        }
        onProgress(index, files.length);
        try {
            // eslint-disable-next-line no-await-in-loop -- one after the other: a thousand at once would fill the memory
            const bytes = await readBytes(file);
            newest = Math.max(newest ?? 0, file.lastModified);
            if (isZip(path, bytes)) {
                // eslint-disable-next-line no-await-in-loop
                const unpacked = await unpack(path, bytes);
                sources.push(...unpacked.files);
                notes.push(...unpacked.notes);
            } else {
                sources.push({ name: path, bytes });
            }
        } catch {
            // The browser's own words help nobody, and may hold a path of this machine.
            notes.push({ file: path, what: labels.unreadable, next: labels.unreadableNext });
        }
    }
    const reading = readConfiguration(sources);
    return { reading, notes: [...notes, ...reading.problems.map(noteOf)], newest };
}
