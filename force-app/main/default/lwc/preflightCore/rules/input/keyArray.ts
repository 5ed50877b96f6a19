import type { Input, Rule } from '../../types.js';
import { isKeyJson } from '../../input/kinds.js';

const EACH = 'Save each key in a file of its own, from its opening to its closing brace, and upload each with New Key.';

function variantOf({ json, inside, keyCount }: Input): string {
    const root = json?.root;
    const isImplied = root?.type === 'array' && root.isImplied === true;
    return isImplied ? 'values' : inside.at(-1)?.form === 'json' ? 'places' : keyCount === 1 ? 'one' : 'several';
}

/** At an endpoint the jwks rules say what is wrong with an array. */
export const keyArray: Rule<'input'> = {
    id: 'input.key-array',
    severity: 'error',
    title: 'The key is in an array',
    source: {
        name: 'Salesforce Help',
        section: 'Troubleshoot User Verification',
        url: 'https://help.salesforce.com/'
    },
    asks: ['U3'],
    who: 'setup',
    message: 'The key stands in an array, in square brackets. Setup takes one key by itself.',
    why: 'Setup wants each key in a file of its own and does not look into an array.',
    fix: 'Delete the opening square bracket before the key and the closing one after it.',
    variants: {
        one: { message: 'The key stands in an array, in square brackets. Setup takes one key by itself.' },
        several: {
            message: 'These are {count} keys in an array. Setup takes one key by itself.',
            fix: EACH
        },
        values: { message: 'These are {count} keys in one text. Setup takes one key by itself.', fix: EACH },
        places: {
            message: 'There are {count} keys at several places of this JSON. Setup takes one key by itself.',
            fix: EACH
        }
    },
    appliesTo: (input, { purpose }) => purpose === 'upload' && isKeyJson(input),
    check: (input) => {
        const { kind, json, keyCount } = input;
        const variant = variantOf(input);
        // One key beside what cannot be read stands in no array.
        if (kind !== 'key-array' || (variant === 'values' && keyCount === 1)) {
            return [];
        }
        const start = json?.root?.start ?? 0;
        return [{ variant, ...(variant !== 'one' && { data: { count: keyCount } }), range: { start, end: start + 1 } }];
    }
};
