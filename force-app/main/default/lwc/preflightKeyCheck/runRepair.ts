import { repair, type RepairChoices, type RepairId, type RepairReport, type Source } from 'c/preflightCore';
import { paced, type Progress } from 'c/preflightShared';

export interface RepairRun {
    readonly now: number;
    readonly isCancelled: () => boolean;
    readonly choices?: RepairChoices;
    /** Only these; absent: all that apply. */
    readonly only?: readonly RepairId[];
    /** Called before the page paints, while many keys are mended. */
    readonly onProgress?: (progress: Progress) => void;
    /** Other inputs: a key finds its certificate in them, and a certificate its key and its chain. */
    readonly beside?: readonly Source[];
}

/** Runs the core's repairs so that the page can paint meanwhile. */
export function runRepair(source: Source, options: RepairRun): Promise<RepairReport> {
    const { now, isCancelled, choices, only, onProgress = () => undefined, beside = [] } = options;
    return repair(
        source,
        {
            now,
            subtle: globalThis.crypto?.subtle,
            isCancelled,
            ...paced(onProgress),
            ...(choices && { choices }),
            ...(only && { only })
        },
        beside
    );
}
