import type { Rule } from '../../types.js';
import { findHidden, findOddBlank, isBlank, nameOfUnseen, visiblePart } from '../../text/invisible.js';

export const kidWhitespace: Rule<'jwk'> = {
    id: 'jwk.kid-whitespace',
    severity: 'warning',
    title: 'The key ID has blanks around it or invisible characters in it',
    source: { name: 'RFC 7517', section: '4.5', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.5' },
    asks: ['T4'],
    who: 'backend',
    message: '"kid" (key ID) has a character at position {position} that nobody sees: {character}.',
    why: 'The key ID in a token must be the same, character by character. A blank that nobody sees makes every token fail.',
    fix: 'Type the key ID again, and make sure that your tokens carry the same one.',
    variants: {
        leading: {
            message: '"kid" (key ID) starts with something that nobody sees: {character}.',
            fix: 'Remove what stands in front of the key ID, and make sure that your tokens carry it without, too.'
        },
        trailing: {
            message: '"kid" (key ID) ends with something that nobody sees: {character}.',
            fix: 'Remove what stands behind the key ID, and make sure that your tokens carry it without, too.'
        },
        inside: {
            message: '"kid" (key ID) has a blank at position {position} that is no ordinary one: {character}.',
            fix: 'Type the key ID again without blanks, and make sure that your tokens carry the same one.'
        }
    },
    appliesTo: ({ kid }) => kid.state === 'present' && !isBlank(kid.value),
    check: ({ kid }) => {
        const value = kid.state === 'present' ? kid.value : '';
        const path = '/kid';
        const { start, end } = visiblePart(value);
        if (start > 0) {
            const data = { character: nameOfUnseen(value, 0) };
            return [{ path, at: { start: 0, end: start }, variant: 'leading', data }];
        }
        if (end < value.length) {
            const data = { character: nameOfUnseen(value, end) };
            return [{ path, at: { start: end, end: value.length }, variant: 'trailing', data }];
        }
        const hidden = findHidden(value);
        const found = hidden >= 0 ? hidden : findOddBlank(value);
        const data = { position: found + 1, character: nameOfUnseen(value, found) };
        return found < 0
            ? []
            : [{ path, at: { start: found, end: found + 1 }, ...(hidden < 0 && { variant: 'inside' }), data }];
    }
};
