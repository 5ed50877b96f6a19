import type { Rule } from '../../types.js';
import { checkEncoding } from '../../jwk/numberDefect.js';

export const modulusEncoding: Rule<'jwk'> = {
    id: 'jwk.modulus-encoding',
    severity: 'error',
    title: 'The modulus is not base64url',
    source: { name: 'RFC 7518', section: '6.3.1.1', url: 'https://www.rfc-editor.org/rfc/rfc7518#section-6.3.1.1' },
    asks: ['T8'],
    who: 'backend',
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
        bytes: {
            message: '"n" (modulus) is text of bytes as Python prints it, with a “b” and quotes around the digits.',
            fix: 'Remove the “b” and the quotes inside the string; in Python, write .decode() behind the bytes.'
        },
        'encoded-hex': {
            message: '"n" (modulus) encodes the hexadecimal text of the number instead of its bytes.',
            fix: 'Write the number’s bytes in base64url, or make the key again from the public certificate.'
        },
        'encoded-decimal': {
            message: '"n" (modulus) encodes the decimal text of the number instead of its bytes.',
            fix: 'Write the number’s bytes in base64url, or make the key again from the public certificate.'
        },
        'encoded-twice': {
            message:
                '"n" (modulus) was encoded twice: it decodes to the base64 text of the number instead of its bytes.',
            fix: 'Decode it once, and write what comes out in base64url, or make the key again from the public certificate.'
        },
        'stand-in': {
            message: '"n" (modulus) is {found}, which {program} prints instead of the value.',
            fix: 'Print the key again with {printer}, and put in what stands there.'
        },
        invisible: {
            message: '"n" (modulus) has a character at position {position} that nobody sees: {character}.',
            fix: 'Remove everything from "n" that is no letter, digit, “-” or “_”.'
        },
        empty: { message: '"n" (modulus) is empty.' }
    },
    appliesTo: ({ modulus }) => modulus !== null,
    check: ({ modulus, n }) => checkEncoding('/n', modulus, n)
};
