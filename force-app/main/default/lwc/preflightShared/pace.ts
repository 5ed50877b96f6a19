export interface Progress {
    readonly done: number;
    readonly total: number;
}

/** What a long check of the core is handed so that the page stays alive. */
export interface Pace {
    readonly onProgress: (done: number, total: number) => void;
    readonly pause: () => Promise<void>;
}

/** Milliseconds of work between two chances to paint: the page stays alive, and waiting costs little. */
const SLICE = 40;

/** @param onPaint called before the page paints, not after every key */
export function paced(onPaint: (progress: Progress) => void): Pace {
    let painted = performance.now();
    let progress: Progress | null = null;
    return {
        onProgress: (done, total) => {
            progress = { done, total };
        },
        pause: async () => {
            if (performance.now() - painted < SLICE) {
                return;
            }
            if (progress) {
                onPaint(progress);
            }
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- only a task, not a microtask, lets the page paint
            await new Promise((resolve) => setTimeout(resolve));
            painted = performance.now();
        }
    };
}
