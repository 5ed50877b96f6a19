const POLYNOMIAL = 0xedb88320;

function tableEntry(octet: number): number {
    let value = octet;
    for (let bit = 0; bit < 8; bit++) {
        value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    }
    return value;
}

const TABLE: readonly number[] = Array.from({ length: 256 }, (_, octet) => tableEntry(octet));

/** CRC-32 of octets, as ZIP stores it (ISO 3309), from 0 to 2^32 - 1. */
export function crc32(octets: string): number {
    let crc = -1;
    for (let index = 0; index < octets.length; index++) {
        crc = (crc >>> 8) ^ (TABLE[(crc ^ octets.charCodeAt(index)) & 0xff] ?? 0);
    }
    return (crc ^ -1) >>> 0;
}
