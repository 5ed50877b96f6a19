import { closeSync, lstatSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Problem } from './problem.js';

/** What became of a file that was to be written. */
export type Kept =
    /** It was not there, and is now; of a folder that only looks: it is not there yet. */
    | { readonly kind: 'new' }
    /** It was there already with the same content. */
    | { readonly kind: 'same' }
    | { readonly kind: 'failed'; readonly problem: Problem };

/** Where files are written to, each at most once and none over another. */
export interface Folder {
    /**
     * @param name a file name without any path
     * @param mode who may do what with a new file; default: as usual
     */
    readonly keep: (name: string, content: string, mode?: number) => Kept;
    /** The path of a file as it is shown. */
    readonly pathOf: (name: string) => string;
}

/** Everybody, less what the system takes away (umask). */
const USUAL = 0o666;
/** The owner alone. */
export const SECRET = 0o600;

const CAUSES: Readonly<Record<string, string>> = {
    EACCES: 'you may not write there',
    EPERM: 'you may not write there',
    EROFS: 'the disk can only be read',
    ENOSPC: 'the disk is full',
    EDQUOT: 'your share of the disk is used up',
    EEXIST: 'there is a file of that name',
    ENOTDIR: 'a part of its path is no folder',
    ENAMETOOLONG: 'its name is too long',
    EISDIR: 'there is a folder of that name',
    ELOOP: 'its links lead in a circle'
};

function codeOf(error: unknown): string {
    return String((error as NodeJS.ErrnoException).code ?? 'unknown');
}

function cannotWrite(path: string, error: unknown): Problem {
    const code = codeOf(error);
    return {
        what: `Cannot write "${path}": ${CAUSES[code] ?? `the system says ${code}`}.`,
        next: 'Name another folder with --out, or make room for it there.'
    };
}

function otherContent(path: string): Problem {
    return {
        what: `"${path}" is there already with other content; nothing was written over it.`,
        next: 'Name another folder with --out, or move that file away first.'
    };
}

/** What a file of that name holds: null without one, undefined where it is no file that could be compared. */
function contentOf(path: string): string | null | undefined {
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (!entry) {
        return null;
    }
    return entry.isFile() ? readFileSync(path, 'utf8') : undefined;
}

function writeNew(path: string, content: string, mode: number): void {
    // wx: fails where there is anything of that name, a link that leads nowhere included.
    const descriptor = openSync(path, 'wx', mode);
    try {
        writeFileSync(descriptor, content);
    } catch (error) {
        rmSync(path, { force: true });
        throw error;
    } finally {
        closeSync(descriptor);
    }
}

/** Part by part: with `recursive` Node never ends where a file system takes no folders, such as /proc. */
function makeParts(path: string): void {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
        return;
    }
    if (dirname(path) !== path) {
        makeParts(dirname(path));
    }
    mkdirSync(path);
}

function make(path: string): Problem | null {
    try {
        makeParts(path);
        return null;
    } catch (error) {
        return cannotWrite(path, error);
    }
}

/**
 * A folder to write to, made with the first file that is kept in it.
 *
 * @param path as named on the command line
 * @param isLooking nothing is made or written, but what could not be is said all the same
 */
export function openFolder(path: string, isLooking: boolean): Folder {
    let problem: Problem | null = null;
    const pathOf = (name: string): string => join(path, name);
    return {
        pathOf,
        keep(name, content, mode = USUAL) {
            // The core makes names safe; a mistake there must not lead out of the folder.
            if (name !== basename(name) || /^\.*$/.test(name)) {
                throw new Error('a file name with a path');
            }
            problem ??= isLooking ? null : make(path);
            if (problem) {
                return { kind: 'failed', problem };
            }
            try {
                const there = contentOf(pathOf(name));
                if (there !== null) {
                    return there === content
                        ? { kind: 'same' }
                        : { kind: 'failed', problem: otherContent(pathOf(name)) };
                }
                if (!isLooking) {
                    writeNew(pathOf(name), content, mode);
                }
                return { kind: 'new' };
            } catch (error) {
                return { kind: 'failed', problem: cannotWrite(pathOf(name), error) };
            }
        }
    };
}
