import type { Input, Rule } from '../../types.js';
import { isText } from '../../input/kinds.js';

function tooDeep({ json }: Input) {
    return json?.problems.find(({ kind }) => kind === 'too-deep');
}

/** A limit of ours: keys are a few kilobytes, and nothing may make a page hang. */
export const tooLarge: Rule<'input'> = {
    id: 'input.too-large',
    severity: 'error',
    title: 'The input is too large to be a key',
    source: { name: 'RFC 8259', section: '9', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-9' },
    asks: ['U4'],
    who: 'setup',
    message: 'The input has {size} bytes; Preflight checks up to {limit}.',
    why: 'A key with its certificate has 2 to 10 kilobytes. Something this large is another file, or a key among much else.',
    fix: 'Check that it is the right file. Of a large key set, paste only the keys that matter.',
    variants: {
        bytes: { message: 'The input has {size} bytes; Preflight checks up to {limit}.' },
        token: {
            message: 'The text has {size} bytes; tokens of up to {limit} bytes are looked at.',
            fix: 'Check that it is the right text. A token with its few claims has about one kilobyte.'
        },
        nesting: {
            message: 'Arrays and objects stand inside each other more than {limit} levels deep. A key has two.',
            fix: 'Check that it is the right file. Paste only the key: one object with "kty", "kid", "alg" and "x5c".'
        }
    },
    appliesTo: (input) => input.kind === 'too-large' || input.kind === 'token' || isText(input),
    check: (input, { limits, purpose }) => {
        const isToken = purpose === 'token' || input.kind === 'token';
        if (isToken && input.byteLength > limits.tokenBytes) {
            return [{ variant: 'token', data: { size: input.byteLength, limit: limits.tokenBytes } }];
        }
        if (input.kind === 'too-large') {
            return [{ variant: 'bytes', data: { size: input.byteLength, limit: limits.keyBytes } }];
        }
        const deep = tooDeep(input);
        const range = deep && { start: deep.start, end: deep.end };
        return range ? [{ variant: 'nesting', data: { limit: limits.nesting }, range }] : [];
    }
};
