import type { Candidate, UploadedKey } from '../types.js';
import { normalisePublicNumber } from './publicNumber.js';

/** What an uploaded key is compared by. */
export interface UploadedKeyFacts {
    readonly kid: string | null;
    readonly alg: string | null;
    /** `n` and `e` in their one right form, as one text; null when either cannot be read. */
    readonly publicKey: string | null;
}

const NOTHING: UploadedKeyFacts = { kid: null, alg: null, publicKey: null };

/** Keys are compared with many channels, and never change. */
const known = new WeakMap<UploadedKey, UploadedKeyFacts>();

function nonEmpty(value: unknown): string | null {
    return typeof value === 'string' && value !== '' ? value : null;
}

function joined(n: unknown, e: unknown): string | null {
    const modulus = typeof n === 'string' ? normalisePublicNumber(n) : null;
    const exponent = typeof e === 'string' ? normalisePublicNumber(e) : null;
    // Neither holds a dot.
    return modulus === null || exponent === null ? null : `${modulus}.${exponent}`;
}

function parse(text: string): UploadedKeyFacts {
    try {
        const value: unknown = JSON.parse(text);
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            return NOTHING;
        }
        const { kid, alg, kty, n, e } = value as Readonly<Record<string, unknown>>;
        return { kid: nonEmpty(kid), alg: nonEmpty(alg), publicKey: kty === 'RSA' ? joined(n, e) : null };
    } catch {
        return NOTHING;
    }
}

/** Reads the JSON of an uploaded key. Salesforce writes it anew (other order of members), so text is never compared. */
export function uploadedKeyFacts(key: UploadedKey): UploadedKeyFacts {
    let facts = known.get(key);
    if (!facts) {
        facts = parse(key.jsonWebKey);
        known.set(key, facts);
    }
    return facts;
}

/** The candidate's public key in the same form; null when it has none that can be read. */
export function candidatePublicKey({ n, e }: Candidate): string | null {
    return joined(n, e);
}
