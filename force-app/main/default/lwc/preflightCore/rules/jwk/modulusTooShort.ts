import type { Rule } from '../../types.js';

const MINIMUM_BITS = 2048;

/** Whoever factors a short modulus can sign tokens as anybody. */
export const modulusTooShort: Rule<'jwk'> = {
    id: 'jwk.modulus-too-short',
    severity: 'error',
    title: 'The modulus is too short',
    source: { name: 'RFC 7518', section: '3.3', url: 'https://www.rfc-editor.org/rfc/rfc7518#section-3.3' },
    asks: [],
    who: 'backend',
    message: '"n" (modulus) has {bits} bits; a safe RSA key has at least {minimum}.',
    why: 'A short RSA key can be factored, and whoever does so can sign tokens as any of your customers.',
    fix: 'Create a new RSA key pair of {minimum} bits or more, for example with openssl genrsa {minimum}, and upload its public key.',
    appliesTo: (jwk) => jwk.modulus !== null && jwk.modulus.octets !== null,
    check: (jwk) => {
        const bits = jwk.modulus?.bits ?? 0;
        return bits < MINIMUM_BITS ? [{ path: '/n', data: { bits, minimum: MINIMUM_BITS } }] : [];
    }
};
