import JSZip from 'jszip';

/** Any fixed time: the same sources give the same zip, octet for octet. */
const TIME = new Date('2026-01-01T00:00:00Z');

/**
 * @param {Map<string, Uint8Array>} files
 * @returns {Promise<Buffer>}
 */
export function zip(files) {
    const archive = new JSZip();
    for (const name of [...files.keys()].sort()) {
        archive.file(name, files.get(name), { date: TIME, createFolders: false });
    }
    return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 9 } });
}

/**
 * @param {Uint8Array} octets
 * @returns {Promise<Map<string, string>>} each file's name and text
 */
export async function unzip(octets) {
    const archive = await JSZip.loadAsync(octets, { checkCRC32: true });
    const entries = Object.values(archive.files).filter((entry) => !entry.dir);
    return new Map(await Promise.all(entries.map(async (entry) => [entry.name, await entry.async('string')])));
}
