import { keyFileName, uniqueFileName } from 'c/preflightCore';
import type { KeyState } from 'c/preflightShared';
import type { Entry } from './entries.js';
import { stateOf } from './rows.js';

/** True: the text is the key, and nothing around it. */
function isAlone({ report }: Entry): boolean {
    return report?.kind === 'jwk' && report.keys.every(({ pointer }) => pointer === '');
}

/** Name of the file to save a key under that was pasted, changed or made: `<kid>.json`; '' when it cannot be uploaded. */
export function saveAs(entry: Entry, kid: string | null, state: KeyState): string {
    const isNew = entry.source !== null && 'text' in entry.source;
    const isGood = state === 'ready' || state === 'attention';
    return isNew && isGood && isAlone(entry) ? keyFileName(kid) : '';
}

/** The files of all keys that can be uploaded; names that are taken get a number. */
export function saveNames(entries: readonly Entry[]): { readonly name: string; readonly text: string }[] {
    const taken = new Set<string>();
    return entries.flatMap((entry) => {
        const wanted = saveAs(entry, entry.report?.keys[0]?.kid ?? null, stateOf(entry, 0));
        return wanted === '' ? [] : [{ name: uniqueFileName(wanted, taken), text: entry.text }];
    });
}
