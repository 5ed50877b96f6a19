import type { Rule } from '../../types.js';
import { isBlank } from '../../text/invisible.js';

export const kidBlank: Rule<'jwk'> = {
    id: 'jwk.kid-blank',
    severity: 'error',
    title: 'The key ID is blank',
    source: { name: 'RFC 7517', section: '4.5', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.5' },
    asks: ['U1'],
    who: 'backend',
    message: '"kid" (key ID) is empty, or nothing in it can be seen.',
    why: 'Salesforce finds the key for a token by its key ID. Without one no token finds this key.',
    fix: 'Choose a key ID, for example "kid": "chat-2026-11", and put the same one in the header of your tokens.',
    appliesTo: ({ kid }) => kid.state === 'present',
    check: ({ kid }) => (kid.state === 'present' && isBlank(kid.value) ? [{ path: '/kid' }] : [])
};
