import { repairTogether, type RepairChoices, type RepairId, type RepairReport, type Source } from 'c/preflightCore';
import { paced, type Progress } from 'c/preflightShared';

export interface RepairRun {
    readonly now: number;
    readonly isCancelled: () => boolean;
    readonly choices?: RepairChoices;
    /** Only these; absent: all that apply. */
    readonly only?: readonly RepairId[];
    /** Called before the page paints, while many keys are mended. */
    readonly onProgress?: (progress: Progress) => void;
    /** Other inputs: a bare public key finds its certificate in them. */
    readonly beside?: readonly Source[];
}

/** Runs the core's repairs so that the page can paint meanwhile; null when there is nothing to say of the source. */
export async function runRepair(source: Source, options: RepairRun): Promise<RepairReport | null> {
    const { now, isCancelled, choices, only, onProgress = () => undefined, beside = [] } = options;
    const reports = await repairTogether([source, ...beside], {
        now,
        subtle: globalThis.crypto?.subtle,
        isCancelled,
        ...paced(onProgress),
        ...(choices && { choices }),
        ...(only && { only })
    });
    return reports[0] ?? null;
}
