import type { GivenFile } from 'c/preflightShared';

/** Files of a dropped folder that are looked at; whoever reads them says so. */
const MOST_FILES = 20_000;
const DEEPEST = 20;
/** Of no concern to anyone, and full of files. */
const SKIPPED = /^(\.|node_modules$)/;

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

function fileOf(entry: FileSystemFileEntry): Promise<File> {
    return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function nextOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
    return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

async function walk(entry: FileSystemEntry, path: string, depth: number, found: GivenFile[]): Promise<void> {
    if (found.length >= MOST_FILES || depth > DEEPEST || (depth > 0 && SKIPPED.test(entry.name))) {
        return;
    }
    if (isFile(entry)) {
        found.push({ path, file: await fileOf(entry) });
    } else if (isFolder(entry)) {
        const reader = entry.createReader();
        // Browsers hand out a hundred entries at a time; none means that was all.
        let entries = await nextOf(reader);
        while (entries.length > 0) {
            for (const inner of entries) {
                // eslint-disable-next-line no-await-in-loop -- in the order of the folder
                await walk(inner, `${path}/${inner.name}`, depth + 1, found);
            }
            // eslint-disable-next-line no-await-in-loop
            entries = await nextOf(reader);
        }
    }
}

/** What was dropped, as the browser lets us look into it. To be asked while the drop is handled, not later. */
export function entriesOf(transfer: DataTransfer | null): FileSystemEntry[] {
    return [...(transfer?.items ?? [])].flatMap((item) => {
        const entry = item.kind === 'file' ? item.webkitGetAsEntry?.() : null;
        return entry ? [entry] : [];
    });
}

/** The files of what was dropped, those of folders with their paths; what cannot be read is left out. */
export async function filesOf(entries: readonly FileSystemEntry[]): Promise<GivenFile[]> {
    const found: GivenFile[] = [];
    for (const entry of entries) {
        try {
            // eslint-disable-next-line no-await-in-loop -- in the order in which they were dropped
            await walk(entry, entry.name, 0, found);
        } catch {
            // A folder that the browser may not read: what could be read is still of use.
        }
    }
    return found;
}
