import type { Rule } from '../../types.js';
import { shorten } from '../../text/words.js';

/** What stands around a token is named only where it is a known word: any other text may be a secret. */
export const wrapped: Rule<'token'> = {
    id: 'token.wrapped',
    severity: 'error',
    title: 'Something stands around the token',
    source: { name: 'RFC 7515', section: '7.1', url: 'https://www.rfc-editor.org/rfc/rfc7515#section-7.1' },
    asks: ['T1'],
    who: 'web-page',
    message: 'Other text stands around the token.',
    why: 'Passed to the chat like this, it is not a token: setIdentityToken takes the bare token.',
    fix: 'Pass the token alone, from its first to its last character.',
    variants: {
        bearer: {
            message: '"{label}" stands in front of the token: that belongs into an HTTP header.',
            fix: 'Pass the token without "{label}".'
        },
        label: {
            message: '"{label}" stands in front of the token, as programs print it.',
            fix: 'Pass the token without "{label}" and what comes with it.'
        },
        quotes: {
            message: 'The token is in quotes.',
            fix: 'Pass the token without the quotes. If your code adds them, it encodes the token as JSON once too often.'
        },
        copies: {
            message: 'The same token stands here {count} times; it was checked once.',
            fix: 'Pass the token once, from its first to its last character.'
        },
        text: { message: 'Other text stands around the token.' }
    },
    appliesTo: ({ token: { form } }) => form !== 'none',
    // Of several tokens token.malformed says that they are several.
    check: ({ token: { wrapping, copies, others } }) => {
        if (others > 0 || (copies === 1 && wrapping === null)) {
            return [];
        }
        if (copies > 1 || wrapping === null) {
            return [{ variant: 'copies', data: { count: copies } }];
        }
        const { form, label } = wrapping;
        return [{ variant: form, ...(label !== '' && { data: { label: shorten(label) } }) }];
    }
};
