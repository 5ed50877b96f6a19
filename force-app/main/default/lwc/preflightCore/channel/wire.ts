import type {
    Candidate,
    Comparison,
    ComponentName,
    IssuerDifference,
    IssuerDifferenceKind,
    Keyset,
    MessagingAuthorization,
    MessagingChannel,
    MetadataType,
    Organization,
    UploadedKey
} from '../types.js';
import { flag, flagOrNull, list, names, oneOf, record, text, textOrNull, whole, withoutUser } from './wireValues.js';

/**
 * What Apex sent, made whole: Lightning leaves members out whose value is null, and nothing is trusted to be there.
 */

const TYPES: readonly MetadataType[] = ['MessagingChannel', 'PublicKeyCertificateSet', 'PublicKeyCertificate'];
const KINDS: readonly IssuerDifferenceKind[] = [
    'blank',
    'look-alike',
    'white-space',
    'scheme',
    'case',
    'trailing-slash',
    'other'
];
const STATES = ['found', 'missing', 'unnamed', 'not-read'] as const;

function readAuthorization(wire: unknown): MessagingAuthorization {
    const { name, type, isEnabled, keyset } = record(wire);
    return { name: text(name), type: text(type), isEnabled: flag(isEnabled), keyset: textOrNull(keyset) || null };
}

/** What a channel is in an organization and in a comparison alike. */
function readChannelFacts(wire: unknown): Omit<MessagingChannel, 'authorizations'> {
    const { name, label, type, isActive, authMode } = record(wire);
    return {
        name: text(name),
        label: text(label) || text(name),
        type: text(type),
        isActive: flagOrNull(isActive),
        authMode: textOrNull(authMode)
    };
}

function readKeyset(wire: unknown): Keyset {
    const { name, label, type, issuer, endpoint, keys } = record(wire);
    return {
        name: text(name),
        label: text(label) || text(name),
        type: text(type),
        issuer: textOrNull(issuer),
        endpoint: withoutUser(text(endpoint)) || null,
        keys: [...new Set(names(keys))]
    };
}

function readUploadedKey(wire: unknown): UploadedKey {
    const { name, label, isActive, jsonWebKey } = record(wire);
    return {
        name: text(name),
        label: text(label) || text(name),
        isActive: flag(isActive),
        jsonWebKey: text(jsonWebKey)
    };
}

function readLeftOut(wire: unknown): ComponentName[] {
    return list(wire, (item) => {
        const { type, name } = record(item);
        const known = TYPES.find((one) => one === type);
        return known ? [{ type: known, name: text(name) }] : [];
    }).flat();
}

const isNamed = ({ name }: { readonly name: string }): boolean => name !== '';

/** A configuration as `PreflightController.readOrganization` sends it. Components without a name are left out. */
export function readOrganization(wire: unknown): Organization {
    const { channels, keysets, keys, typesRead, leftOut } = record(wire);
    const sent = names(typesRead);
    return {
        channels: list(channels, (item) => ({
            ...readChannelFacts(item),
            authorizations: list(record(item).authorizations, readAuthorization)
        })).filter(isNamed),
        keysets: list(keysets, readKeyset).filter(isNamed),
        keys: list(keys, readUploadedKey).filter(isNamed),
        typesRead: TYPES.filter((type) => sent.includes(type)),
        leftOut: readLeftOut(leftOut)
    };
}

function readCandidate(wire: unknown): Candidate {
    const { kind, kid, alg, n, e, issuer } = record(wire);
    return {
        kind: oneOf(['none', 'key', 'token'] as const, kind, 'none'),
        kid: textOrNull(kid),
        alg: textOrNull(alg),
        n: textOrNull(n),
        e: textOrNull(e),
        issuer: textOrNull(issuer)
    };
}

function readKeyComparison(wire: unknown): Comparison['elsewhere'][number] {
    const { name, label, isActive, isReadable, kid, alg, sameKid, samePublicKey, keysets, channels } = record(wire);
    return {
        name: text(name),
        label: text(label) || text(name),
        isActive: flag(isActive),
        isReadable: flag(isReadable),
        kid: textOrNull(kid),
        alg: textOrNull(alg),
        sameKid: flag(sameKid),
        samePublicKey: flagOrNull(samePublicKey),
        keysets: names(keysets),
        channels: names(channels)
    };
}

function readDifference(wire: unknown): IssuerDifference | null {
    if (wire === null || wire === undefined) {
        return null;
    }
    const { kinds, position } = record(wire);
    const sent = names(kinds);
    const known = KINDS.filter((kind) => sent.includes(kind));
    return { kinds: known.length > 0 ? known : ['other'], position: whole(position) };
}

function readKeysetComparison(wire: unknown): Comparison['keysets'][number] {
    const { isInUse, issuerDifference, keys, missingKeys, unreadKeys } = record(wire);
    return {
        ...readKeyset(wire),
        isInUse: flag(isInUse),
        issuerDifference: readDifference(issuerDifference),
        keys: list(keys, readKeyComparison),
        missingKeys: names(missingKeys),
        unreadKeys: names(unreadKeys)
    };
}

/** A comparison as `PreflightController.compareKey` and `compareToken` send it. */
export function readComparison(wire: unknown): Comparison {
    const { channelName, candidate, channel, authorizations, keysets, elsewhere, conflicts, leftOut } = record(wire);
    return {
        channelName: text(channelName),
        candidate: readCandidate(candidate),
        channel: channel === null || channel === undefined ? null : readChannelFacts(channel),
        authorizations: list(authorizations, (item) => {
            const { isSupported, keysetState } = record(item);
            return {
                ...readAuthorization(item),
                isSupported: flag(isSupported),
                keysetState: oneOf(STATES, keysetState, 'not-read')
            };
        }),
        keysets: list(keysets, readKeysetComparison),
        elsewhere: list(elsewhere, readKeyComparison),
        conflicts: list(conflicts, (item) => ({ kid: text(record(item).kid), keys: names(record(item).keys) })),
        leftOut: readLeftOut(leftOut)
    };
}
