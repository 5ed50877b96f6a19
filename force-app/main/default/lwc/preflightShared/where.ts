import type { Comparison, Finding } from 'c/preflightCore';
import { placeLabels as labels } from './labels.js';
import { fill } from './words.js';

/**
 * Where in a channel's configuration a finding is, in words: '' for the channel itself.
 *
 * @param path JSON pointer into the comparison
 */
function whereOf(path: string, comparison: Comparison): string {
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

/**
 * The same for a finding of a channel's report. Those of an uploaded key name the key, and point into it instead of
 * into the comparison.
 */
export function whereOfFinding({ ruleId, path, data }: Finding, comparison: Comparison): string {
    if (/^(channel|keyset)\./.test(ruleId)) {
        return whereOf(path, comparison);
    }
    const { key: name } = data;
    for (const [index, { keys }] of comparison.keysets.entries()) {
        const place = keys.findIndex((key) => key.name === name);
        if (place >= 0) {
            return whereOf(`/keysets/${index}/keys/${place}`, comparison);
        }
    }
    return '';
}
