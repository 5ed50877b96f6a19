import type { Keyset, MetadataType, Organization, UploadedKey } from '../types.js';

/** Look-ups by name, so that comparing stays linear in the number of keys. */
export interface Directory {
    readonly keysets: ReadonlyMap<string, Keyset>;
    readonly keys: ReadonlyMap<string, UploadedKey>;
    /** True when a component that was not found may be there all the same. */
    isUnread(type: MetadataType, name: string): boolean;
    /** Names of all keysets that list a key, in the organization's order. */
    keysetsOf(key: string): readonly string[];
    /** Names of all channels with an authorization that names one of those, in the organization's order. */
    channelsOf(key: string): readonly string[];
}

/** Of a name that is there twice the first stands. */
function byName<T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, T> {
    const found = new Map<string, T>();
    for (const item of items) {
        if (!found.has(item.name)) {
            found.set(item.name, item);
        }
    }
    return found;
}

/** For each name that an item refers to: the items' own names, each once. */
function invert(pairs: Iterable<readonly [referrer: string, names: Iterable<string>]>): ReadonlyMap<string, string[]> {
    const referrers = new Map<string, string[]>();
    for (const [referrer, names] of pairs) {
        for (const name of new Set(names)) {
            const list = referrers.get(name);
            if (list) {
                list.push(referrer);
            } else {
                referrers.set(name, [referrer]);
            }
        }
    }
    return referrers;
}

function makeDirectory({ channels, keysets, keys, typesRead, leftOut }: Organization): Directory {
    const keysetsByName = byName(keysets);
    const unread = new Set(leftOut.map(({ type, name }) => `${type} ${name}`));
    const place = new Map(channels.map(({ name }, index) => [name, index]));
    const listing = invert([...keysetsByName.values()].map(({ name, keys: listed }) => [name, listed]));
    const naming = invert(
        [...byName(channels).values()].map(({ name, authorizations }) => [
            name,
            authorizations.flatMap(({ keyset }) => keyset ?? [])
        ])
    );
    const channelsByKey = new Map<string, readonly string[]>();
    const findChannels = (key: string): readonly string[] => {
        const named = new Set((listing.get(key) ?? []).flatMap((keyset) => naming.get(keyset) ?? []));
        return [...named].sort((first, second) => (place.get(first) ?? 0) - (place.get(second) ?? 0));
    };
    return {
        keysets: keysetsByName,
        keys: byName(keys),
        isUnread: (type, name) => !typesRead.includes(type) || unread.has(`${type} ${name}`),
        keysetsOf: (key) => listing.get(key) ?? [],
        channelsOf(key) {
            // Asked again for every channel of the organization.
            const found = channelsByKey.get(key) ?? findChannels(key);
            channelsByKey.set(key, found);
            return found;
        }
    };
}

/** Configurations are compared with many candidates, and never change. */
const known = new WeakMap<Organization, Directory>();

export function createDirectory(organization: Organization): Directory {
    let directory = known.get(organization);
    if (!directory) {
        directory = makeDirectory(organization);
        known.set(organization, directory);
    }
    return directory;
}
