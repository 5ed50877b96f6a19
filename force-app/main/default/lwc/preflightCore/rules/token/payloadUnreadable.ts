import type { Rule } from '../../types.js';
import { isWhole } from '../../token/subject.js';
import { unreadablePart } from '../../token/unreadable.js';

/** Strict UTF-8, strict JSON, one object: readers that guess may guess differently. */
export const payloadUnreadable: Rule<'token'> = {
    id: 'token.payload-unreadable',
    severity: 'error',
    title: 'The claims cannot be read',
    source: { name: 'RFC 7519', section: '7.2', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-7.2' },
    asks: ['T2'],
    who: 'backend',
    message: 'The claims, the second part of the token, are not a JSON object in UTF-8.',
    why: 'The claims say who the customer is, who vouches for it, and until when. If they cannot be read, the token fails.',
    fix: 'Copy the token again. If it comes so from your server, have a JWT library make it: {"sub":"…","iss":"…","exp":…}.',
    variants: {
        empty: { message: 'The claims are empty: nothing stands between the two dots.' },
        undecodable: { message: 'The claims, the second part of the token, cannot be decoded.' },
        'not-utf8': { message: 'The claims are not UTF-8: they were encoded in another way, or damaged.' },
        'byte-order-mark': {
            message: 'The claims begin with a byte order mark, which nobody sees and JSON does not allow.',
            fix: 'Have the claims written without it: in .NET new UTF8Encoding(false), in PowerShell -Encoding utf8NoBOM.'
        },
        'not-json': { message: 'The claims are not JSON: at their character {position} there should be {expected}.' },
        'not-an-object': {
            message: 'The claims are JSON, but not an object: they have to begin with an opening brace.'
        }
    },
    appliesTo: ({ token }) => isWhole(token) && token.payload !== null,
    check: ({ token: { payload } }) => (payload ? unreadablePart(payload, '/payload') : [])
};
