import type { Input, Rule } from '../../types.js';

const VARIANTS: { readonly [kind in Input['kind']]?: string } = {
    jwk: 'key',
    jwks: 'key-set',
    'key-array': 'key-set',
    certificate: 'certificate',
    'public-key': 'public-key',
    'certificate-request': 'certificate-request',
    pkcs7: 'pkcs7'
};

/** The counterpart of input.token-as-key: the two are sent around together, and pasted into the wrong field. */
export const keyAsToken: Rule<'input'> = {
    id: 'input.key-as-token',
    severity: 'error',
    title: 'This is a key, not a token',
    source: { name: 'RFC 7519', section: '3', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-3' },
    asks: ['T1'],
    who: 'setup',
    message: 'This is a key, not a token.',
    why: 'A key verifies tokens; the token is what your site passes to the chat for one customer, with setIdentityToken.',
    fix: 'Paste the token instead: one text that begins with eyJ and has two dots. To have the key checked, open Check a key.',
    variants: {
        key: { message: 'This is a key (JWK), not a token.' },
        'key-set': { message: 'These are keys (a key set), not a token.' },
        certificate: { message: 'This is a certificate, not a token.' },
        'public-key': { message: 'This is a public key, not a token.' },
        'certificate-request': { message: 'This is a certificate request (CSR), not a token.' },
        pkcs7: { message: 'This is a file of certificates (PKCS#7), not a token.' }
    },
    appliesTo: ({ kind }, { purpose }) => purpose === 'token' && kind !== 'empty' && kind !== 'too-large',
    check: ({ kind }) => {
        const variant = VARIANTS[kind];
        return variant === undefined ? [] : [{ variant }];
    }
};
