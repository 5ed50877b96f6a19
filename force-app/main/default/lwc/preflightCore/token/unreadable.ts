import type { TokenObject, Violation } from '../types.js';

/** Why header or claims are no strict JSON object: one violation, or none. Positions count characters of the decoded text from 1. */
export function unreadablePart({ state, json, hasByteOrderMark }: TokenObject, path: string): readonly Violation[] {
    const problem = json?.problems[0];
    if (hasByteOrderMark && !problem) {
        return [{ path, variant: 'byte-order-mark' }];
    }
    if (state === 'object') {
        return [];
    }
    return state === 'not-json' && problem
        ? [{ path, variant: state, data: { position: problem.start + 1, expected: problem.expected } }]
        : [{ path, ...(state !== 'not-json' && { variant: state }) }];
}
