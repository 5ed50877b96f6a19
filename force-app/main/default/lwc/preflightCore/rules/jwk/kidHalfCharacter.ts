import type { Rule } from '../../types.js';
import { findHalfCharacter } from '../../text/invisible.js';

export const kidHalfCharacter: Rule<'jwk'> = {
    id: 'jwk.kid-half-character',
    severity: 'error',
    title: 'The key ID holds half a character',
    source: { name: 'RFC 7515', section: '4.1.4', url: 'https://www.rfc-editor.org/rfc/rfc7515#section-4.1.4' },
    asks: ['U1'],
    who: 'backend',
    message:
        '"kid" (key ID) holds half a character at position {position}: an escape of the form \\uD8… without its other half.',
    why: 'The header of a token is UTF-8, which cannot write half a character. No token can carry this key ID.',
    fix: 'Choose another key ID, for example "kid": "chat-2026-11", and put the same one in the header of your tokens.',
    appliesTo: ({ kid }) => kid.state === 'present',
    check: ({ kid }) => {
        const start = kid.state === 'present' ? findHalfCharacter(kid.value) : -1;
        return start < 0 ? [] : [{ path: '/kid', at: { start, end: start + 1 }, data: { position: start + 1 } }];
    }
};
