import type { ImportLimits } from '../types.js';

/** Far more than any org has, and little enough for a page to stay alive. */
export const DEFAULT_IMPORT_LIMITS: ImportLimits = {
    entries: 20_000,
    components: 5_000,
    fileBytes: 1_048_576,
    totalBytes: 67_108_864,
    nesting: 64
};
