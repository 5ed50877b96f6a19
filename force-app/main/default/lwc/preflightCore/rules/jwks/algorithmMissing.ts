import type { Rule } from '../../types.js';

export const algorithmMissing: Rule<'jwks'> = {
    id: 'jwks.algorithm-missing',
    severity: 'warning',
    title: 'A key of the set does not say its algorithm',
    source: { name: 'RFC 7517', section: '4.4', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.4' },
    asks: [],
    who: 'identity-provider',
    message:
        'Key {number} has no "alg" (algorithm). Whether Salesforce verifies tokens with such a key of an endpoint is not documented.',
    why: 'The standard makes "alg" optional, and Microsoft Entra leaves it out. Salesforce asks for it in keys that are uploaded, and says nothing of keys at an endpoint.',
    fix: 'Let the endpoint add "alg": "RS256", or the algorithm that your tokens are signed with. If you cannot, try it with a test user first.',
    appliesTo: ({ keys }) => keys.length > 0,
    check: ({ keys }) =>
        keys.flatMap(({ index, jwk: { alg, unusable } }) =>
            unusable === null && (alg.state === 'absent' || alg.state === 'null')
                ? [{ path: `/keys/${index}/alg`, data: { number: index + 1 } }]
                : []
        )
};
