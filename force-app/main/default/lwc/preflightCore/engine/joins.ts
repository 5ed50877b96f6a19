import type { Certificate } from '../types.js';
import { pathFrom, type Issuance } from '../certificate/path.js';
import { isCurrent } from '../certificate/period.js';
import { certificatesIn } from '../certificate/pkcs7.js';
import { readCertificate } from '../certificate/readCertificate.js';
import { publicKeyOf, publicKeyOfCertificate } from '../jwk/publicKey.js';
import type { Joint } from '../repair/joinCertificate.js';
import type { Draft } from '../repair/repair.js';

/** The certificates that a key holds, also several in one string. */
export function heldBy({ jwk }: Draft): Certificate[] {
    return jwk.certificates.flatMap(({ der }) =>
        der === null ? [] : certificatesIn(der).flatMap((one) => readCertificate(one).certificate ?? [])
    );
}

/** What keys and certificates that were given together have to do with each other. */
export interface Shared {
    readonly now: number;
    readonly issuance: Issuance;
    readonly byDer: ReadonlyMap<string, Certificate>;
    /** Certificates given beside the keys, by their public keys. */
    readonly byKey: ReadonlyMap<string, readonly Certificate[]>;
}

/** A current one is better than one that has ended, and a later end than an earlier one. */
function isBetter(one: Certificate, other: Certificate, now: number): boolean {
    const [a, b] = [isCurrent(one, now), isCurrent(other, now)];
    return a === b ? (one.notAfter.time ?? 0) > (other.notAfter.time ?? 0) : a;
}

interface Join {
    readonly joint: Joint;
    readonly chain: readonly Certificate[];
}

/** The chain that belongs into a key; null: it is there already, or was not given. */
export function joinOf(draft: Draft, { now, issuance, byDer, byKey }: Shared): Join | null {
    const key = publicKeyOf(draft.jwk);
    const held = heldBy(draft);
    const own = held.find(({ publicKey }) => key !== null && publicKeyOfCertificate(publicKey) === key) ?? null;
    const leaf = (key === null ? [] : (byKey.get(key) ?? [])).reduce<Certificate | null>(
        (best, one) => (best === null || isBetter(one, best, now) ? one : best),
        own
    );
    const chain = leaf ? pathFrom(leaf.der, issuance).flatMap((der) => byDer.get(der) ?? []) : [];
    if (leaf === null || chain.every(({ der }) => held.some((one) => one.der === der))) {
        return null;
    }
    if (own !== null) {
        return { joint: own.der === leaf.der ? 'completed' : 'renewed', chain };
    }
    const { x5c } = draft.jwk;
    const isEmpty = x5c.state === 'absent' || x5c.state === 'null' || (x5c.state === 'present' && x5c.value.length < 1);
    return { joint: !isEmpty ? 'replaced' : chain.length > 1 ? 'chain' : 'joined', chain };
}

export function groupByKey(certificates: readonly Certificate[]): ReadonlyMap<string, readonly Certificate[]> {
    const groups = new Map<string, Certificate[]>();
    for (const certificate of certificates) {
        const key = publicKeyOfCertificate(certificate.publicKey);
        const group = key === null ? undefined : groups.get(key);
        if (group) {
            group.push(certificate);
        } else if (key !== null) {
            groups.set(key, [certificate]);
        }
    }
    return groups;
}
