import type { Rule } from '../../types.js';
import { isSampleKeyId } from '../../jwk/sampleKeyId.js';
import { shorten } from '../../text/words.js';

export const kidPlaceholder: Rule<'jwk'> = {
    id: 'jwk.kid-placeholder',
    severity: 'warning',
    title: 'The key ID is a sample',
    source: { name: 'RFC 7517', section: '4.5', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.5' },
    asks: ['T4'],
    message: '"kid" (key ID) is "{found}", which looks like a sample that was to be replaced.',
    why: 'Tokens carry the key ID of the key that signed them. They will hardly carry this one.',
    fix: 'Put in the key ID of your tokens’ header, for example "kid": "chat-2026-11".',
    appliesTo: ({ kid }) => kid.state === 'present' && kid.value.trim() !== '',
    check: ({ kid }) =>
        kid.state === 'present' && isSampleKeyId(kid.value)
            ? [{ path: '/kid', data: { found: shorten(kid.value) } }]
            : []
};
