import type { Input, Rule } from '../../types.js';
import { isJson } from '../../input/kinds.js';

const LABELS: ReadonlySet<string> = new Set(['json', 'string', 'array', 'openid']);

function variantOf({ foundLabel }: Input): string {
    return LABELS.has(foundLabel) ? foundLabel : 'other';
}

export const notAnObject: Rule<'input'> = {
    id: 'input.not-an-object',
    severity: 'error',
    title: 'The JSON is not an object',
    source: { name: 'RFC 7517', section: '4', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4' },
    asks: ['U4'],
    who: 'setup',
    message: 'This is JSON, but no key: a key is an object in braces with the members "kty", "kid", "alg" and "x5c".',
    why: 'A JWK is a JSON object. Nothing of a key can be found in anything else.',
    fix: 'Paste the whole key, from its opening to its closing brace.',
    variants: {
        json: {
            message:
                'This is JSON inside a text in double quotes, and no key can be read in it. A key is an object in braces.',
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
        openid: {
            message: 'This is an OpenID configuration, not a key: the address of the keys stands in "jwks_uri".',
            fix: 'Open the address in "jwks_uri" and check what it answers, or enter it in Setup as the Endpoint URL of a keyset.'
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
