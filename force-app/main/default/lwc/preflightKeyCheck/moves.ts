import type { KeyOnView } from 'c/preflightShared';
import type { Entry } from './entries.js';
import { labels } from './labels.js';

/** What of a token's text is no character of it: byte order marks, and the half of UTF-16 that ASCII leaves empty. */
const NO_TOKEN_OCTETS = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)|\0/g;

/** A token that was given where keys are checked, as it was given; null for anything else. */
export function tokenOf({ report, source }: Entry): { name: string; text: string } | null {
    if (report?.kind !== 'token' || !source) {
        return null;
    }
    const { name } = source;
    return { name, text: 'text' in source ? source.text : source.bytes.replace(NO_TOKEN_OCTETS, '') };
}

/** The key that is on view, for tokens to be checked with; null when there is none, or nothing of it may be used. */
export function keyOnViewOf(entry: Entry | undefined, keyIndex: number): KeyOnView | null {
    const { report = null, problem = null, name = '' } = entry ?? {};
    const key = report?.keys[keyIndex] ?? report?.keys[0];
    if (!report || report.isPrivate || problem || (!key && report.publicKeys.length === 0)) {
        return null;
    }
    return { name: name || (key ? (key.kid ?? '') : labels.pasted), report };
}
