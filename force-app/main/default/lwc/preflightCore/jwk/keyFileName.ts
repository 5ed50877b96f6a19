/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const LONGEST = 60;

/** The name of the file that a key is saved in: its key ID, made safe for every file system, and ".json". */
export function keyFileName(kid: string | null): string {
    const safe = (kid ?? '')
        .replace(/[^\w.-]+/g, '-')
        .slice(0, LONGEST)
        .replace(/^[-.]+|(?<![-.])[-.]+$/g, '');
    return `${RESERVED.test(safe) ? 'key-' : ''}${safe || 'key'}.json`;
}

/** A name that is not taken yet, and is from now on; file systems may ignore the case. */
export function uniqueFileName(name: string, taken: Set<string>): string {
    let unique = name;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
        unique = name.replace(/\.json$/, `-${number}.json`);
    }
    taken.add(unique.toLowerCase());
    return unique;
}
