import type { ChannelReport, Comparison, Finding } from '../force-app/main/default/lwc/preflightCore/preflightCore.js';

/** The components that a finding of a channel is about, by name; the channel itself goes without saying. */
export interface Place {
    /** `authIdentifier` of a User Verification Configuration. */
    readonly configuration?: string;
    readonly keyset?: string;
    readonly key?: string;
}

type Pattern = readonly [RegExp, (comparison: Comparison, first: number, second: number) => Place];

/** What the JSON pointers into a comparison stand for; the first that fits. */
const PATTERNS: readonly Pattern[] = [
    [/^\/authorizations\/(\d+)/, ({ authorizations }, index) => ({ configuration: authorizations[index]?.name ?? '' })],
    [
        /^\/keysets\/(\d+)\/keys\/(\d+)/,
        ({ keysets }, index, key) => ({
            keyset: keysets[index]?.name ?? '',
            key: keysets[index]?.keys[key]?.name ?? ''
        })
    ],
    [
        /^\/keysets\/(\d+)\/missingKeys\/(\d+)/,
        ({ keysets }, index, key) => ({
            keyset: keysets[index]?.name ?? '',
            key: keysets[index]?.missingKeys[key] ?? ''
        })
    ],
    [/^\/keysets\/(\d+)/, ({ keysets }, index) => ({ keyset: keysets[index]?.name ?? '' })],
    [/^\/elsewhere\/(\d+)/, ({ elsewhere }, index) => ({ key: elsewhere[index]?.name ?? '' })]
];

/** What is said of an uploaded key by the rules of keys and certificates, and not of the channel. */
function isOfKey({ ruleId }: Finding): boolean {
    return !/^(channel|keyset)\./.test(ruleId);
}

/** The findings of uploaded keys that a channel's certificates hang on; their data says which key it is. */
export function keyFindingsOf({ links }: ChannelReport): readonly Finding[] {
    return links.flatMap(({ findings }) => findings.filter(isOfKey));
}

/** Where in the configuration of a channel a finding is. */
export function placeOf(finding: Finding, comparison: Comparison): Place {
    const { path, data } = finding;
    if (isOfKey(finding)) {
        return { key: String(data['key'] ?? '') };
    }
    for (const [pattern, read] of PATTERNS) {
        const match = pattern.exec(path);
        if (match) {
            return read(comparison, Number(match[1]), Number(match[2]));
        }
    }
    return {};
}

/** "in channel Web_Chat, keyset Prod_2026" */
export function placeWords(finding: Finding, comparison: Comparison): string {
    const { configuration, keyset, key } = placeOf(finding, comparison);
    return [
        `in channel ${comparison.channelName}`,
        ...(configuration === undefined ? [] : [`configuration ${configuration}`]),
        ...(keyset === undefined ? [] : [`keyset ${keyset}`]),
        ...(key === undefined ? [] : [`key ${key}`])
    ].join(', ');
}
