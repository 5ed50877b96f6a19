import type { Candidate, KeyReport, TokenReport } from '../types.js';

/** Nothing to compare: the channel alone is looked at. */
export const NO_CANDIDATE: Candidate = { kind: 'none', kid: null, alg: null, n: null, e: null, issuer: null };

/**
 * What a checked key is compared by: public facts only.
 *
 * @param key the report of the key
 * @param issuer the `iss` that its tokens are going to carry; null or an empty text: not known
 */
export function candidateOf({ kid, alg, publicKey }: KeyReport, issuer: string | null): Candidate {
    return {
        kind: 'key',
        kid,
        alg,
        n: publicKey?.n ?? null,
        e: publicKey?.e ?? null,
        issuer: issuer === '' ? null : issuer
    };
}

/** What a token is compared by: its key ID, algorithm and issuer, and nothing else of it. */
export function candidateOfToken({ kid, alg, issuer }: TokenReport): Candidate {
    return { kind: 'token', kid, alg, n: null, e: null, issuer };
}
