import type { Rule } from '../../types.js';
import { isSampleKeyId, textOfBytes } from '../../jwk/sampleKeyId.js';
import { standInOf } from '../../jwk/standIn.js';
import { isBlank } from '../../text/invisible.js';
import { shorten } from '../../text/words.js';

export const kidPlaceholder: Rule<'jwk'> = {
    id: 'jwk.kid-placeholder',
    severity: 'warning',
    title: 'The key ID is a sample',
    source: { name: 'RFC 7517', section: '4.5', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.5' },
    asks: ['T4'],
    who: 'backend',
    message: '"kid" (key ID) is "{found}", which looks like a sample that was to be replaced.',
    why: 'Tokens carry the key ID of the key that signed them. They will hardly carry this one.',
    fix: 'Put in the key ID of your tokens’ header, for example "kid": "chat-2026-11".',
    variants: {
        bytes: {
            message:
                '"kid" (key ID) is text of bytes as Python prints it: the key ID is what stands between the quotes.',
            fix: 'Remove the “b” and the quotes inside the string, and make sure that your tokens carry the key ID without, too.'
        },
        'stand-in': {
            message: '"kid" (key ID) is {found}, which {program} prints instead of the value.',
            fix: 'Print the key again with {printer}, and put in the key ID that stands there.'
        }
    },
    appliesTo: ({ kid }) => kid.state === 'present' && !isBlank(kid.value),
    check: ({ kid }) => {
        const value = kid.state === 'present' ? kid.value : '';
        if (textOfBytes(value) !== null) {
            return [{ path: '/kid', variant: 'bytes' }];
        }
        const standIn = standInOf(value);
        if (standIn) {
            return [{ path: '/kid', variant: 'stand-in', data: { ...standIn } }];
        }
        return isSampleKeyId(value) ? [{ path: '/kid', data: { found: shorten(value) } }] : [];
    }
};
