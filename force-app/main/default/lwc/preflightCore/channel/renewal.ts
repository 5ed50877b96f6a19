import type { ChannelSubject } from '../types.js';
import { countingKeys, isVeryKey, keysOutside, type PlacedKey } from './subject.js';

/** How a key's certificate stands to that of the same key, uploaded: the one that ends last, the channel's own first. */
export interface Renewal {
    readonly kind: 'newer' | 'older';
    readonly placed: PlacedKey;
    /** Milliseconds since the Unix epoch: when the candidate's certificate ends, and the uploaded one. */
    readonly ends: number;
    readonly uploaded: number;
}

/** null: it is uploaded with this very certificate, not at all, or nobody knows. */
export function renewalOf(subject: ChannelSubject): Renewal | null {
    const { comparison, certificates } = subject;
    const { own, uploaded } = certificates;
    const copies = [...countingKeys(subject), ...keysOutside(subject)].filter(({ key }) => isVeryKey(comparison, key));
    const inChannel = copies.filter(({ keyset }) => keyset !== null);
    const known = (inChannel.length > 0 ? inChannel : copies).flatMap((placed) => {
        const certificate = uploaded.get(placed.key.name);
        return certificate ? [{ placed, certificate }] : [];
    });
    if (!own || own.notAfter === null || known.some(({ certificate }) => certificate.der === own.der)) {
        return null;
    }
    const { notAfter } = own;
    const [last] = known
        .flatMap(({ placed, certificate }) =>
            certificate.notAfter === null ? [] : [{ placed, uploaded: certificate.notAfter }]
        )
        .sort((one, other) => other.uploaded - one.uploaded);
    return last ? { kind: last.uploaded < notAfter ? 'newer' : 'older', ends: notAfter, ...last } : null;
}
