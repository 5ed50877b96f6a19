import type { KeyState } from 'c/preflightShared';
import type { Entry } from './entries.js';
import { stateOf } from './rows.js';

/** Name of the file to save a key under that was pasted, changed or made: `<kid>.json`; '' when it cannot be uploaded. */
export function saveAs(entry: Entry, kid: string | null, state: KeyState): string {
    const isNew = entry.source !== null && 'text' in entry.source;
    if (!isNew || entry.report?.kind !== 'jwk' || (state !== 'ready' && state !== 'attention')) {
        return '';
    }
    const safe = (kid ?? '')
        .replace(/[^\w.-]+/g, '-')
        .replace(/^[-.]+|[-.]+$/g, '')
        .slice(0, 60);
    return `${safe || 'key'}.json`;
}

/** The files of all keys that can be uploaded; names that are taken get a number. */
export function saveNames(entries: readonly Entry[]): { readonly name: string; readonly text: string }[] {
    const taken = new Set<string>();
    return entries.flatMap((entry) => {
        const wanted = saveAs(entry, entry.report?.keys[0]?.kid ?? null, stateOf(entry, 0));
        if (wanted === '') {
            return [];
        }
        let name = wanted;
        for (let number = 2; taken.has(name.toLowerCase()); number++) {
            name = wanted.replace(/\.json$/, `-${number}.json`);
        }
        taken.add(name.toLowerCase());
        return [{ name, text: entry.text }];
    });
}
