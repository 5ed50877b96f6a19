import type { Rule } from '../../types.js';

/** Controls, and marks that have no width: nobody types them, and nobody sees them. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/u;

export const kidWhitespace: Rule<'jwk'> = {
    id: 'jwk.kid-whitespace',
    severity: 'warning',
    title: 'The key ID has blanks around it or invisible characters in it',
    source: { name: 'RFC 7517', section: '4.5', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.5' },
    asks: ['T4'],
    message: '"kid" (key ID) has an invisible character at position {position}.',
    why: 'The key ID in a token must be the same, character by character. A blank that nobody sees makes every token fail.',
    fix: 'Type the key ID again, and make sure that your tokens carry the same one.',
    variants: {
        leading: {
            message: '"kid" (key ID) starts with a blank.',
            fix: 'Remove the blank in front of the key ID, and make sure that your tokens carry it without, too.'
        },
        trailing: {
            message: '"kid" (key ID) ends with a blank.',
            fix: 'Remove the blank after the key ID, and make sure that your tokens carry it without, too.'
        }
    },
    appliesTo: ({ kid }) => kid.state === 'present' && kid.value.trim() !== '',
    check: ({ kid }) => {
        const value = kid.state === 'present' ? kid.value : '';
        const path = '/kid';
        const before = value.length - value.trimStart().length;
        if (before > 0) {
            return [{ path, at: { start: 0, end: before }, variant: 'leading' }];
        }
        const end = value.trimEnd().length;
        if (end < value.length) {
            return [{ path, at: { start: end, end: value.length }, variant: 'trailing' }];
        }
        const start = value.search(INVISIBLE);
        return start < 0 ? [] : [{ path, at: { start, end: start + 1 }, data: { position: start + 1 } }];
    }
};
