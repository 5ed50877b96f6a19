import { DEFAULT_LIMITS } from 'c/preflightCore';
import { fill } from 'c/preflightShared';
import { entryOfFile, entryOfProblem, type Entry } from './entries.js';
import { labels } from './labels.js';

/** More at once is a slip of the hand. */
export const MOST_FILES = 100;

/** Entries for files; too large ones are not read at all. */
export function entriesOfFiles(files: readonly File[]): Entry[] {
    return files.slice(0, MOST_FILES).map((file) =>
        file.size > DEFAULT_LIMITS.keyBytes
            ? entryOfProblem(file.name, {
                  what: fill(labels.tooLarge, file.name),
                  next: labels.tooLargeNext,
                  canRetry: false
              })
            : entryOfFile(file)
    );
}
