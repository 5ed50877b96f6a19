import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problem.js';
import { cannotRead, causeOf } from '../read.js';

/** Folders below the one that is named. A project has six at most: force-app/main/default/PublicKeyCertificate. */
const DEEPEST = 20;
/** Entries of folders that are looked at, whatever they are. */
const MOST_ENTRIES = 100_000;

/** Folders that hold no metadata of an org, but a lot of files. */
const PASSED_OVER = new Set(['node_modules', '.git', '.sf', '.sfdx']);

/** The files of the three types in source and in metadata format. */
const OURS = /\.(messagingChannel|PublicKeyCertificateSet|PublicKeyCertificate)(-meta\.xml)?$/i;
/** Any other XML file may be one of ours under another name; with `.type-meta.xml` its name says that it is not. */
const OTHER_XML = /^(?!.*\.\w+-meta\.xml$).*\.xml$/i;

export interface Walk {
    /** Paths that begin with the folder's, sorted. */
    readonly files: readonly string[];
    readonly problems: readonly Problem[];
}

interface State {
    readonly files: string[];
    readonly problems: Problem[];
    /** Real paths of the folders that were entered: links may lead in a circle. */
    readonly entered: Set<string>;
    entries: number;
}

const TOO_MANY: Problem = {
    what: `it holds more than ${MOST_ENTRIES.toLocaleString('en')} files and folders`,
    next: 'Name the folder that the retrieved metadata is in, such as force-app/main/default.'
};

function isFolder(entry: Dirent, path: string): boolean {
    return entry.isSymbolicLink()
        ? (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
        : entry.isDirectory();
}

function enter(folder: string, depth: number, state: State): void {
    const real = realpathSync(folder);
    if (state.entered.has(real)) {
        return;
    }
    state.entered.add(real);
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    state.entries += entries.length;
    if (state.entries > MOST_ENTRIES) {
        return;
    }
    for (const entry of entries) {
        const path = join(folder, entry.name);
        try {
            if (isFolder(entry, path)) {
                if (!PASSED_OVER.has(entry.name)) {
                    visit(path, depth + 1, state);
                }
            } else if (OURS.test(entry.name) || OTHER_XML.test(entry.name)) {
                state.files.push(path);
            }
        } catch (error) {
            state.problems.push(cannotRead(path, causeOf(error)));
        }
    }
}

function visit(folder: string, depth: number, state: State): void {
    if (depth > DEEPEST) {
        state.problems.push(
            cannotRead(folder, {
                what: `it is more than ${DEEPEST} folders deep`,
                next: 'Name a folder that is nearer to the metadata.'
            })
        );
    } else if (state.entries <= MOST_ENTRIES) {
        enter(folder, depth, state);
    }
}

/**
 * Finds the files of a folder that may be metadata of the three types, in all folders below it too. Each folder is
 * entered once, however many links lead to it.
 */
export function walk(folder: string): Walk {
    const state: State = { files: [], problems: [], entered: new Set(), entries: 0 };
    try {
        visit(folder, 0, state);
    } catch (error) {
        state.problems.push(cannotRead(folder, causeOf(error)));
    }
    return state.entries > MOST_ENTRIES ? { files: [], problems: [cannotRead(folder, TOO_MANY)] } : state;
}
