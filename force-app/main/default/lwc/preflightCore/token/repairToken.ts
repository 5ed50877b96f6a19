import { locateToken } from './locateToken.js';
import { withoutSpace } from './space.js';

/** A token, taken out of what stands around it. */
export interface MendedToken {
    readonly text: string;
    /** What was left out. */
    readonly changes: readonly ('wrapping' | 'space-around' | 'space-inside')[];
}

/**
 * Takes a token out of what stands around it ("Bearer ", "JWT : ", quotes, blanks, other text), and line breaks out of it.
 *
 * @returns null when there is no token, or another one beside it, or nothing to take away
 */
export function repairToken(text: string): MendedToken | null {
    const place = locateToken(text);
    if (!place || place.others > 0 || place.isCut) {
        return null;
    }
    const found = place.text.slice(place.start, place.end);
    const mended = withoutSpace(found);
    const isWrapped = place.wrapping !== null;
    const changes = [
        ...(isWrapped ? (['wrapping'] as const) : []),
        ...(!isWrapped && found.length < text.length ? (['space-around'] as const) : []),
        ...(mended.length < found.length ? (['space-inside'] as const) : [])
    ];
    return changes.length > 0 ? { text: mended, changes } : null;
}
