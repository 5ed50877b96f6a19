import { decodeUtf8 } from '../text/octets.js';

/** A file of a ZIP archive, as its central directory tells it. */
export interface ZipEntry {
    readonly name: string;
    /** 0 stored, 8 deflate. */
    readonly method: number;
    readonly isEncrypted: boolean;
    readonly crc: number;
    readonly compressedSize: number;
    readonly size: number;
    /** Offset of its local header. */
    readonly offset: number;
}

/** Why a directory cannot be read. */
export type ZipDefect = 'not-a-zip' | 'zip-damaged' | 'zip64';

const END = 'PK\x05\x06';
const ENTRY = 'PK\x01\x02';
const LOCAL = 'PK\x03\x04';
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
/** Stands where the real number is in a ZIP64 field. */
const ZIP64_16 = 0xffff;
const ZIP64_32 = 0xffffffff;
const ENCRYPTED = 1;

export function uint16(octets: string, at: number): number {
    return octets.charCodeAt(at) | (octets.charCodeAt(at + 1) << 8);
}

export function uint32(octets: string, at: number): number {
    return uint16(octets, at) + uint16(octets, at + 2) * 0x10000;
}

/** The offset of the end record: the last one whose comment reaches exactly to the end. */
function findEnd(octets: string): number {
    const first = Math.max(0, octets.length - END_LENGTH - LONGEST_COMMENT);
    let at = octets.lastIndexOf(END);
    while (at >= first) {
        if (at + END_LENGTH + uint16(octets, at + 20) === octets.length) {
            return at;
        }
        at = at === 0 ? -1 : octets.lastIndexOf(END, at - 1);
    }
    return -1;
}

function readEntry(
    octets: string,
    at: number,
    shift: number
): { readonly entry: ZipEntry; readonly end: number } | null {
    const nameLength = uint16(octets, at + 28);
    const end = at + ENTRY_LENGTH + nameLength + uint16(octets, at + 30) + uint16(octets, at + 32);
    if (!octets.startsWith(ENTRY, at) || end > octets.length) {
        return null;
    }
    const name = octets.slice(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    const entry: ZipEntry = {
        // Older programs write other encodings; the names that matter are ASCII in all of them.
        name: decodeUtf8(name) ?? name,
        method: uint16(octets, at + 10),
        isEncrypted: (uint16(octets, at + 8) & ENCRYPTED) !== 0,
        crc: uint32(octets, at + 16),
        compressedSize: uint32(octets, at + 20),
        size: uint32(octets, at + 24),
        offset: uint32(octets, at + 42) + shift
    };
    return { entry, end };
}

function isZip64({ compressedSize, size, offset }: ZipEntry, shift: number): boolean {
    return compressedSize === ZIP64_32 || size === ZIP64_32 || offset - shift === ZIP64_32;
}

/**
 * The entries of an archive's central directory (PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16), at most `most` of them.
 * Archives over several files, and those of ZIP64, are not read.
 */
export function readZipDirectory(
    octets: string,
    most: number
): { readonly entries: readonly ZipEntry[]; readonly total: number } | ZipDefect {
    const end = findEnd(octets);
    if (end < 0) {
        return octets.startsWith(LOCAL) ? 'zip-damaged' : 'not-a-zip';
    }
    const total = uint16(octets, end + 10);
    const size = uint32(octets, end + 12);
    const offset = uint32(octets, end + 16);
    if (total === ZIP64_16 || size === ZIP64_32 || offset === ZIP64_32) {
        return 'zip64';
    }
    // What somebody put in front of an archive (a self-extracting program) moves everything by the same distance.
    const start = end - size;
    const shift = start - offset;
    if (uint16(octets, end + 4) !== 0 || shift < 0) {
        return 'zip-damaged';
    }
    const entries: ZipEntry[] = [];
    let at = start;
    while (entries.length < Math.min(total, most)) {
        const read = readEntry(octets, at, shift);
        if (!read || read.end > end) {
            return 'zip-damaged';
        }
        if (isZip64(read.entry, shift)) {
            return 'zip64';
        }
        entries.push(read.entry);
        at = read.end;
    }
    return { entries, total };
}

/** The stored octets of an entry; null when they are not where the directory says. */
export function storedOctets(octets: string, { offset, compressedSize }: ZipEntry): string | null {
    if (!octets.startsWith(LOCAL, offset)) {
        return null;
    }
    const start = offset + LOCAL_LENGTH + uint16(octets, offset + 26) + uint16(octets, offset + 28);
    const end = start + compressedSize;
    return end <= octets.length ? octets.slice(start, end) : null;
}
