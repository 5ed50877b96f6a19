import type { KeyComparison, KeysetComparison, Organization, RotationOptions } from '../types.js';
import { compare } from '../channel/compare.js';
import { isEndpoint } from '../channel/subject.js';

/** The key that is to go. */
export interface OldKey {
    readonly label: string;
    readonly isActive: boolean;
    /** Labels of the other keysets that list it. */
    readonly otherKeysets: readonly string[];
}

/** What the org shows of a rotation. */
export interface RotationFacts {
    readonly channel: string;
    readonly keyset: KeysetComparison;
    readonly isEndpoint: boolean;
    /** The new key as it is uploaded; null: it is not. */
    readonly uploaded: KeyComparison | null;
    /** It is uploaded under another key ID. */
    readonly otherId: KeyComparison | null;
    /** Another key that has the new one's key ID already. */
    readonly conflict: KeyComparison | null;
    readonly isInKeyset: boolean;
    readonly oldKeys: readonly KeyComparison[];
    /** The one that is to go, as it stands in the org; null: it is not there, or nobody said which. */
    readonly oldKey: OldKey | null;
    readonly isOldInKeyset: boolean;
    /** Keys were left out when the org was read: what is not found may be there. */
    readonly isPartlyRead: boolean;
}

/** Reads off the configuration what bears on a rotation; null: the channel has no keyset that is in use. */
export function rotationFacts(
    organization: Organization,
    channelName: string,
    { newKey, oldKey }: Pick<RotationOptions, 'newKey' | 'oldKey'>
): RotationFacts | null {
    const { kid = null, n = null, e = null } = newKey ?? {};
    const comparison = compare(organization, channelName, { kind: 'key', kid, alg: null, n, e, issuer: null });
    const keyset = comparison.keysets.find(({ isInUse }) => isInUse);
    if (!keyset || comparison.channel?.authMode === 'UnAuth') {
        return null;
    }
    const keys = [...comparison.keysets.flatMap((set) => set.keys), ...comparison.elsewhere];
    const same = keys.filter(({ samePublicKey }) => samePublicKey === true);
    const uploaded = same.find(({ sameKid }) => sameKid) ?? null;
    const oldKeys = keyset.keys.filter(({ name }) => name !== uploaded?.name);
    // Of the old key nothing but its name is known once it has left the keyset.
    const named = oldKey ?? oldKeys[0]?.name ?? '';
    return {
        channel: comparison.channel?.label ?? channelName,
        keyset,
        isEndpoint: isEndpoint(keyset),
        uploaded,
        otherId: uploaded ? null : (same[0] ?? null),
        conflict: keys.find((key) => key.sameKid && key.samePublicKey === false) ?? null,
        isInKeyset: uploaded !== null && keyset.keys.some(({ name }) => name === uploaded.name),
        oldKeys,
        oldKey: oldKeyOf(organization, named, keyset.name),
        isOldInKeyset: keyset.keys.some(({ name }) => name === named),
        isPartlyRead:
            keyset.unreadKeys.length > 0 || organization.leftOut.some(({ type }) => type === 'PublicKeyCertificate')
    };
}

function oldKeyOf({ keys, keysets }: Organization, named: string, keyset: string): OldKey | null {
    const key = keys.find(({ name }) => name === named);
    return key
        ? {
              label: key.label,
              isActive: key.isActive,
              otherKeysets: keysets
                  .filter((set) => set.name !== keyset && set.keys.includes(named))
                  .map(({ label }) => label)
          }
        : null;
}
