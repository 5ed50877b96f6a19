import type {
    AuthorizationComparison,
    ChannelSubject,
    Comparison,
    KeyComparison,
    KeysetComparison,
    Organization
} from '../types.js';
import { isHttps, isOpenIdConfiguration } from './endpoint.js';
import { isBlankIssuer } from './issuerDifference.js';
import { uploadedKeyFacts } from './uploadedKey.js';

/** A key with its place in the comparison. */
export interface PlacedKey {
    readonly key: KeyComparison;
    /** JSON pointer into the comparison. */
    readonly path: string;
    /** null: it is in none of the channel's keysets. */
    readonly keyset: KeysetComparison | null;
}

/** What is known beside the comparison. */
export interface Beside {
    readonly signers: ChannelSubject['signers'];
    readonly organization: Organization | null;
    readonly certificates: ChannelSubject['certificates'];
}

export const NOTHING_BESIDE: Beside = {
    signers: { known: false, reason: 'facts-missing' },
    organization: null,
    certificates: { own: null, uploaded: new Map() }
};

/** Whether a configuration of the channel is active and for a keyset, be that keyset there or not. */
export function hasUsableAuthorization({ authorizations }: Comparison): boolean {
    return authorizations.some(({ isEnabled, isSupported }) => isEnabled && isSupported);
}

/** What the rules look at; the keysets that count are those in use, or all of them when no configuration is active. */
export function subjectOf(comparison: Comparison, beside: Beside = NOTHING_BESIDE): ChannelSubject {
    const { keysets } = comparison;
    const isAnyInUse = hasUsableAuthorization(comparison);
    return { comparison, ...beside, keysets: keysets.filter(({ isInUse }) => isInUse || !isAnyInUse) };
}

/** Its keys are at an Endpoint URL: nobody here can see them. */
export function isEndpoint({ type }: Pick<KeysetComparison, 'type'>): boolean {
    return type === 'JWKS_URL';
}

