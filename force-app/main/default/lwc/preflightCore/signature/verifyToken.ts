import type { Fact, Token } from '../types.js';
import { toBytes } from '../text/octets.js';
import { valueOf } from '../text/member.js';

/** A public RSA key, `n` and `e` in their one right form (base64urlUInt, RFC 7518 section 2). */
export interface PublicNumbers {
    readonly n: string;
    readonly e: string;
}

/** The algorithms that Salesforce verifies (RFC 7518 section 3.3), with the hash of each. */
const HASHES: ReadonlyMap<string, string> = new Map([
    ['RS256', 'SHA-256'],
    ['RS512', 'SHA-512']
]);
const SCHEME = 'RSASSA-PKCS1-v1_5';
/** Imported keys that are kept: an org has few, and whoever checks one token checks the next. */
const MOST_KEYS = 256;

const unknown = (reason: 'no-crypto' | 'algorithm-unsupported' | 'unreadable'): Fact<never> => ({
    known: false,
    reason
});
const REFUSED: Fact<boolean> = { known: true, value: false };

const imported = new WeakMap<SubtleCrypto, Map<string, Promise<CryptoKey>>>();

function importKey(subtle: SubtleCrypto, { n, e }: PublicNumbers, hash: string): Promise<CryptoKey> {
    const keys = imported.get(subtle) ?? new Map<string, Promise<CryptoKey>>();
    imported.set(subtle, keys);
    const id = `${hash} ${e} ${n}`;
    const known = keys.get(id);
    if (known) {
        return known;
    }
    if (keys.size >= MOST_KEYS) {
        keys.clear();
    }
    const key = subtle.importKey('jwk', { kty: 'RSA', n, e }, { name: SCHEME, hash }, false, ['verify']);
    keys.set(id, key);
    return key;
}

/** Octets of a modulus, which a signature has as many of (RFC 8017 section 8.2.2). */
export function modulusOctets({ n }: PublicNumbers): number {
    return Math.floor((n.length * 3) / 4);
}

/** A token whose signature can be tried: by an algorithm that Salesforce takes. */
export interface Verifiable {
    readonly alg: string;
    /** Octets; views of nothing else. */
    readonly signature: Uint8Array<ArrayBuffer>;
    readonly signingInput: Uint8Array<ArrayBuffer>;
}

/**
 * What is needed to verify a token (RFC 7515 section 5.2), made once for all keys. Keys in its header are never looked at.
 */
export function prepare(token: Token): Fact<Verifiable> {
    const { signature, signingInput } = token;
    if (signature === null || signingInput === null || token.alg.state !== 'present') {
        return unknown('unreadable');
    }
    const alg = valueOf(token.alg) ?? '';
    // What is signed is ASCII (RFC 7515 section 2); other characters are no octets at all.
    const isAscii = !/[^\0-\x7f]/.test(signingInput);
    if (!isAscii) {
        return unknown('unreadable');
    }
    return HASHES.has(alg)
        ? { known: true, value: { alg, signature: toBytes(signature), signingInput: toBytes(signingInput) } }
        : unknown('algorithm-unsupported');
}

/** Tells whether a signature verifies with a key; unknown without crypto, or with a key that the browser does not take. */
export async function verifyToken(
    subtle: SubtleCrypto | undefined,
    { alg, signature, signingInput }: Verifiable,
    key: PublicNumbers
): Promise<Fact<boolean>> {
    if (signature.length !== modulusOctets(key)) {
        return REFUSED;
    }
    if (!subtle) {
        return unknown('no-crypto');
    }
    try {
        const value = await subtle.verify(
            SCHEME,
            await importKey(subtle, key, HASHES.get(alg) ?? ''),
            signature,
            signingInput
        );
        return { known: true, value };
    } catch {
        return unknown('algorithm-unsupported');
    }
}
