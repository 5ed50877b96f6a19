import type { Rule } from '../../types.js';
import { isKeyJson } from '../../input/kinds.js';

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
    message: 'The key stands in an array, in square brackets. Setup takes one key by itself.',
    why: 'Setup wants each key in a file of its own and does not look into an array.',
    fix: 'Delete the opening square bracket before the key and the closing one after it.',
    variants: {
        one: { message: 'The key stands in an array, in square brackets. Setup takes one key by itself.' },
        several: {
            message: 'These are {count} keys in an array. Setup takes one key by itself.',
            fix: 'Save each key in a file of its own, from its opening to its closing brace, and upload each with New Key.'
        }
    },
    appliesTo: (input, { purpose }) => purpose === 'upload' && isKeyJson(input),
    check: ({ kind, json, keyCount }) => {
        if (kind !== 'key-array') {
            return [];
        }
        const start = json?.root?.start ?? 0;
        const place = { range: { start, end: start + 1 } };
        return [
            keyCount === 1 ? { variant: 'one', ...place } : { variant: 'several', data: { count: keyCount }, ...place }
        ];
    }
};
