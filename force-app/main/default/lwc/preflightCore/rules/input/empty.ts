import type { Rule } from '../../types.js';
import { isJson } from '../../input/kinds.js';

/** Said on its own: "not JSON" would be true too, but no help. */
export const empty: Rule<'input'> = {
    id: 'input.empty',
    severity: 'error',
    title: 'There is nothing to check',
    source: { name: 'RFC 7517', section: '4', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4' },
    asks: ['U4'],
    who: 'setup',
    message: 'There is nothing to check: the text is empty or holds only blanks.',
    why: 'Setup takes a file with one key in it and refuses an empty one; an empty token is refused as well.',
    fix: 'Paste the whole key, from its opening to its closing brace, or drop the key file again.',
    variants: {
        token: {
            message: 'There is nothing to check: the text is empty or holds only blanks.',
            fix: 'Paste the whole token, from its first character to its last: one text that begins with eyJ and has two dots.'
        }
    },
    appliesTo: (input) => input.kind === 'empty' || isJson(input),
    check: (input, { purpose }) => {
        const asToken = purpose === 'token' ? { variant: 'token' } : {};
        return input.kind === 'empty' ? [asToken] : [];
    }
};
