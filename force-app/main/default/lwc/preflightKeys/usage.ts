import type { MessagingChannel, MetadataType, Organization } from 'c/preflightCore';
import { fill, numeral } from 'c/preflightShared';
import { labels } from './labels.js';

/** Where a key is used: labels, in the order of the configuration. */
export interface Usage {
    readonly keysets: readonly string[];
    readonly channels: readonly string[];
}

const NOWHERE: Usage = { keysets: [], channels: [] };

/** Looks up where keys are used; made once for all of them. */
export function createUsage({ keysets, channels }: Organization): (key: string) => Usage {
    const byKeyset = new Map<string, Set<MessagingChannel>>();
    for (const channel of channels) {
        for (const { keyset } of channel.authorizations) {
            entry(byKeyset, keyset ?? '', () => new Set<MessagingChannel>()).add(channel);
        }
    }
    const byKey = new Map<string, { readonly keysets: string[]; readonly channels: Set<MessagingChannel> }>();
    for (const keyset of keysets) {
        for (const key of new Set(keyset.keys)) {
            const usage = entry(byKey, key, () => ({
                keysets: [],
                channels: new Set<MessagingChannel>()
            }));
            usage.keysets.push(keyset.label);
            byKeyset.get(keyset.name)?.forEach((channel) => usage.channels.add(channel));
        }
    }
    return (key) => {
        const usage = byKey.get(key);
        return usage ? { keysets: usage.keysets, channels: [...usage.channels].map(({ label }) => label) } : NOWHERE;
    };
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
    const value = map.get(key) ?? make();
    map.set(key, value);
    return value;
}

/** Whether every component of a type was read: else "none" is not known. */
export function isWhole({ typesRead, leftOut }: Organization, type: MetadataType): boolean {
    return typesRead.includes(type) && !leftOut.some((component) => component.type === type);
}

/** Names written out; of the others the number. */
const MOST = 3;

/** "Prod 2026, Test and 4 more". */
export function listOf(names: readonly string[]): string {
    const shown = names.slice(0, MOST).join(', ');
    return names.length > MOST ? fill(labels.several, shown, numeral(names.length - MOST)) : shown;
}
