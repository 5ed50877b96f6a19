import type { Rule } from '../../types.js';
import { claimsOf } from '../../token/subject.js';

export const claimMissing: Rule<'token'> = {
    id: 'token.claim-missing',
    severity: 'error',
    title: 'A required claim is missing',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T2'],
    message: '"{name}" is missing in the claims.',
    why: 'Salesforce needs all three: "sub" says who the customer is, "iss" who vouches for it, and "exp" until when.',
    fix: 'Have the tokens made with "{name}" in their claims.',
    variants: {
        sub: {
            message: '"sub" (subject) is missing in the claims: it says which customer the token is for.',
            fix: 'Have the tokens made with "sub": a text that is the same for the same customer, such as an account number.'
        },
        iss: {
            message: '"iss" (issuer) is missing in the claims: it says who made the token.',
            fix: 'Have the tokens made with "iss": exactly the JSON Web Key Issuer of the keyset in Setup.'
        },
        exp: {
            message: '"exp" (expiry) is missing in the claims: the token would be good for ever.',
            fix: 'Have the tokens made with "exp": the seconds since 1970 at which they expire, for example an hour from now.'
        }
    },
    appliesTo: (subject) => claimsOf(subject) !== null,
    check: (subject) =>
        ['sub', 'iss', 'exp']
            .filter((name) => claimsOf(subject)?.members.has(name) === false)
            .map((name) => ({ path: `/payload/${name}`, variant: name, data: { name } }))
};
