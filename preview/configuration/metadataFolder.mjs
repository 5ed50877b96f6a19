/** Reads the files of a metadata folder that are of concern: in source or metadata format, in any folders below it. */
import fs from 'node:fs';
import path from 'node:path';

const OF_CONCERN = /\.(messagingChannel|PublicKeyCertificateSet|PublicKeyCertificate)(-meta\.xml)?$/i;
/** Folders that never hold an org's metadata, and may hold a hundred thousand files. */
const PASSED_OVER = new Set(['node_modules', '.git', '.sf', '.sfdx']);
const LIMITS = { entries: 100_000, files: 5_000, bytes: 32 * 1024 * 1024, depth: 20 };

const CAUSES = {
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'it is a file',
    EACCES: 'you may not read it',
    EPERM: 'you may not read it'
};

/** Something that a person has to mend: what it is, and what to do next. */
export class FolderProblem extends Error {
    constructor(what, next) {
        super(`${what} ${next}`);
        Object.assign(this, { what, next });
    }
}

/**
 * @param {string} folder
 * @returns {{ name: string, bytes: string }[]} octets as binary strings by path below the folder, sorted; throws a
 * FolderProblem when the folder or one of these files cannot be read, or is beyond the limits
 */
export function readMetadataFolder(folder) {
    const found = [];
    const reading = { entries: 0, bytes: 0 };
    walk(folder, '', 0, reading, found);
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function walk(folder, below, depth, reading, found) {
    for (const entry of list(path.join(folder, below), folder)) {
        const name = path.posix.join(below, entry.name);
        reading.entries += 1;
        within(reading.entries, LIMITS.entries, 'files and folders', folder);
        if (entry.isDirectory()) {
            // A link to a folder is no directory here, so nothing can lead in a circle.
            if (depth < LIMITS.depth && !PASSED_OVER.has(entry.name)) {
                walk(folder, name, depth + 1, reading, found);
            }
        } else if (OF_CONCERN.test(entry.name)) {
            const bytes = read(path.join(folder, name));
            reading.bytes += bytes.length;
            found.push({ name, bytes });
            within(found.length, LIMITS.files, 'metadata files', folder);
            within(reading.bytes, LIMITS.bytes, 'bytes of metadata', folder);
        }
    }
}

function list(folder, root) {
    try {
        return fs.readdirSync(folder, { withFileTypes: true });
    } catch (error) {
        throw new FolderProblem(
            `Cannot read the folder ${folder}: ${causeOf(error)}.`,
            folder === root
                ? 'Name the folder that "sf project retrieve start" wrote to.'
                : 'Move it, or mend its rights.'
        );
    }
}

function read(file) {
    try {
        if (fs.statSync(file).size > LIMITS.bytes) {
            throw new FolderProblem(
                `${file} is larger than 32 MiB.`,
                'Move it out of the folder: it is no metadata file.'
            );
        }
        return fs.readFileSync(file, 'latin1');
    } catch (error) {
        throw error instanceof FolderProblem
            ? error
            : new FolderProblem(`Cannot read ${file}: ${causeOf(error)}.`, 'Mend its rights, or retrieve it again.');
    }
}

function within(count, limit, what, folder) {
    if (count > limit) {
        throw new FolderProblem(
            `${folder} holds more than ${limit} ${what}.`,
            'Name the folder that holds only what "sf project retrieve start" wrote.'
        );
    }
}

const causeOf = (error) => CAUSES[error.code] ?? `the system says ${error.code ?? error.message}`;
