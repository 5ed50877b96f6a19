import type { Rule, Violation } from '../../types.js';
import { insideData } from '../../input/insideWords.js';
import { isKeyJson } from '../../input/kinds.js';

/** Everything else is said of the key as if it had been given alone. */
export const insideSomethingElse: Rule<'input'> = {
    id: 'input.inside-something-else',
    severity: 'notice',
    title: 'The key stands inside something else',
    source: { name: 'RFC 7517', section: '4', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4' },
    asks: [],
    who: 'setup',
    message: 'This is {what}. The {thing} in it.',
    why: 'The key is checked as if it had been given alone. Setup looks into nothing else: the file for it holds the key by itself.',
    fix: 'Upload the key by itself, not this text: preflight fix and the button of the page take it out.',
    variants: {
        place: { message: 'This is {what}. The {thing} inside {place}.' },
        text: { message: 'This is {what}. The {thing} in it.' }
    },
    appliesTo: (input) =>
        isKeyJson(input) ||
        input.kind === 'certificate' ||
        input.kind === 'public-key' ||
        input.kind === 'certificate-request' ||
        input.kind === 'pkcs7',
    check: (input): Violation[] => {
        const data = insideData(input);
        if (!data) {
            return [];
        }
        const start = input.inside.at(-1)?.form === 'json' ? input.keyNodes[0]?.node.start : undefined;
        const range = start === undefined ? {} : { range: { start, end: start + 1 } };
        return [{ variant: 'place' in data ? 'place' : 'text', data, ...range }];
    }
};
