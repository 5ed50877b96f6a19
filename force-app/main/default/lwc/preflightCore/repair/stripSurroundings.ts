import { change } from './repair.js';
import type { InputRepair } from './inputRepair.js';

export const stripSurroundings: InputRepair = {
    id: 'strip-surroundings',
    title: 'Remove what stands around the key',
    what: 'Leaves out labels such as "JWK :", Markdown fences and other text around the one JSON value.',
    mends: ['input.labelled-output'],
    sentences: {
        label: 'The label in front of the key was left out.',
        fence: 'The Markdown fence around the key was left out.',
        text: 'The text around the key was left out.'
    },
    changesOf: ({ wrapping }) => (wrapping ? [change('', wrapping.form)] : [])
};
