import { check, type InputReport, type Purpose, type Source } from 'c/preflightCore';
import { paced, type Progress } from 'c/preflightShared';

export interface RunOptions {
    readonly now: number;
    readonly purpose: Purpose;
    readonly isCancelled: () => boolean;
    /** Called before the page paints, not after every key. */
    readonly onProgress: (progress: Progress) => void;
}

/** Runs the core's check so that the page can paint meanwhile. */
export function runCheck(source: Source, { now, purpose, isCancelled, onProgress }: RunOptions): Promise<InputReport> {
    return check(source, {
        now,
        purpose,
        subtle: globalThis.crypto?.subtle,
        isCancelled,
        ...paced(onProgress)
    });
}
