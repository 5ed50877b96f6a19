import { change } from './repair.js';
import type { InputRepair } from './inputRepair.js';

const NAMES = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'latin-1': 'Latin-1' } as const;

export const reEncodeText: InputRepair = {
    id: 're-encode-text',
    title: 'Write the file as UTF-8 without a byte order mark',
    what: 'Writes UTF-16 and Latin-1 as UTF-8, and leaves a byte order mark out.',
    mends: ['input.byte-order-mark'],
    sentences: {
        mark: 'The byte order mark was left out.',
        encoding: 'The text was written as UTF-8 instead of {encoding}.'
    },
    changesOf: ({ encoding, hasByteOrderMark }) => {
        if (encoding !== 'utf-8') {
            return [change('', 'encoding', { encoding: NAMES[encoding] })];
        }
        return hasByteOrderMark ? [change('', 'mark')] : [];
    }
};
