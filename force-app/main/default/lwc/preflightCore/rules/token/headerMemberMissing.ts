import type { Rule, TokenObject, Violation } from '../../types.js';
import { otherNameOf } from '../../token/otherNames.js';
import { headerOf } from '../../token/subject.js';

function violationOf(header: TokenObject, name: string): Violation {
    const found = otherNameOf(header, name);
    const variant = found === '' ? name : `${name}-named`;
    return { path: `/header/${name}`, variant, data: { name, ...(found !== '' && { found }) } };
}

/** A missing "typ" is token.type-missing's to tell: it may work without. */
export const headerMemberMissing: Rule<'token'> = {
    id: 'token.header-member-missing',
    severity: 'error',
    title: 'The header lacks a required member',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T1'],
    who: 'backend',
    message: '"{name}" is missing in the header.',
    why: 'Salesforce finds the key by "kid" and verifies the signature by "alg". Without either of them the token fails.',
    fix: 'Have the tokens made with "{name}" in their header.',
    variants: {
        alg: {
            message: '"alg" (algorithm) is missing in the header.',
            fix: 'Have the tokens made with "alg": "RS256" in their header, and signed so.'
        },
        kid: {
            message: '"kid" (key ID) is missing in the header.',
            fix: 'Set "kid" in the header to the key ID of the key that you uploaded. JWT libraries leave it out unless told.'
        },
        'alg-named': {
            message: '"alg" (algorithm) is missing in the header; there is "{found}", which is another name.',
            fix: 'Have the tokens made with "alg": "RS256" in their header, and signed so.'
        },
        'kid-named': {
            message: '"kid" (key ID) is missing in the header; there is "{found}", which is another name.',
            fix: 'Set "kid", in small letters, to the key ID of the key that you uploaded.'
        }
    },
    appliesTo: (subject) => headerOf(subject) !== null,
    check: (subject) => {
        const header = headerOf(subject);
        return header
            ? ['alg', 'kid'].filter((name) => !header.members.has(name)).map((name) => violationOf(header, name))
            : [];
    }
};
