import type { CheckOptions, InputReport, UploadedKey } from '../types.js';
import { check, DEFAULT_LIMITS } from './check.js';
import { costOfReport, primeBudget } from './primeBudget.js';
import { inSlices } from './slices.js';

/**
 * Checks every uploaded key by the full rule set, as if it were to be uploaded today.
 *
 * @param keys each JSON text is one input; of keys with the same name the first counts
 * @param options as for `check`; the budget `limits.primeTests` is for all keys together, progress counts keys
 * @returns the reports by the key's name
 * @throws an Error named AbortError when `options.isCancelled` returned true
 */
export async function checkUploadedKeys(
    keys: readonly UploadedKey[],
    options: CheckOptions
): Promise<Record<string, InputReport>> {
    const budget = primeBudget({ ...DEFAULT_LIMITS, ...options.limits }, options);
    const first = new Map<string, UploadedKey>();
    keys.forEach((key) => first.set(key.name, first.get(key.name) ?? key));
    const reports = await inSlices([...first.values()], options, (slice) =>
        Promise.all(
            slice.map(async (key): Promise<[string, InputReport]> => {
                const primeTests = budget.isLeft() ? 1 : 0;
                budget.spend(1);
                const report = await check(
                    { name: key.name, text: key.jsonWebKey },
                    {
                        ...options,
                        purpose: 'upload',
                        isUploaded: true,
                        limits: { ...options.limits, primeTests },
                        onProgress: undefined,
                        pause: undefined,
                        isCancelled: undefined
                    }
                );
                // Only now it is known how long the key is.
                budget.spend(Math.max(1, costOfReport(report)) - 1);
                return [key.name, report];
            })
        )
    );
    return Object.fromEntries(reports);
}
