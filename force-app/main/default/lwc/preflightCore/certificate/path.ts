import type { Certificate } from '../types.js';
import { isSelfIssued } from './chain.js';

/** Who issued what among some certificates. */
export interface Issuance {
    /** DER of the certificates that issued this one, the best first; empty: none of them did. */
    issuersOf(der: string): readonly string[];
}

/** Longer chains are no chains. */
const MOST_IN_CHAIN = 20;

/** The way from a certificate up to the last issuer that is there, as DER. */
export function pathFrom(leaf: string, issuance: Issuance): readonly string[] {
    const path = [leaf];
    const seen = new Set(path);
    while (path.length < MOST_IN_CHAIN) {
        const next = issuance.issuersOf(path.at(-1) ?? '').find((der) => !seen.has(der));
        if (next === undefined) {
            break;
        }
        path.push(next);
        seen.add(next);
    }
    return path;
}

/** True: it says in so many words that it issues certificates. openssl writes CA:TRUE into every certificate of its own. */
function isAuthority({ basicConstraints, keyUsage }: Certificate): boolean {
    return basicConstraints?.ca === true && keyUsage?.includes('keyCertSign') === true;
}

/** True: its chain ends with a certificate that names no other issuer. */
function isComplete({ der }: Certificate, byDer: ReadonlyMap<string, Certificate>, issuance: Issuance): boolean {
    const last = byDer.get(pathFrom(der, issuance).at(-1) ?? '');
    return last !== undefined && isSelfIssued(last);
}

/** Certificates that issued others, and all others of the same keys: an authority's key is no customer's, whichever it is shown with. */
function issuersAmong(byDer: ReadonlyMap<string, Certificate>, issuance: Issuance): ReadonlySet<string> {
    const issuers = new Set<string>();
    const keys = new Set<string>();
    for (const { der, publicKey } of byDer.values()) {
        for (const issuer of issuance.issuersOf(der)) {
            const spki = byDer.get(issuer)?.publicKey.spki ?? publicKey.spki;
            issuers.add(issuer);
            if (spki !== publicKey.spki) {
                keys.add(spki);
            }
        }
    }
    const more = [...byDer.values()].filter(({ publicKey }) => keys.has(publicKey.spki));
    return new Set([...issuers, ...more.map(({ der }) => der)]);
}

/**
 * The certificates that are a key's own: those that issued no other one. Where a link between a key and its authority is
 * missing, what says that it is an authority is none either.
 */
export function leavesOf(certificates: readonly Certificate[], issuance: Issuance): ReadonlySet<string> {
    const byDer = new Map(certificates.map((certificate) => [certificate.der, certificate]));
    const issuers = issuersAmong(byDer, issuance);
    const leaves = [...byDer.values()].filter(({ der }) => !issuers.has(der));
    if (leaves.length === 0) {
        // Nothing but authorities that issued each other in a circle: they are shown as one chain.
        return new Set([...byDer.keys()].slice(0, 1));
    }
    const isBroken = leaves.some((leaf) => !isAuthority(leaf) && !isComplete(leaf, byDer, issuance));
    return new Set(leaves.filter((leaf) => !isBroken || !isAuthority(leaf)).map(({ der }) => der));
}
