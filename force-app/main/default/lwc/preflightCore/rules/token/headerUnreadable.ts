import type { Rule } from '../../types.js';
import { isWhole } from '../../token/subject.js';
import { unreadablePart } from '../../token/unreadable.js';

/** Strict UTF-8, strict JSON, one object: readers that guess may guess differently. */
export const headerUnreadable: Rule<'token'> = {
    id: 'token.header-unreadable',
    severity: 'error',
    title: 'The header cannot be read',
    source: { name: 'RFC 7515', section: '5.2', url: 'https://www.rfc-editor.org/rfc/rfc7515#section-5.2' },
    asks: ['T1'],
    who: 'backend',
    message: 'The header, the first part of the token, is not a JSON object in UTF-8.',
    why: 'The header says which key and which algorithm verify the token. If it cannot be read, the token fails.',
    fix: 'Copy the token again. If it comes so from your server, have a JWT library make it: {"alg":"RS256","typ":"JWT","kid":"…"}.',
    variants: {
        empty: { message: 'The header is empty: nothing stands in front of the first dot.' },
        undecodable: { message: 'The header, the first part of the token, cannot be decoded.' },
        'not-utf8': { message: 'The header is not UTF-8: it was encoded in another way, or damaged.' },
        'byte-order-mark': {
            message: 'The header begins with a byte order mark, which nobody sees and JSON does not allow.',
            fix: 'Have the header written without it: in .NET new UTF8Encoding(false), in PowerShell -Encoding utf8NoBOM.'
        },
        'not-json': { message: 'The header is not JSON: at its character {position} there should be {expected}.' },
        'not-an-object': { message: 'The header is JSON, but not an object: it has to begin with an opening brace.' }
    },
    appliesTo: ({ token }) => isWhole(token) && token.header !== null,
    check: ({ token: { header } }) => (header ? unreadablePart(header, '/header') : [])
};
