import type { Rule, TokenSubject, Violation } from '../../types.js';
import { kindOfAlgorithm, meantBy } from '../../jwk/algorithmNames.js';
import { ALGORITHMS } from '../../jwk/unusable.js';
import { headerOf, textOf } from '../../token/subject.js';
import { QUOTED, shorten } from '../../text/words.js';

const SECRETS = {
    certificate: 'the certificate in binary form',
    'certificate-pem': 'the certificate in PEM form',
    'public-key-pem': 'the public key in PEM form',
    'public-key-der': 'the public key in binary form',
    jwk: 'the text of the JWK'
} as const;
const VARIANTS = { rsa: 'rsa-other', encryption: 'other' } as const;

function describe(alg: string, { hmacSecret }: TokenSubject): Violation {
    const path = '/header/alg';
    const kind = kindOfAlgorithm(alg);
    const meant = meantBy(alg);
    // A known name may be long: it gives nothing away.
    const found = shorten(alg, meant === '' ? QUOTED : 40);
    const secret = kind === 'hmac' && hmacSecret.known ? hmacSecret.value : null;
    if (secret !== null) {
        return { path, variant: 'hmac-public-key', data: { found, secret: SECRETS[secret] } };
    }
    const variant = kind === 'rsa' || kind === 'encryption' ? VARIANTS[kind] : kind;
    return { path, variant, data: { found, ...(meant !== '' && { meant }) } };
}

export const algorithmUnsupported: Rule<'token'> = {
    id: 'token.algorithm-unsupported',
    severity: 'error',
    title: 'The algorithm of the token is neither RS256 nor RS512',
    source: { name: 'RFC 8725', section: '3.1', url: 'https://www.rfc-editor.org/rfc/rfc8725#section-3.1' },
    asks: ['T1'],
    who: 'backend',
    message: '"alg" (algorithm) is "{found}"; it has to be "RS256" or "RS512".',
    why: 'Salesforce verifies tokens with these two algorithms only, and compares the name character by character.',
    fix: 'Have the tokens signed with RS256 and the private key of the key that you upload.',
    variants: {
        other: { message: '"alg" (algorithm) is "{found}"; it has to be "RS256" or "RS512".' },
        none: {
            message: '"alg" (algorithm) is "{found}": the token is not signed, so anyone could have made it.'
        },
        hmac: {
            message:
                '"alg" (algorithm) is "{found}", which signs with a shared secret; it has to be "RS256" or "RS512".'
        },
        'hmac-public-key': {
            message:
                'The token is signed with {found} and your public key as the secret ({secret}): anyone who knows it can do that.',
            fix: 'Find out who made this token: it is how forged tokens are made. Your own have to be signed with RS256 and the private key.'
        },
        spelling: {
            message: '"alg" (algorithm) is "{found}"; its name in a token is "{meant}".',
            fix: 'Have the tokens made with "alg": "{meant}" in their header.'
        },
        'rsa-other': {
            message: '"alg" (algorithm) is "{found}", which Salesforce does not take; it has to be "RS256" or "RS512".',
            fix: 'Have the tokens signed with RS256. The RSA key pair can stay.'
        },
        elliptic: {
            message:
                '"alg" (algorithm) is "{found}", which signs with an elliptic curve; it has to be "RS256" or "RS512".',
            fix: 'Create an RSA key pair, have the tokens signed with it and RS256, and upload its key.'
        }
    },
    appliesTo: (subject) => headerOf(subject) !== null && textOf(subject.token.alg) !== '',
    check: (subject) => {
        const alg = textOf(subject.token.alg);
        return ALGORITHMS.includes(alg) ? [] : [describe(alg, subject)];
    }
};
