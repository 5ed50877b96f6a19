import type { Input, Rule } from '../../types.js';
import { isJson } from '../../input/kinds.js';

function variantOf({ foundLabel }: Input): string {
    return foundLabel === 'json' || foundLabel === 'string' || foundLabel === 'array' ? foundLabel : 'other';
}

export const notAnObject: Rule<'input'> = {
    id: 'input.not-an-object',
    severity: 'error',
    title: 'The JSON is not an object',
    source: { name: 'RFC 7517', section: '4', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4' },
    asks: ['U4'],
    message: 'This is JSON, but no key: a key is an object in braces with the members "kty", "kid", "alg" and "x5c".',
    why: 'A JWK is a JSON object. Nothing of a key can be found in anything else.',
    fix: 'Paste the whole key, from its opening to its closing brace.',
    variants: {
        json: {
            message: 'The key stands inside a text in double quotes. It must be an object in braces, not a text.',
            fix: 'Delete the double quotes around the whole and the backslashes before the quotes inside.'
        },
        string: {
            message:
                'This is one text in double quotes, not a key. A key is an object in braces with "kty", "kid", "alg" and "x5c".'
        },
        array: {
            message:
                'This is an array without a key in it. A key is an object in braces with "kty", "kid", "alg" and "x5c".'
        },
        other: {
            message:
                'This is JSON ({found}), but no key. A key is an object in braces with "kty", "kid", "alg" and "x5c".'
        }
    },
    appliesTo: isJson,
    check: (input) => {
        if (input.kind !== 'json') {
            // A list without an object in it must not read as "it follows the structure of a key".
            return input.keyNodes.some(({ node }) => node.type === 'object') ? [] : { notChecked: 'unreadable' };
        }
        const variant = variantOf(input);
        return [{ variant, ...(variant === 'other' && { data: { found: input.foundLabel } }) }];
    }
};
