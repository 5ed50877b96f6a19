import type { Rule } from '../../types.js';
import { sourceOfPublishedKey } from '../../jwk/publishedKeys.js';

/** A sample that stayed in: its pair was printed, so its signatures say nothing. */
export const publishedKey: Rule<'jwk'> = {
    id: 'jwk.published-key',
    severity: 'error',
    title: 'The private half of this key is published',
    source: { name: 'RFC 7515', section: '10.2', url: 'https://www.rfc-editor.org/rfc/rfc7515#section-10.2' },
    asks: [],
    who: 'backend',
    message: '"n" (modulus) belongs to a sample key whose private half is published: {source}.',
    why: 'Everybody can look the private key up, and sign tokens as any of your customers with it.',
    fix: 'Create a key pair of your own, for example with openssl genrsa 2048, and upload its public half instead.',
    appliesTo: ({ modulus, exponent }) => (modulus?.octets ?? '') !== '' && (exponent?.octets ?? '') !== '',
    check: ({ facts: { thumbprint } }) => {
        if (!thumbprint.known) {
            return { notChecked: thumbprint.reason };
        }
        const source = sourceOfPublishedKey(thumbprint.value);
        return source === null ? [] : [{ path: '/n', data: { source } }];
    }
};
