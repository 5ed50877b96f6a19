import type { Rule } from '../../types.js';

/** Nobody but the owner of the private key can look inside, and Salesforce is not that owner. */
export const encrypted: Rule<'token'> = {
    id: 'token.encrypted',
    severity: 'error',
    title: 'The token is encrypted',
    source: { name: 'RFC 7516', section: '3', url: 'https://www.rfc-editor.org/rfc/rfc7516#section-3' },
    asks: ['T1'],
    who: 'backend',
    message: 'The token is encrypted (a JWE with five parts); Salesforce takes signed tokens, which have three.',
    why: 'Salesforce reads the claims and verifies the signature. Of an encrypted token it can do neither.',
    fix: 'Switch the encryption of tokens off where they are made, and have them signed with RS256 only.',
    variants: {
        json: { message: 'The token is encrypted (a JWE, in its JSON form); Salesforce takes signed tokens.' }
    },
    appliesTo: ({ token: { form } }) => form !== 'none',
    check: ({ token: { form, segmentCount } }) =>
        form === 'encrypted' ? [segmentCount === 0 ? { variant: 'json' } : {}] : []
};
