import type { ImportLimits, ImportProblem, Inflate, Source } from '../types.js';
import { crc32 } from './crc32.js';
import { fewProblems } from './fewProblems.js';
import { DEFAULT_IMPORT_LIMITS } from './limits.js';
import { isXmlFile } from './metadataFile.js';
import { readZipDirectory, storedOctets, type ZipEntry } from './zipDirectory.js';

/** What the problems of an archive as a whole are filed under. */
const ARCHIVE = '';
const STORED = 0;
const DEFLATED = 8;
/** Deflate that is not meant to burst makes nothing longer than this: five octets a block, and a little (RFC 1951). */
const longestDeflated = (size: number): number => size + Math.ceil(size / 1000) * 5 + 64;

type EntryReading = { readonly bytes: string } | Pick<ImportProblem, 'kind' | 'data'>;

const DAMAGED: EntryReading = { kind: 'zip-damaged', data: {} };

async function inflated(deflated: string, size: number, inflate: Inflate): Promise<string | null> {
    try {
        return await inflate(deflated, size);
    } catch {
        // However the door's inflate says it: these are not the octets of a sound archive.
        return null;
    }
}

/** What the directory alone shows to be unreadable. */
function refusalOf({ isEncrypted, method, size }: ZipEntry, most: number): EntryReading | null {
    if (isEncrypted) {
        return { kind: 'zip-encrypted', data: {} };
    }
    if (method !== STORED && method !== DEFLATED) {
        return { kind: 'zip-method', data: { method } };
    }
    return size > most ? { kind: 'too-large', data: { limit: most } } : null;
}

async function readEntry(octets: string, entry: ZipEntry, inflate: Inflate): Promise<EntryReading> {
    const stored = storedOctets(octets, entry);
    if (stored === null || stored.length > longestDeflated(entry.size)) {
        return DAMAGED;
    }
    const bytes = entry.method === STORED ? stored : await inflated(stored, entry.size, inflate);
    return bytes !== null && bytes.length === entry.size && crc32(bytes) === entry.crc ? { bytes } : DAMAGED;
}

/**
 * Reads the files of a ZIP archive that may be metadata; the others come without content, so that they can be counted.
 *
 * No more is inflated than the limits allow, whatever the archive says of itself: an entry that turns out to be damaged
 * counts like a sound one, and several may point at the same octets.
 *
 * @param octets the archive as a binary string
 * @param inflate inflates raw deflate (RFC 1951); it should give up beyond the size it is told
 */
export async function unzip(
    octets: string,
    inflate: Inflate,
    limits?: Partial<ImportLimits>
): Promise<{ files: Source[]; problems: ImportProblem[] }> {
    const allowed = { ...DEFAULT_IMPORT_LIMITS, ...limits };
    const directory = readZipDirectory(octets, allowed.entries);
    if (typeof directory === 'string') {
        const problem: Pick<ImportProblem, 'kind' | 'data'> =
            directory === 'zip64' ? { kind: 'zip-method', data: { method: 'ZIP64' } } : { kind: directory, data: {} };
        return { files: [], problems: [{ file: ARCHIVE, ...problem }] };
    }
    const files: Source[] = [];
    const problems: ImportProblem[] = [];
    if (directory.total > directory.entries.length) {
        problems.push({ file: ARCHIVE, kind: 'too-many', data: { limit: allowed.entries } });
    }
    let total = 0;
    for (const entry of directory.entries.filter(({ name }) => !/[/\\]$/.test(name))) {
        if (!isXmlFile(entry.name)) {
            files.push({ name: entry.name, text: '' });
            continue;
        }
        const refusal = refusalOf(entry, allowed.fileBytes);
        total += refusal ? 0 : entry.size;
        if (total > allowed.totalBytes) {
            problems.push({ file: entry.name, kind: 'too-large', data: { limit: allowed.totalBytes } });
            break;
        }
        // eslint-disable-next-line no-await-in-loop -- one after the other: memory holds one of them at a time
        const reading = refusal ?? (await readEntry(octets, entry, inflate));
        if ('bytes' in reading) {
            files.push({ name: entry.name, bytes: reading.bytes });
        } else {
            problems.push({ file: entry.name, ...reading });
        }
    }
    return { files, problems: fewProblems(problems) };
}
