import type { Comparison } from 'c/preflightCore';
import { placeLabels as labels } from './labels.js';
import { fill } from './words.js';

/**
 * Where in a channel's configuration a finding is, in words: '' for the channel itself.
 *
 * @param path JSON pointer into the comparison
 */
export function whereOf(path: string, comparison: Comparison): string {
    const [, list, index, member, place] = path.split('/');
    if (list === 'authorizations') {
        const name = comparison.authorizations[Number(index)]?.name;
        return name ? fill(labels.whereConfiguration, name) : '';
    }
    const keyset = list === 'keysets' ? comparison.keysets[Number(index)] : undefined;
    if (!keyset) {
        return '';
    }
    const key = member === 'keys' ? keyset.keys[Number(place)] : undefined;
    return key ? fill(labels.whereKey, key.label, keyset.label) : fill(labels.whereKeyset, keyset.label);
}
