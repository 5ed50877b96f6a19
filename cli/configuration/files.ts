import { statSync } from 'node:fs';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import {
    formatImportProblem,
    readConfiguration,
    unzip,
    type ImportProblem,
    type Source
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { Problem } from '../problem.js';
import { cannotRead, causeOf, readFile } from '../read.js';
import { RETRIEVE, type ConfigurationReading } from './configuration.js';
import { walk } from './walk.js';

const MEBIBYTE = 1024 * 1024;
/** One file, or one zip. The largest that is of use here is a key with a long chain: some 20 kB. */
const LARGEST = 16 * MEBIBYTE;
/** All files together. */
const LARGEST_SUM = 64 * MEBIBYTE;

const TOO_LARGE: Problem = {
    what: 'it is larger than 16 MiB, so it is no metadata of User Verification',
    next: `Name the folder, or the zip, that this command wrote: ${RETRIEVE}`
};

interface Files {
    readonly sources: readonly Source[];
    readonly problems: readonly Problem[];
}

/** @param zip name of the zip that the file is in; '' for a file of its own */
function problemOf(problem: ImportProblem, zip: string): Problem {
    const { what, next } = formatImportProblem(problem);
    return { what: zip === '' ? what : `${zip}: ${what}`, next };
}

const inflateOctets = promisify(inflateRaw);

/** Raw DEFLATE (RFC 1951), as binary strings. Beyond the size that the zip tells, it is an error: a bomb ends there. */
async function inflate(deflated: string, size: number): Promise<string> {
    const maxOutputLength = Math.max(1, Math.min(size, LARGEST));
    const octets = await inflateOctets(Buffer.from(deflated, 'latin1'), { maxOutputLength });
    return octets.toString('latin1');
}

function readAll(names: readonly string[]): Files {
    const sources: Source[] = [];
    const problems: Problem[] = [];
    let sum = 0;
    for (const name of names) {
        const reading = readFile(name, LARGEST, { tooLarge: TOO_LARGE, next: {} });
        if ('problem' in reading) {
            problems.push(reading.problem);
            continue;
        }
        sum += reading.source.bytes.length;
        if (sum > LARGEST_SUM) {
            problems.push(
                cannotRead(name, {
                    what: 'with this file the metadata is larger than 64 MiB; the files before it were read',
                    next: `Name a folder with only what this command wrote: ${RETRIEVE}`
                })
            );
            break;
        }
        sources.push(reading.source);
    }
    return { sources, problems };
}

async function readOne(name: string): Promise<Files> {
    const { sources, problems } = readAll([name]);
    const [source] = sources;
    if (source === undefined || !('bytes' in source) || !source.bytes.startsWith('PK')) {
        return { sources, problems };
    }
    const zip = await unzip(source.bytes, inflate);
    return { sources: zip.files, problems: zip.problems.map((problem) => problemOf(problem, name)) };
}

function readFolder(folder: string): Files {
    const found = walk(folder);
    const { sources, problems } = readAll(found.files);
    return { sources, problems: [...found.problems, ...problems] };
}

/** Nothing of the three types in it: most likely the wrong folder, or nothing was retrieved yet. */
function nothingFound(name: string): Problem {
    return {
        what: `"${name}" holds no metadata of User Verification: no MessagingChannel, PublicKeyCertificateSet or PublicKeyCertificate.`,
        next: `Run this in your Salesforce project, then name the folder that it wrote to:\n${RETRIEVE}`
    };
}

/**
 * Reads the configuration of an org from what was retrieved of it.
 *
 * @param name a folder with files in source or metadata format (also further below), one such file, or the zip of a retrieve
 */
export async function readMetadata(name: string): Promise<ConfigurationReading> {
    let isFolder: boolean;
    try {
        isFolder = statSync(name).isDirectory();
    } catch (error) {
        return { organization: null, problems: [cannotRead(name, causeOf(error))] };
    }
    const { sources, problems: unreadable } = isFolder ? readFolder(name) : await readOne(name);
    const reading = readConfiguration(sources);
    const problems = [...unreadable, ...reading.problems.map((problem) => problemOf(problem, ''))];
    const { channels, keysets, keys } = reading.organization;
    if (channels.length + keysets.length + keys.length === 0) {
        return { organization: null, problems: problems.length > 0 ? problems : [nothingFound(name)] };
    }
    return { from: 'metadata', name, organization: reading.organization, problems };
}