/** Whether the configuration was read from files: only the org itself tells whether a channel is active. */
export function isFromFiles({ channel }: Comparison): boolean {
    return channel?.isActive === null;
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

/** Keysets that the channel names and that nobody looked at. */
function hasUnreadKeyset(comparison: Comparison): boolean {
    return countingAuthorizations(comparison).some(
        ({ isSupported, keysetState }) => isSupported && keysetState === 'not-read'
    );
}

/** True when keys of this channel may exist that nobody looked at: at an endpoint, or not read. */
export function mayHaveOtherKeys({ comparison, keysets }: ChannelSubject): boolean {
    return keysets.some((keyset) => isEndpoint(keyset) || keyset.unreadKeys.length > 0) || hasUnreadKeyset(comparison);
}

/** True of the key that would verify the candidate's tokens: the same key ID, and of a key the same public key, too. */
export function isVeryKey({ candidate }: Comparison, key: KeyComparison): boolean {
    return key.sameKid && (candidate.kind === 'token' || key.samePublicKey === true);
}

/** The keys of the channel that Salesforce would try for the candidate's tokens; inactive ones where none is active. */
export function keysOfCandidate(subject: ChannelSubject): PlacedKey[] {
    const own = countingKeys(subject).filter(({ key }) => isVeryKey(subject.comparison, key));
    const active = own.filter(({ key }) => key.isActive);
    return active.length > 0 ? active : own;
}

/** Whether an uploaded key is known to have another public key than that one; null: nobody can tell. */
function isOtherKey({ organization }: ChannelSubject, one: KeyComparison, other: KeyComparison): boolean | null {
    if (one.samePublicKey !== null && other.samePublicKey !== null && (one.samePublicKey || other.samePublicKey)) {
        return one.samePublicKey !== other.samePublicKey;
    }
    const [first, second] = [one, other].map(({ name }) => {
        const key = organization?.keys.find((uploaded) => uploaded.name === name);
        return key ? uploadedKeyFacts(key).publicKey : null;
    });
    return typeof first === 'string' && typeof second === 'string' ? first !== second : null;
}

/**
 * The active key of the channel that has a key's ID but, as far as anybody can tell, is another one. As soon as both are
 * active in the channel, nobody knows which of them Salesforce takes: no next step may lead there.
 */
export function keyInTheWay(subject: ChannelSubject, key: KeyComparison): KeyComparison | undefined {
    return countingKeys(subject)
        .map((placedKey) => placedKey.key)
        .find(
            (other) =>
                other.isActive &&
                other.name !== key.name &&
                other.kid !== null &&
                other.kid === key.kid &&
                isOtherKey(subject, key, other) !== false
        );
}

/** good: it verifies the candidate's tokens. bad: it does not. unknown: nobody here can tell. */
export type Standing = 'good' | 'unknown' | 'bad';

const RANK: Readonly<Record<Standing, number>> = { good: 2, unknown: 1, bad: 0 };

const worse = (one: Standing, other: Standing): Standing => (RANK[one] < RANK[other] ? one : other);

function holdingOf({ comparison }: ChannelSubject, keyset: KeysetComparison): Standing {
    if (isEndpoint(keyset)) {
        return isHttps(keyset.endpoint) && !isOpenIdConfiguration(keyset.endpoint) ? 'unknown' : 'bad';
    }
    const active = keyset.keys.filter(({ isActive }) => isActive);
    if (active.some((key) => isVeryKey(comparison, key))) {
        return 'good';
    }
    const isUnreadable = active.some(({ sameKid, samePublicKey }) => sameKid && samePublicKey === null);
    const hasNoKid = (comparison.candidate.kid ?? '') === '';
    return keyset.unreadKeys.length > 0 || isUnreadable || hasNoKid ? 'unknown' : 'bad';
}

function issuingOf({ comparison: { candidate } }: ChannelSubject, keyset: KeysetComparison): Standing {
    if (isBlankIssuer(keyset.issuer) || keyset.issuerDifference !== null) {
        return 'bad';
    }
    // What nobody told about a key is no doubt in the key: its tokens' issuer.
    return candidate.issuer === null && candidate.kind === 'token' ? 'unknown' : 'good';
}

/** Where no keyset will do, how near each is: the one to speak of holds the key, or may hold it. */
function nearness(subject: ChannelSubject, keyset: KeysetComparison): number {
    const holding = holdingOf(subject, keyset);
    if (isEndpoint(keyset) || holding === 'unknown') {
        return 1;
    }
    return holding === 'good' ? 3 : keyset.keys.some((key) => isVeryKey(subject.comparison, key)) ? 2 : 0;
}

/** How the channel's keysets stand to the candidate: one that will do is enough. */
export interface Service {
    readonly standing: Standing;
    /** Those that decide: the others never see its tokens. */
    readonly keysets: readonly KeysetComparison[];
}

export function serviceOf(subject: ChannelSubject): Service {
    const { keysets, comparison } = subject;
    const judged = keysets.map((keyset) => ({
        keyset,
        standing: worse(holdingOf(subject, keyset), issuingOf(subject, keyset))
    }));
    const [best = 'bad'] = (['good', 'unknown'] as const).filter(
        (wanted) =>
            judged.some(({ standing }) => standing === wanted) || (wanted === 'unknown' && hasUnreadKeyset(comparison))
    );
    if (best !== 'bad') {
        return {
            standing: best,
            keysets: judged.filter(({ standing }) => standing === best).map(({ keyset }) => keyset)
        };
    }
    const nearest = Math.max(0, ...keysets.map((keyset) => nearness(subject, keyset)));
    return { standing: 'bad', keysets: keysets.filter((keyset) => nearness(subject, keyset) === nearest) };
}

/** The keys that the candidate's tokens meet in the keysets that decide; where none will do, those that come nearest. */
export function decidingKeys(subject: ChannelSubject): PlacedKey[] {
    const { standing, keysets } = serviceOf(subject);
    const listed = new Set(
        keysets.filter((keyset) => !isEndpoint(keyset)).flatMap((keyset) => keyset.keys.map(({ name }) => name))
    );
    const keys = keysOfCandidate(subject);
    const deciding = keys.filter(({ key }) => key.isActive && listed.has(key.name));
    return deciding.length > 0 || standing !== 'bad' ? deciding : keys;
}
