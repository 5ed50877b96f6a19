import { readBytes } from 'c/preflightShared';

/** Octets that one file of a zip may come to: metadata of our types is a hundredth of that. */
const MOST_OCTETS = 4_194_304;

/** Raw deflate by the browser, octets as binary strings; null where the browser has none. */
export function inflater(): ((deflated: string) => Promise<string>) | null {
    try {
        // Some browsers know the class, but not this format.
        void new DecompressionStream('deflate-raw');
        return inflate;
    } catch {
        return null;
    }
}

/** @throws an Error when the octets are no deflate stream, or come to more than a file of metadata may be */
async function inflate(deflated: string): Promise<string> {
    const octets = Uint8Array.from(deflated, (character) => character.charCodeAt(0));
    const stream = new Blob([octets]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    const parts: BlobPart[] = [];
    let size = 0;
    for (;;) {
        // eslint-disable-next-line no-await-in-loop -- a stream comes in pieces
        const { done, value } = await reader.read();
        if (done) {
            return readBytes(new Blob(parts));
        }
        size += value.length;
        if (size > MOST_OCTETS) {
            // eslint-disable-next-line no-await-in-loop -- the last step: a small file that swells is not read to its end
            await reader.cancel();
            throw new Error('too large');
        }
        parts.push(value);
    }
}
