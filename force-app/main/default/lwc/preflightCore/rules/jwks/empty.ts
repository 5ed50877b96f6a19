import type { Rule } from '../../types.js';

export const empty: Rule<'jwks'> = {
    id: 'jwks.empty',
    severity: 'error',
    title: 'The key set is empty',
    source: { name: 'RFC 7517', section: '5.1', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-5.1' },
    asks: [],
    who: 'identity-provider',
    message: '"keys" is an empty list: the endpoint gives no key.',
    why: 'Without a key no token can be verified, and every customer counts as not verified.',
    fix: 'Let the endpoint publish the public key that your tokens are signed with.',
    appliesTo: ({ keysState }) => keysState === 'array',
    check: ({ keys, notObjects }) => (keys.length + notObjects.length === 0 ? [{ path: '/keys' }] : [])
};
