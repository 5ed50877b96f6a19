import type { InputRepair } from './inputRepair.js';
import { change } from './repair.js';

export const splitKeys: InputRepair = {
    id: 'split-keys',
    title: 'Put each key into a file of its own',
    what: 'Takes keys out of an array or a key set, so that each is one JSON object, as Setup wants it.',
    mends: ['input.key-array', 'input.key-set'],
    sentences: {
        one: 'The key was taken out of its list.',
        several: 'The {count} keys were put into a file each.'
    },
    changesOf: ({ kind, keyNodes }) =>
        kind === 'jwks' || kind === 'key-array'
            ? [change('', keyNodes.length === 1 ? 'one' : 'several', { count: keyNodes.length })]
            : []
};
