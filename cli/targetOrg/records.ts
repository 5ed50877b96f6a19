import {
    readOrganization,
    type MetadataType,
    type Organization
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';

/** Components as jsforce makes them of XML: every value is text, and an element that stands there once is no list. */
export type MetadataRecords = Readonly<Record<MetadataType, readonly unknown[]>>;

/** Full names of components, as the org lists them. */
export type MetadataNames = Readonly<Record<MetadataType, readonly string[]>>;

type Members = Readonly<Record<string, unknown>>;

function membersOf(value: unknown): Members {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
}

function listOf(value: unknown): readonly unknown[] {
    if (Array.isArray(value)) {
        return value as unknown[];
    }
    return value === undefined || value === null ? [] : [value];
}

/** The text of an element: one with attributes became an object with its text in `_`. */
function textOf(value: unknown): string | null {
    if (typeof value === 'string') {
        return value;
    }
    const inner = membersOf(value)['_'];
    return typeof inner === 'string' ? inner : null;
}

function flagOf(value: unknown): boolean {
    return textOf(value)?.trim() === 'true';
}

function channelOf(value: unknown, isActive: ReadonlyMap<string, boolean>): Members {
    const { fullName, masterLabel, messagingChannelType, embeddedConfig } = membersOf(value);
    const { authMode, messagingAuthorizations } = membersOf(embeddedConfig);
    const name = textOf(fullName);
    return {
        name,
        label: textOf(masterLabel),
        type: textOf(messagingChannelType),
        isActive: isActive.get(name ?? '') ?? null,
        authMode: textOf(authMode),
        authorizations: listOf(messagingAuthorizations).map((item) => {
            const { authIdentifier, authorizationType, enabled, publicKeyCertificateSetName } = membersOf(item);
            return {
                name: textOf(authIdentifier),
                type: textOf(authorizationType),
                isEnabled: flagOf(enabled),
                keyset: textOf(publicKeyCertificateSetName)
            };
        })
    };
}

function keysetOf(value: unknown): Members {
    const { fullName, masterLabel, type, jwtIssuer, jwksEndPoint, publicKeyCertificateSetKeys } = membersOf(value);
    return {
        name: textOf(fullName),
        label: textOf(masterLabel),
        type: textOf(type)?.toUpperCase(),
        issuer: textOf(jwtIssuer),
        endpoint: textOf(jwksEndPoint),
        keys: listOf(publicKeyCertificateSetKeys).flatMap(
            (item) => textOf(membersOf(item)['publicKeyCertificate']) ?? []
        )
    };
}

function keyOf(value: unknown): Members {
    const { fullName, masterLabel, isActive, jsonWebKey } = membersOf(value);
    return {
        name: textOf(fullName),
        label: textOf(masterLabel),
        isActive: flagOf(isActive),
        jsonWebKey: textOf(jsonWebKey)
    };
}

/** Components that the org lists, but did not return: nothing that names them may be called dangling. */
function leftOutOf(names: MetadataNames, records: MetadataRecords): Members[] {
    return (Object.keys(names) as MetadataType[]).flatMap((type) => {
        const read = new Set(records[type].map((item) => textOf(membersOf(item)['fullName'])));
        return names[type].filter((name) => !read.has(name)).map((name) => ({ type, name }));
    });
}

/**
 * The configuration that the Metadata API's records hold.
 *
 * @param names what the org lists
 * @param isActive IsActive of channels by their names, as far as it is known
 */
export function organizationOf(
    names: MetadataNames,
    records: MetadataRecords,
    isActive: ReadonlyMap<string, boolean>
): Organization {
    return readOrganization({
        channels: records.MessagingChannel.map((item) => channelOf(item, isActive)),
        keysets: records.PublicKeyCertificateSet.map(keysetOf),
        keys: records.PublicKeyCertificate.map(keyOf),
        typesRead: Object.keys(records),
        leftOut: leftOutOf(names, records)
    });
}
