import { repairTogether, type RepairChoices, type RepairId, type RepairReport, type Source } from 'c/preflightCore';
import { paced } from 'c/preflightShared';

export interface RepairRun {
    readonly now: number;
    readonly isCancelled: () => boolean;
    readonly choices?: RepairChoices;
    /** Only these; absent: all that apply. */
    readonly only?: readonly RepairId[];
    /** Other inputs: a bare public key finds its certificate in them. */
    readonly beside?: readonly Source[];
}

/** Runs the core's repairs so that the page can paint meanwhile; null when there is nothing to say of the source. */
export async function runRepair(source: Source, options: RepairRun): Promise<RepairReport | null> {
    const { now, isCancelled, choices, only, beside = [] } = options;
    const reports = await repairTogether([source, ...beside], {
        now,
        subtle: globalThis.crypto?.subtle,
        isCancelled,
        ...paced(() => undefined),
        ...(choices && { choices }),
        ...(only && { only })
    });
    return reports[0] ?? null;
}
