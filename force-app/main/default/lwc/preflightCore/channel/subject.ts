import type { AuthorizationComparison, ChannelSubject, Comparison, KeyComparison, KeysetComparison } from '../types.js';

/** A key with its place in the comparison. */
export interface PlacedKey {
    readonly key: KeyComparison;
    /** JSON pointer into the comparison. */
    readonly path: string;
    /** null: it is in none of the channel's keysets. */
    readonly keyset: KeysetComparison | null;
}

/** What the rules look at; the keysets that count are those in use, or all of them when none is. */
export function subjectOf(comparison: Comparison, signers: ChannelSubject['signers']): ChannelSubject {
    const inUse = comparison.keysets.filter(({ isInUse }) => isInUse);
    return { comparison, signers, keysets: inUse.length > 0 ? inUse : comparison.keysets };
}

/** Its keys are at an Endpoint URL: nobody here can see them. */
export function isEndpoint({ type }: Pick<KeysetComparison, 'type'>): boolean {
    return type === 'JWKS_URL';
}

/** JSON pointer of a keyset. */
export function keysetPath({ keysets }: Comparison, keyset: KeysetComparison): string {
    return `/keysets/${keysets.indexOf(keyset)}`;
}

function placed(comparison: Comparison, keysets: readonly KeysetComparison[]): PlacedKey[] {
    const seen = new Set<string>();
    return keysets.flatMap((keyset) =>
        keyset.keys.flatMap((key, index): PlacedKey[] => {
            if (seen.has(key.name)) {
                return [];
            }
            seen.add(key.name);
            return [{ key, path: `${keysetPath(comparison, keyset)}/keys/${index}`, keyset }];
        })
    );
}

/** The keysets that count and whose keys are uploaded. */
export function keysetsWithKeys({ keysets }: ChannelSubject): readonly KeysetComparison[] {
    return keysets.filter((keyset) => !isEndpoint(keyset));
}

/** The uploaded keys of the keysets that count, each once. */
export function countingKeys(subject: ChannelSubject): PlacedKey[] {
    return placed(subject.comparison, keysetsWithKeys(subject));
}

/** The channel's other keys, and those elsewhere that have something in common with the candidate. */
export function keysOutside(subject: ChannelSubject): PlacedKey[] {
    const { comparison } = subject;
    const counting = keysetsWithKeys(subject);
    const inside = new Set(counting.flatMap(({ keys }) => keys.map(({ name }) => name)));
    const others = comparison.keysets.filter((keyset) => !counting.includes(keyset));
    return [
        ...placed(comparison, others).filter(({ key }) => !inside.has(key.name)),
        ...comparison.elsewhere.map((key, index) => ({ key, path: `/elsewhere/${index}`, keyset: null }))
    ];
}

/** The authorizations that count: the enabled ones, or all of them when none is. */
export function countingAuthorizations({ authorizations }: Comparison): readonly AuthorizationComparison[] {
    const enabled = authorizations.filter(({ isEnabled }) => isEnabled);
    return enabled.length > 0 ? enabled : authorizations;
}

/** True when keys of this channel may exist that nobody looked at: at an endpoint, or not read. */
export function mayHaveOtherKeys({ comparison, keysets }: ChannelSubject): boolean {
    return (
        keysets.some((keyset) => isEndpoint(keyset) || keyset.unreadKeys.length > 0) ||
        countingAuthorizations(comparison).some(({ keysetState }) => keysetState === 'not-read')
    );
}

/** True of a key that has anything in common with the candidate. */
export function isRelated({ sameKid, samePublicKey }: KeyComparison): boolean {
    return sameKid || samePublicKey === true;
}

/** True of the key that a candidate is: the same public key; of a token, whose key nobody knows, the same key ID. */
export function isCandidate({ candidate }: Comparison, key: KeyComparison): boolean {
    return candidate.kind === 'token' ? key.sameKid : key.samePublicKey === true;
}

/** True of the key that would verify the candidate's tokens, as far as key ID and public key tell. */
export function isVeryKey(comparison: Comparison, key: KeyComparison): boolean {
    return key.sameKid && isCandidate(comparison, key);
}

/** Where the channel has several: those that hold the candidate's key, for the others never see its tokens. */
export function keysetsOfCandidate({ keysets }: ChannelSubject): readonly KeysetComparison[] {
    const holding = keysets.filter(({ keys }) => keys.some(isRelated));
    return holding.length > 0 ? holding : keysets;
}
