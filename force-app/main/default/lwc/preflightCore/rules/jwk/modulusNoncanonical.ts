import type { Rule } from '../../types.js';

export const modulusNoncanonical: Rule<'jwk'> = {
    id: 'jwk.modulus-noncanonical',
    severity: 'warning',
    title: 'The last character of the modulus has stray bits',
    source: { name: 'RFC 4648', section: '3.5', url: 'https://www.rfc-editor.org/rfc/rfc4648#section-3.5' },
    asks: ['T8'],
    who: 'backend',
    message: 'The last character of "n" (modulus), “{character}”, has bits that belong to no byte.',
    why: 'It can be a sign that "n" was cut off or mistyped. Strict readers refuse it.',
    fix: 'Make the key again from the public certificate, or copy "n" again in full.',
    appliesTo: ({ modulus }) => modulus !== null && modulus.octets !== null,
    check: ({ modulus, n }) => {
        if (!modulus?.isNonCanonical || n.state !== 'present') {
            return [];
        }
        const start = n.value.length - 1;
        return [{ path: '/n', at: { start, end: start + 1 }, data: { character: n.value.charAt(start) } }];
    }
};
