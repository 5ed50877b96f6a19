import type { Rule, TokenObject, Violation } from '../../types.js';
import { claimsOf, headerOf } from '../../token/subject.js';
import { shortenName } from '../../text/words.js';

function duplicatesIn(part: TokenObject | null, path: string, words: string): readonly Violation[] {
    return (part?.json?.duplicates ?? []).map(({ pointer, name }) => ({
        path: path + pointer,
        data: { name: shortenName(name), part: words }
    }));
}

/** RFC 7515 section 4 and RFC 7519 section 4: names must be unique. Readers take the first, the last, or none. */
export const duplicateMember: Rule<'token'> = {
    id: 'token.duplicate-member',
    severity: 'error',
    title: 'A name stands twice in the token',
    source: { name: 'RFC 7519', section: '4', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4' },
    asks: ['T1', 'T2'],
    who: 'backend',
    message: '"{name}" stands twice in the same object of the {part}.',
    why: 'Programs differ in which of the two they take: what you see need not be what Salesforce verifies.',
    fix: 'Have the token made with "{name}" once. JWT libraries do so; the second one is often added by hand.',
    appliesTo: (subject) => headerOf(subject) !== null || claimsOf(subject) !== null,
    check: (subject) => [
        ...duplicatesIn(headerOf(subject), '/header', 'header'),
        ...duplicatesIn(claimsOf(subject), '/payload', 'claims')
    ]
};
