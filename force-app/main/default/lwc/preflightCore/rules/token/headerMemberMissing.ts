import type { Rule } from '../../types.js';
import { headerOf } from '../../token/subject.js';

/** A missing "typ" is token.type-missing's to tell: it may work without. */
export const headerMemberMissing: Rule<'token'> = {
    id: 'token.header-member-missing',
    severity: 'error',
    title: 'The header lacks a required member',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T1'],
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
        }
    },
    appliesTo: (subject) => headerOf(subject) !== null,
    check: (subject) =>
        ['alg', 'kid']
            .filter((name) => headerOf(subject)?.members.has(name) === false)
            .map((name) => ({ path: `/header/${name}`, variant: name, data: { name } }))
};
