import { check, type InputReport, type Purpose, type Source } from 'c/preflightCore';

export interface Progress {
    readonly done: number;
    readonly total: number;
}

export interface RunOptions {
    readonly now: number;
    readonly purpose: Purpose;
    readonly isCancelled: () => boolean;
    /** Called before the page paints, not after every key. */
    readonly onProgress: (progress: Progress) => void;
}

/** Milliseconds of work between two chances to paint: the page stays alive, and waiting costs little. */
const SLICE = 40;

/** Runs the core's check so that the page can paint meanwhile. */
export function runCheck(source: Source, { now, purpose, isCancelled, onProgress }: RunOptions): Promise<InputReport> {
    let painted = performance.now();
    let progress: Progress | null = null;
    return check(source, {
        now,
        purpose,
        subtle: globalThis.crypto?.subtle,
        isCancelled,
        onProgress: (done, total) => {
            progress = { done, total };
        },
        pause: async () => {
            if (performance.now() - painted < SLICE) {
                return;
            }
            if (progress) {
                onProgress(progress);
            }
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- only a task, not a microtask, lets the page paint
            await new Promise((resolve) => setTimeout(resolve));
            painted = performance.now();
        }
    });
}
