import type { Input, RepairChange } from '../types.js';
import { notJsonWords } from '../input/notJsonWords.js';
import { lineAt } from '../text/position.js';
import { change, MOST_NAMED } from './repair.js';
import type { InputRepair } from './inputRepair.js';

/** Of the slips in JSON those that are no slips in the key. */
const BEHIND: readonly string[] = ['text-after-value', 'another-value'];

/** What stands in the text beside the keys, each with its line: nothing goes without a word. */
function changesBeside({ beside, text }: Input): Omit<RepairChange, 'repair'>[] {
    const line = lineAt(text);
    const count = beside.length - MOST_NAMED;
    return [
        ...beside
            .slice(0, MOST_NAMED)
            .map(({ kind, start }) => change('', kind === 'text' ? 'between' : kind, { line: line(start) })),
        ...(count > 0 ? [change('', 'more', { count })] : [])
    ];
}

export const stripSurroundings: InputRepair = {
    id: 'strip-surroundings',
    title: 'Remove what stands around the key',
    what: 'Leaves out labels such as "JWK :", Markdown fences, tokens, and other text around the keys.',
    mends: ['input.labelled-output', 'input.not-json'],
    except: { 'input.not-json': Object.keys(notJsonWords).filter((variant) => !BEHIND.includes(variant)) },
    sentences: {
        label: 'The label in front of the key was left out.',
        fence: 'The Markdown fence around the key was left out.',
        text: 'The text around the key was left out.',
        behind: 'What stands behind the key was left out.',
        token: 'The token (JWT) in line {line} was left out; it was not kept.',
        json: 'The value in line {line} was left out: it is no key.',
        between: 'The text between the keys, from line {line} on, was left out.',
        more: 'More of that kind was left out: {count} places.'
    },
    changesOf: (input) => {
        const { wrapping, json } = input;
        const isBehind = json?.problems.some(({ kind }) => kind === 'text-after-value') === true;
        const around = wrapping ? [change('', wrapping.form)] : isBehind ? [change('', 'behind')] : [];
        return [...around, ...changesBeside(input)];
    }
};
