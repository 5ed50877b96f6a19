import type { Rule } from '../../types.js';
import { headerOf } from '../../token/subject.js';

/** A key that the token itself brings proves nothing: it is never used to verify. */
export const embeddedKey: Rule<'token'> = {
    id: 'token.embedded-key',
    severity: 'warning',
    title: 'The header brings a key of its own',
    source: { name: 'RFC 8725', section: '3.10', url: 'https://www.rfc-editor.org/rfc/rfc8725#section-3.10' },
    asks: [],
    who: 'backend',
    message: '"{name}" in the header brings a key along.',
    why: 'Whoever forges a token can put any key into it. Preflight never verifies with it; only the key that you uploaded counts.',
    fix: 'Have the tokens made without "{name}". The "kid" is enough to find the key.',
    variants: {
        key: { message: '"{name}" in the header brings a key along. It was not used to verify the token.' },
        address: { message: '"{name}" in the header says where to fetch a key. Nothing was fetched.' }
    },
    appliesTo: (subject) => headerOf(subject) !== null,
    check: (subject) =>
        ['jwk', 'jku', 'x5u', 'x5c']
            .filter((name) => headerOf(subject)?.members.has(name))
            .map((name) => ({
                path: `/header/${name}`,
                variant: name === 'jku' || name === 'x5u' ? 'address' : 'key',
                data: { name }
            }))
};
