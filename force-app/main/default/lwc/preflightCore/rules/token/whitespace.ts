import type { Rule } from '../../types.js';

export const whitespace: Rule<'token'> = {
    id: 'token.whitespace',
    severity: 'warning',
    title: 'Blanks or line ends stand around the token',
    source: { name: 'RFC 7515', section: '2', url: 'https://www.rfc-editor.org/rfc/rfc7515#section-2' },
    asks: ['T1'],
    who: 'web-page',
    message: 'Blanks or line ends stand in front of the token or behind it.',
    why: 'They are not part of the token. If they come along when your site passes it to the chat, it may be refused.',
    fix: 'Remove them. If the token is read from a file or a response, trim it: token.trim().',
    appliesTo: ({ token: { form } }) => form !== 'none',
    check: ({ token: { hasSpaceAround } }) => (hasSpaceAround ? [{}] : [])
};
