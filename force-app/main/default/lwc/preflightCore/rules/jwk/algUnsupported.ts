import type { Rule } from '../../types.js';
import { kindOfAlgorithm, meantBy, type AlgorithmKind } from '../../jwk/algorithmNames.js';
import { ALGORITHMS } from '../../jwk/unusable.js';
import { QUOTED, shorten } from '../../text/words.js';

/** Variants by what is meant; `other`: nothing that is known. */
const VARIANTS: Readonly<Record<AlgorithmKind, string | undefined>> = {
    spelling: 'spelling',
    rsa: 'other-rsa',
    hmac: 'secret',
    elliptic: 'curve',
    encryption: 'encryption',
    none: 'none',
    other: undefined
};

export const algUnsupported: Rule<'jwk'> = {
    id: 'jwk.alg-unsupported',
    severity: 'error',
    title: 'The algorithm is neither RS256 nor RS512',
    source: { name: 'RFC 7518', section: '3.1', url: 'https://www.rfc-editor.org/rfc/rfc7518#section-3.1' },
    asks: ['U4'],
    who: 'backend',
    message: '"alg" (algorithm) is "{found}"; it has to be "RS256" or "RS512".',
    why: 'Salesforce verifies tokens with these two algorithms only, and compares the name character by character.',
    fix: 'Write "alg": "RS256" and sign your tokens with RS256.',
    variants: {
        spelling: {
            message: '"alg" (algorithm) is "{found}"; its name in a JWK is "{meant}".',
            fix: 'Write "alg": "{meant}".'
        },
        'other-rsa': {
            message: '"alg" (algorithm) is "{found}", which Salesforce does not take; it has to be "RS256" or "RS512".',
            fix: 'Write "alg": "RS256" and change your token signer to RS256. The RSA key pair can stay.'
        },
        secret: {
            message:
                '"alg" (algorithm) is "{found}", which signs with a shared secret; it has to be "RS256" or "RS512".',
            fix: 'Sign your tokens with an RSA key pair and RS256, and make the key from its public certificate.'
        },
        curve: {
            message:
                '"alg" (algorithm) is "{found}", which signs with an elliptic curve; it has to be "RS256" or "RS512".',
            fix: 'Sign your tokens with an RSA key pair and RS256, and make the key from its public certificate.'
        },
        encryption: {
            message: '"alg" (algorithm) is "{found}", which encrypts; it has to be "RS256" or "RS512", which sign.',
            fix: 'Look for the key of your provider with "use": "sig", and take that one.'
        },
        none: {
            message: '"alg" (algorithm) is "{found}": tokens without a signature prove nothing.',
            fix: 'Write "alg": "RS256" and sign your tokens with RS256.'
        }
    },
    appliesTo: ({ alg }) => alg.state === 'present',
    check: ({ alg }) => {
        if (alg.state !== 'present' || ALGORITHMS.includes(alg.value)) {
            return [];
        }
        const meant = meantBy(alg.value);
        const variant = VARIANTS[kindOfAlgorithm(alg.value)];
        // A known name may be long: it gives nothing away.
        const data = { found: shorten(alg.value, meant === '' ? QUOTED : 40), ...(meant !== '' && { meant }) };
        return [{ path: '/alg', ...(variant !== undefined && { variant }), data }];
    }
};
