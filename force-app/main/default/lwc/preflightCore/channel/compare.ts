import type {
    AuthorizationComparison,
    Candidate,
    Comparison,
    KeyComparison,
    Keyset,
    KeysetComparison,
    MessagingAuthorization,
    MessagingChannel,
    MetadataType,
    Organization,
    UploadedKey
} from '../types.js';
import { issuerDifference } from './issuerDifference.js';
import { createDirectory, type Directory } from './directory.js';
import { candidatePublicKey, uploadedKeyFacts } from './uploadedKey.js';

/** The only type of authorization that User Verification supports. */
const SUPPORTED = 'PublicKeyCertificateSet';

const ENDPOINT = 'JWKS_URL';

type KeyComparer = (key: UploadedKey) => KeyComparison;

function createKeyComparer(candidate: Candidate, directory: Directory): KeyComparer {
    const wanted = candidatePublicKey(candidate);
    const wantedKid = candidate.kid === '' ? null : candidate.kid;
    return (key) => {
        const { kid, alg, publicKey } = uploadedKeyFacts(key);
        return {
            name: key.name,
            label: key.label,
            isActive: key.isActive,
            isReadable: publicKey !== null,
            kid,
            alg,
            sameKid: wantedKid !== null && kid === wantedKid,
            samePublicKey: wanted === null || publicKey === null ? null : publicKey === wanted,
            keysets: directory.keysetsOf(key.name),
            channels: directory.channelsOf(key.name)
        };
    };
}

function compareAuthorization(
    { name, type, isEnabled, keyset }: MessagingAuthorization,
    directory: Directory
): AuthorizationComparison {
    const isNamed = keyset !== null && keyset !== '';
    return {
        name,
        type,
        isEnabled,
        isSupported: type === SUPPORTED,
        keyset,
        keysetState: !isNamed
            ? 'unnamed'
            : directory.keysets.has(keyset)
              ? 'found'
              : directory.isUnread('PublicKeyCertificateSet', keyset)
                ? 'not-read'
                : 'missing'
    };
}

function compareKeyset(
    keyset: Keyset,
    isInUse: boolean,
    candidate: Candidate,
    directory: Directory,
    compareKey: KeyComparer
): KeysetComparison {
    const absent = keyset.keys.filter((name) => !directory.keys.has(name));
    const isUnread = (name: string): boolean => directory.isUnread('PublicKeyCertificate', name);
    return {
        name: keyset.name,
        label: keyset.label,
        type: keyset.type,
        isInUse,
        issuer: keyset.issuer,
        issuerDifference: issuerDifference(keyset.issuer, candidate.issuer),
        endpoint: keyset.endpoint,
        keys: keyset.keys.flatMap((name) => {
            const key = directory.keys.get(name);
            return key ? [compareKey(key)] : [];
        }),
        missingKeys: absent.filter((name) => !isUnread(name)),
        unreadKeys: absent.filter(isUnread)
    };
}

function compareKeysets(
    channel: MessagingChannel,
    authorizations: readonly AuthorizationComparison[],
    candidate: Candidate,
    directory: Directory,
    compareKey: KeyComparer
): KeysetComparison[] {
    const inUse = new Set(
        authorizations.filter(({ isEnabled, isSupported }) => isEnabled && isSupported).map(({ keyset }) => keyset)
    );
    const names = new Set(channel.authorizations.map(({ keyset }) => keyset ?? ''));
    return [...names].flatMap((name) => {
        const keyset = directory.keysets.get(name);
        return keyset ? [compareKeyset(keyset, inUse.has(name), candidate, directory, compareKey)] : [];
    });
}

/** Key IDs that keys with different public keys share: which of them would Salesforce try? */
function conflictsOf(keys: readonly UploadedKey[]): Comparison['conflicts'] {
    const groups = new Map<string, { readonly names: string[]; readonly publicKeys: Set<string> }>();
    for (const key of keys) {
        const { kid, publicKey } = uploadedKeyFacts(key);
        if (kid !== null) {
            const group = groups.get(kid) ?? { names: [], publicKeys: new Set<string>() };
            groups.set(kid, group);
            group.names.push(key.name);
            if (publicKey !== null) {
                group.publicKeys.add(publicKey);
            }
        }
    }
    return [...groups]
        .filter(([, { publicKeys }]) => publicKeys.size > 1)
        .map(([kid, { names }]) => ({ kid, keys: names }));
}

/** A copy without what an `Organization` from elsewhere may carry besides. */
function echo({ kind, kid, alg, n, e, issuer }: Candidate): Candidate {
    return { kind, kid, alg, n: kind === 'token' ? null : n, e: kind === 'token' ? null : e, issuer };
}

/**
 * Compares a candidate with what a channel is configured to accept: facts only, the rules judge.
 *
 * `PreflightComparison` in Apex gives the same answers; both are held to the cases of tests/contract.
 *
 * @param organization the configuration; names are compared exactly
 * @param channelName full (API) name of the MessagingChannel
 * @param candidate public facts of a key or a token, or `NO_CANDIDATE`
 */
export function compare(organization: Organization, channelName: string, candidate: Candidate): Comparison {
    const directory = createDirectory(organization);
    const given = echo(candidate);
    const compareKey = createKeyComparer(given, directory);
    const channel = organization.channels.find(({ name }) => name === channelName) ?? null;
    const authorizations = (channel?.authorizations ?? []).map((entry) => compareAuthorization(entry, directory));
    const keysets = channel ? compareKeysets(channel, authorizations, given, directory, compareKey) : [];
    const own = new Set(keysets.flatMap(({ keys }) => keys.map(({ name }) => name)));
    const isAnyInUse = authorizations.some(({ isEnabled, isSupported }) => isEnabled && isSupported);
    // Salesforce takes active keys only: what is not active, in a keyset that is not in use, or listed by one whose keys are
    // at its endpoint, is in nobody's way.
    const taken = new Set(
        keysets
            .filter(({ isInUse, type }) => (isInUse || !isAnyInUse) && type !== ENDPOINT)
            .flatMap(({ keys }) => keys.filter(({ isActive }) => isActive).map(({ name }) => name))
    );
    const isSought = given.kid !== null || candidatePublicKey(given) !== null;
    return {
        channelName,
        candidate: given,
        channel: channel && {
            name: channel.name,
            label: channel.label,
            type: channel.type,
            isActive: channel.isActive,
            authMode: channel.authMode
        },
        authorizations,
        keysets,
        elsewhere: (isSought ? organization.keys : [])
            .filter(({ name }) => !own.has(name))
            .map(compareKey)
            .filter(({ sameKid, samePublicKey }) => sameKid || samePublicKey === true),
        conflicts: conflictsOf([...taken].flatMap((name) => directory.keys.get(name) ?? [])),
        leftOut: organization.leftOut.map(({ type, name }): { type: MetadataType; name: string } => ({ type, name }))
    };
}
