import type { Rule } from '../../types.js';
import { headerOf, textOf } from '../../token/subject.js';
import { QUOTED, shorten } from '../../text/words.js';

/** A media type: its case does not matter, and "application/" may be left out (RFC 7515 section 4.1.9). */
export const typeUnexpected: Rule<'token'> = {
    id: 'token.type-unexpected',
    severity: 'warning',
    title: 'The type is not JWT',
    source: { name: 'RFC 7519', section: '5.1', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-5.1' },
    asks: ['T1'],
    who: 'backend',
    message: '"typ" (type) is "{found}"; of a token for the chat it is "JWT".',
    why: 'The type says what a token is for. A reader may refuse one that is meant for something else.',
    fix: 'Have the tokens made with "typ": "JWT" in their header.',
    variants: {
        'other-purpose': {
            message: '"typ" (type) is "{found}": it is a token for another purpose, such as access to an API.',
            fix: 'Have a token of its own made for the chat, with "typ": "JWT", rather than passing on one that you have.'
        }
    },
    appliesTo: (subject) => headerOf(subject) !== null && textOf(subject.token.typ) !== '',
    check: ({ token }) => {
        const typ = textOf(token.typ);
        const name = typ.toLowerCase().replace(/^application\//, '');
        if (name === 'jwt') {
            return [];
        }
        const variant = name.endsWith('+jwt') ? { variant: 'other-purpose' } : {};
        return [{ path: '/header/typ', ...variant, data: { found: shorten(typ, QUOTED) } }];
    }
};
