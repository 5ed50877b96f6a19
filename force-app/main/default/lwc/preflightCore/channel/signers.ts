import type { ChannelSubject, KeyComparison, UploadedKey } from '../types.js';
import { countingKeys } from './subject.js';
import { uploadedKeyFacts } from './uploadedKey.js';

/** An uploaded key that verifies the token's signature. */
export interface Signer {
    readonly key: KeyComparison;
    /** It is in a keyset of the channel that counts. */
    readonly isInChannel: boolean;
}

/** What the comparison would say of a key that has nothing else in common with the token. */
function factsOf({ organization }: ChannelSubject, key: UploadedKey): KeyComparison {
    const { kid, alg, publicKey } = uploadedKeyFacts(key);
    const listing = (organization?.keysets ?? []).filter(({ keys }) => keys.includes(key.name));
    return {
        name: key.name,
        label: key.label,
        isActive: key.isActive,
        isReadable: publicKey !== null,
        kid,
        alg,
        sameKid: false,
        samePublicKey: null,
        keysets: listing.map(({ name }) => name),
        channels: []
    };
}

/** The keys that signed the token, as far as they are known: those of the channel first, the active ones before the others. */
export function signersOf(subject: ChannelSubject): Signer[] {
    const { comparison, signers, organization } = subject;
    const names = signers.known ? signers.value : [];
    const own = countingKeys(subject).map(({ key }) => key);
    const others = [...comparison.keysets.flatMap(({ keys }) => keys), ...comparison.elsewhere];
    return names
        .flatMap((name): Signer[] => {
            const isInChannel = own.some((key) => key.name === name);
            const compared = [...own, ...others].find((key) => key.name === name);
            const uploaded = organization?.keys.find((key) => key.name === name);
            const key = compared ?? (uploaded && factsOf(subject, uploaded));
            return key ? [{ key, isInChannel }] : [];
        })
        .sort((one, other) => rankOf(other) - rankOf(one));
}

const rankOf = ({ key, isInChannel }: Signer): number => (isInChannel ? 2 : 0) + (key.isActive ? 1 : 0);
