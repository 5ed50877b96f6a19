import { insideData } from '../input/insideWords.js';
import { change } from './repair.js';
import type { InputRepair } from './inputRepair.js';

export const takeOut: InputRepair = {
    id: 'take-out',
    title: 'Take the key out of what it stands in',
    what: 'Takes the key, or its certificate, out of a program’s output, a mail, a metadata file, or text in another language.',
    mends: ['input.inside-something-else'],
    sentences: {
        place: 'The key was taken out of {what}, from inside {place}.',
        text: 'The key was taken out of {what}.'
    },
    changesOf: (input) => {
        const data = insideData(input);
        return data ? [change('', 'place' in data ? 'place' : 'text', data)] : [];
    }
};
