import type { Rule, TokenSubject, Violation } from '../../types.js';
import { nameOfType } from '../../jwk/jsonTypes.js';
import { headerOf, isBlank } from '../../token/subject.js';

function checkMember({ token }: TokenSubject, name: 'alg' | 'kid' | 'typ'): readonly Violation[] {
    const member = token[name];
    const path = `/header/${name}`;
    if (member.state === 'wrong-type') {
        return [{ path, data: { name, found: nameOfType(member.found) } }];
    }
    if (member.state === 'null') {
        return [{ path, variant: 'null', data: { name } }];
    }
    return member.state === 'present' && isBlank(member.value) ? [{ path, variant: 'blank', data: { name } }] : [];
}

export const headerMemberType: Rule<'token'> = {
    id: 'token.header-member-type',
    severity: 'error',
    title: 'A member of the header is not text',
    source: { name: 'RFC 7515', section: '4.1', url: 'https://www.rfc-editor.org/rfc/rfc7515#section-4.1' },
    asks: ['T1'],
    who: 'backend',
    message: '"{name}" in the header is {found}, but has to be text.',
    why: 'The standard fixes the type of each member of the header: 123 is not the key ID "123".',
    fix: 'Have the token made with "{name}" as text in double quotes: "{name}": "…".',
    variants: {
        null: { message: '"{name}" in the header is null, but has to be text.' },
        blank: {
            message: '"{name}" in the header is empty or consists of blanks.',
            fix: 'Have the token made with its right value in "{name}". A setting of your server may be empty.'
        }
    },
    appliesTo: (subject) => headerOf(subject) !== null,
    check: (subject) => [...checkMember(subject, 'alg'), ...checkMember(subject, 'kid'), ...checkMember(subject, 'typ')]
};
