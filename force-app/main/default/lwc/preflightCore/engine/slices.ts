import type { CheckOptions } from '../types.js';

/** Keys handled between two pauses: some ten milliseconds of work, so that a page stays alive. */
const SLICE = 4;
const SLICE_WITHOUT_NUMBER_THEORY = 50;

/** Thrown when `isCancelled` said so: the caller asked for it, nothing is wrong with the input. */
function aborted(): Error {
    const error = new Error('The check was cancelled.');
    error.name = 'AbortError';
    return error;
}

/**
 * Works through many items a few at a time, so that a page stays alive.
 *
 * @throws an Error named AbortError when `options.isCancelled` returned true
 */
export async function inSlices<T, R>(
    items: readonly T[],
    options: CheckOptions,
    work: (slice: readonly T[]) => Promise<readonly R[]>
): Promise<R[]> {
    const size = options.numberTheory === false ? SLICE_WITHOUT_NUMBER_THEORY : SLICE;
    const done: R[] = [];
    for (let start = 0; start < items.length; start += size) {
        if (options.isCancelled?.()) {
            throw aborted();
        }
        // eslint-disable-next-line no-await-in-loop -- a page must be able to paint between slices
        done.push(...(await work(items.slice(start, start + size))));
        options.onProgress?.(done.length, items.length);
        // eslint-disable-next-line no-await-in-loop
        await options.pause?.();
    }
    return done;
}
