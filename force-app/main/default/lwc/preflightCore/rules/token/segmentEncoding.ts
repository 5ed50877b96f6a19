import type { Rule, TokenSegment, Violation } from '../../types.js';
import { isWhole } from '../../token/subject.js';

const PARTS = [
    { path: '/header', part: 'header' },
    { path: '/payload', part: 'claims' },
    { path: '/signature', part: 'signature' }
] as const;

function violationOf({ start, defect, at }: TokenSegment, index: number): readonly Violation[] {
    const place = PARTS[index];
    if (defect === null || !place) {
        return [];
    }
    const position = (at?.start ?? start) - start + 1;
    const data = { part: place.part, position };
    return [{ path: place.path, variant: defect, data, ...(at && { range: at }) }];
}

/** Decoders differ in what they forgive: what is signed must be one text, not one of several that decode alike. */
export const segmentEncoding: Rule<'token'> = {
    id: 'token.segment-encoding',
    severity: 'error',
    title: 'A part of the token is not base64url',
    source: { name: 'RFC 7515', section: '2', url: 'https://www.rfc-editor.org/rfc/rfc7515#section-2' },
    asks: ['T1'],
    who: 'backend',
    message: 'Character {position} in the {part} of the token does not belong into base64url.',
    why: 'A token is base64url without padding, blanks, or line breaks. Strict readers refuse anything else, and a single changed character breaks the signature.',
    fix: 'Copy the token again without changing it. If it comes so from your server, use a JWT library, or encode with base64url.',
    variants: {
        'white-space': {
            message: 'A blank or line break stands in the {part} of the token, as character {position}.',
            fix: 'Remove all blanks and line breaks from the token. Terminals and mails put them in when they wrap lines.'
        },
        'base64-alphabet': {
            message:
                'A + or / stands in the {part} of the token, as character {position}: that is base64, not base64url.',
            fix: 'Have it encoded as base64url: - in place of +, _ in place of /, and no = at the end.'
        },
        padding: {
            message: 'Padding stands in the {part} of the token: an = as character {position}.',
            fix: 'Have it encoded as base64url without padding: no = at the end of a part.'
        },
        'other-character': {
            message:
                'Character {position} in the {part} of the token is none of A–Z, a–z, 0–9, - and _: that is not base64url.'
        },
        'impossible-length': {
            message:
                'The length of the {part} of the token is one that no base64url text has: a character is missing or too many.',
            fix: 'Copy the token again, from its first character to its last.'
        },
        'non-canonical': {
            message:
                'The last character of the {part} holds bits that belong to nothing: it was changed, or badly encoded.',
            fix: 'Copy the token again without changing it. If it comes so from your server, use a JWT library to make it.'
        }
    },
    appliesTo: ({ token }) => token.form === 'compact' && isWhole(token),
    check: ({ token: { segments } }) => segments.flatMap(violationOf)
};
