import type { Rule, TokenObject, Violation } from '../../types.js';
import { nameIdentifierOf, otherNameOf } from '../../token/otherNames.js';
import { claimsOf } from '../../token/subject.js';

function violationOf(claims: TokenObject, name: string): Violation {
    const path = `/payload/${name}`;
    const identifier = name === 'sub' ? nameIdentifierOf(claims) : '';
    if (identifier !== '') {
        return { path, variant: 'sub-dotnet', data: { name, found: identifier } };
    }
    const found = otherNameOf(claims, name);
    return found === ''
        ? { path, variant: name, data: { name } }
        : { path, variant: `${name}-named`, data: { name, found } };
}

export const claimMissing: Rule<'token'> = {
    id: 'token.claim-missing',
    severity: 'error',
    title: 'A required claim is missing',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T2'],
    who: 'backend',
    message: '"{name}" is missing in the claims.',
    why: 'Salesforce needs all three: "sub" says who the customer is, "iss" who vouches for it, and "exp" until when.',
    fix: 'Have the tokens made with "{name}" in their claims.',
    variants: {
        sub: {
            message: '"sub" (subject) is missing in the claims: it says which customer the token is for.',
            fix: 'Have the tokens made with "sub": a text that is the same for the same customer, such as an account number.'
        },
        'sub-dotnet': {
            message:
                '"sub" (subject) is missing in the claims; there is "{found}", which .NET writes for ClaimTypes.NameIdentifier.',
            fix: 'Have the tokens made with the same text in "sub": in .NET the claim JwtRegisteredClaimNames.Sub.'
        },
        'sub-named': {
            message: '"sub" (subject) is missing in the claims; there is "{found}", which is another name.',
            fix: 'Have the tokens made with "sub": a text that is the same for the same customer, maybe what "{found}" has.'
        },
        'iss-named': {
            message: '"iss" (issuer) is missing in the claims; there is "{found}", which is another name.',
            fix: 'Have the tokens made with "iss": exactly the JSON Web Key Issuer of the keyset in Setup.'
        },
        'exp-named': {
            message: '"exp" (expiry) is missing in the claims; there is "{found}", which is another name.',
            fix: 'Have the tokens made with "exp": the seconds since 1970 at which they expire, for example an hour from now.'
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
    check: (subject) => {
        const claims = claimsOf(subject);
        return claims
            ? ['sub', 'iss', 'exp'].filter((name) => !claims.members.has(name)).map((name) => violationOf(claims, name))
            : [];
    }
};
