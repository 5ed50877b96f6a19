import type { CheckOptions, InputReport, UploadedKey } from '../types.js';
import { check, DEFAULT_LIMITS } from './check.js';
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
    const budget = options.limits?.primeTests ?? DEFAULT_LIMITS.primeTests;
    const first = new Map<string, UploadedKey>();
    keys.forEach((key) => first.set(key.name, first.get(key.name) ?? key));
    const numbered = [...first.values()].map((key, index) => ({ key, primeTests: index < budget ? 1 : 0 }));
    const reports = await inSlices(numbered, options, (slice) =>
        Promise.all(
            slice.map(async ({ key, primeTests }): Promise<[string, InputReport]> => {
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
                return [key.name, report];
            })
        )
    );
    return Object.fromEntries(reports);
}
