import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Problem } from './problem.js';

/** Beyond this nothing is read at all; what is smaller but too large for a key becomes a finding. */
const LARGEST = 16 * 1024 * 1024;
const CHUNK = 64 * 1024;

export type Reading =
    { readonly source: { readonly name: string; readonly bytes: string } } | { readonly problem: Problem };

const CAUSES: Readonly<Record<string, Problem>> = {
    ENOENT: { what: 'there is no such file', next: 'Check the name and the folder you are in.' },
    ENOTDIR: { what: 'a part of its path is no folder', next: 'Check the path.' },
    EISDIR: { what: 'it is a folder', next: 'Name the files in it, for example: preflight check keys/*.json' },
    EACCES: { what: 'you may not read it', next: 'Ask its owner for the right to read it, or copy it.' },
    EPERM: { what: 'you may not read it', next: 'Ask its owner for the right to read it, or copy it.' },
    ELOOP: { what: 'its links lead in a circle', next: 'Name the file that is meant.' },
    ENAMETOOLONG: {
        what: 'its name is too long',
        next: 'To check a key that is no file, use standard input: preflight check -'
    }
};

/** The words for what a file is to hold. */
export interface Wanted {
    readonly noun: string;
    readonly tooLarge: Problem;
    /** Next steps that differ from those of `CAUSES`, by the same codes. */
    readonly next: Readonly<Record<string, string>>;
}

export const KEY: Wanted = {
    noun: 'key',
    tooLarge: {
        what: 'it is larger than 16 MiB, so it is no key',
        next: 'Name the file that holds the key: it is rarely larger than 10 kB.'
    },
    next: {}
};

const TOKEN: Wanted = {
    noun: 'token',
    tooLarge: {
        what: 'it is larger than 16 MiB, so it is no token',
        next: 'Name the file that holds the token: it is rarely larger than 4 kB.'
    },
    next: {
        EISDIR: 'Name the file in it that holds the token.',
        ENAMETOOLONG: 'To check a token that is no file, use standard input: pbpaste | preflight token -'
    }
};

/** The problem of a file or folder that cannot be read, for the given cause. */
export function cannotRead(name: string, { what, next }: Problem): Problem {
    const shown = name === '-' ? 'standard input' : `"${name}"`;
    return { what: `Cannot read ${shown}: ${what}.`, next };
}

function unreadable(name: string, cause: Problem): Reading {
    return { problem: cannotRead(name, cause) };
}

/** What kept the system from reading a file or a folder, in words. */
export function causeOf(error: unknown, wanted: Pick<Wanted, 'next'> = KEY): Problem {
    const code = String((error as NodeJS.ErrnoException).code ?? 'unknown');
    const { what, next } = CAUSES[code] ?? {
        what: `the system says ${code}`,
        next: 'Try to open it with another program, or copy it.'
    };
    return { what, next: wanted.next[code] ?? next };
}

/** Reads to the end, or to just beyond the limit: pipes and devices do not say how much they hold. */
function readAll(descriptor: number, largest: number): Buffer {
    const chunks: Buffer[] = [];
    let total = 0;
    while (total <= largest) {
        const chunk = Buffer.allocUnsafe(CHUNK);
        const count = readSync(descriptor, chunk);
        if (count === 0) {
            break;
        }
        chunks.push(chunk.subarray(0, count));
        total += count;
    }
    return Buffer.concat(chunks);
}

/**
 * Reads a file as octets, up to a limit.
 *
 * @param largest octets that it may have
 * @param wanted the words for one that has more, or that cannot be read
 */
export function readFile(name: string, largest = LARGEST, wanted: Omit<Wanted, 'noun'> = KEY): Reading {
    let descriptor: number | undefined;
    try {
        descriptor = openSync(name, 'r');
        const stat = fstatSync(descriptor);
        if (stat.isDirectory()) {
            return unreadable(name, causeOf({ code: 'EISDIR' }, wanted));
        }
        const octets = stat.size > largest ? null : readAll(descriptor, largest);
        return octets === null || octets.length > largest
            ? unreadable(name, wanted.tooLarge)
            : { source: { name, bytes: octets.toString('latin1') } };
    } catch (error) {
        return unreadable(name, causeOf(error, wanted));
    } finally {
        if (descriptor !== undefined) {
            closeSync(descriptor);
        }
    }
}

async function readStandardInput({ noun, tooLarge }: Wanted): Promise<Reading> {
    if (process.stdin.isTTY) {
        process.stderr.write(`Paste the ${noun}, then end with Ctrl+D (Windows: Ctrl+Z and Enter).\n`);
    }
    const chunks: Buffer[] = [];
    let total = 0;
    try {
        for await (const chunk of process.stdin) {
            chunks.push(chunk as Buffer);
            total += (chunk as Buffer).length;
            if (total > LARGEST) {
                return unreadable('-', tooLarge);
            }
        }
    } catch (error) {
        return unreadable('-', causeOf(error));
    }
    return { source: { name: '-', bytes: Buffer.concat(chunks).toString('latin1') } };
}

/** Reads a file, or standard input for `-`, as octets; what cannot be read becomes a problem. */
export async function readInput(name: string, wanted: Wanted = KEY): Promise<Reading> {
    return name === '-' ? readStandardInput(wanted) : readFile(name, LARGEST, wanted);
}

/** One line end, in UTF-8 or UTF-16. */
const LINE_END = /(?:\r?\n|(?:\r\0)?\n\0|(?:\0\r)?\0\n)$/;

/** Reads a token as `readInput` does; the line end that a text file and a pipe end with is no part of it. */
export async function readToken(name: string): Promise<Reading> {
    const reading = await readInput(name, TOKEN);
    return 'problem' in reading ? reading : { source: { name, bytes: reading.source.bytes.replace(LINE_END, '') } };
}

const PRIVATE_KEY: Wanted = {
    noun: 'private key',
    tooLarge: {
        what: 'it is larger than 16 MiB, so it is no private key',
        next: 'Name the file that holds the key: it is rarely larger than 4 kB.'
    },
    next: {
        EISDIR: 'Name the file in it that holds the private key.',
        ENAMETOOLONG: 'To sign with a key that is no file, use standard input: preflight new-token --key -'
    }
};

/** Reads a private key as `readInput` does. */
export function readPrivateKey(name: string): Promise<Reading> {
    return readInput(name, PRIVATE_KEY);
}
