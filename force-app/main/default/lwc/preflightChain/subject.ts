import type { ChannelReport, InputReport, KeyComparison, KeysetComparison } from 'c/preflightCore';

/** What the words of a chain are made from. */
export interface ChainSubject {
    readonly report: ChannelReport;
    /** By the name of the uploaded key; those still to be checked are missing. */
    readonly keyReports: Readonly<Record<string, InputReport>>;
    /** The time of the checks, in milliseconds since the Unix epoch. */
    readonly now: number;
}

/** The keysets that count, as the core has it: those in use, or all of them when none is. */
export function keysetsOf({ report }: ChainSubject): readonly KeysetComparison[] {
    const { keysets } = report.comparison;
    const inUse = keysets.filter(({ isInUse }) => isInUse);
    return inUse.length > 0 ? inUse : keysets;
}

/** Their keys, each once. */
export function keysOf(subject: ChainSubject): readonly KeyComparison[] {
    const byName = new Map(keysetsOf(subject).flatMap(({ keys }) => keys.map((key) => [key.name, key] as const)));
    return [...byName.values()];
}
