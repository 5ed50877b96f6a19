import type { Rule } from '../../types.js';

export const modulusEncoding: Rule<'jwk'> = {
    id: 'jwk.modulus-encoding',
    severity: 'error',
    title: 'The modulus is not base64url',
    source: { name: 'RFC 7518', section: '6.3.1.1', url: 'https://www.rfc-editor.org/rfc/rfc7518#section-6.3.1.1' },
    asks: ['T8'],
    message: '"n" (modulus) is not base64url: a character that does not belong there is at position {position}.',
    why: 'Readers of the key take "n" as base64url. From any other way of writing the number they get another number, or none.',
    fix: 'Make the key again from the public certificate.',
    variants: {
        'base64-alphabet': {
            message: '"n" (modulus) is base64, not base64url: position {position} has “{character}”.',
            fix: 'Replace every “+” by “-” and every “/” by “_”, and remove “=” at the end.'
        },
        padding: {
            message: '"n" (modulus) has “=” at position {position}; base64url in a key has no padding.',
            fix: 'Remove every “=” from the end of "n".'
        },
        'white-space': {
            message: '"n" (modulus) has a blank or line break at position {position}.',
            fix: 'Remove all blanks and line breaks from "n".'
        },
        hex: {
            message: '"n" (modulus) is written in hexadecimal; it has to be base64url.',
            fix: 'Write the same bytes in base64url, or make the key again from the public certificate.'
        },
        'hex-colons': {
            message:
                '"n" (modulus) is written as hexadecimal bytes with colons, as openssl prints it; it has to be base64url.',
            fix: 'Write the same bytes in base64url, without a leading 00, or make the key again from the public certificate.'
        },
        decimal: {
            message: '"n" (modulus) is written as a decimal number; it has to be base64url.',
            fix: 'Write the number’s bytes in base64url, or make the key again from the public certificate.'
        },
        'leading-zero': {
            message: '"n" (modulus) starts with a zero byte, which belongs into certificates but not into a JWK.',
            fix: 'Remove the zero byte before you encode the number, or make the key again from the public certificate.'
        },
        'impossible-length': {
            message:
                '"n" (modulus) has {length} characters, a length that base64url cannot have: some are missing or too many.',
            fix: 'Copy "n" again in full, or make the key again from the public certificate.'
        },
        empty: { message: '"n" (modulus) is empty.' }
    },
    appliesTo: ({ modulus }) => modulus !== null,
    check: ({ modulus, n }) => {
        const text = n.state === 'present' ? n.value : '';
        if (!modulus?.defect) {
            return [];
        }
        const { defect, at } = modulus;
        const place = at && {
            at,
            data: { position: at.start + 1, character: text.charAt(at.start), length: text.length }
        };
        return [{ path: '/n', ...(defect !== 'other-character' && { variant: defect }), ...place }];
    }
};
