import type { Rule } from '../../types.js';
import { checkEncoding } from '../../jwk/numberDefect.js';

export const exponentEncoding: Rule<'jwk'> = {
    id: 'jwk.exponent-encoding',
    severity: 'error',
    title: 'The exponent is not base64url',
    source: { name: 'RFC 7518', section: '6.3.1.2', url: 'https://www.rfc-editor.org/rfc/rfc7518#section-6.3.1.2' },
    asks: ['T8'],
    who: 'backend',
    message: '"e" (exponent) is not base64url: a character that does not belong there is at position {position}.',
    why: 'Readers of the key take "e" as base64url. From any other way of writing the number they get another number, or none.',
    fix: 'Make the key again from the public certificate. The usual exponent 65537 is written "e": "AQAB".',
    variants: {
        'base64-alphabet': {
            message: '"e" (exponent) is base64, not base64url: position {position} has “{character}”.',
            fix: 'Replace every “+” by “-” and every “/” by “_”, and remove “=” at the end.'
        },
        padding: {
            message: '"e" (exponent) has “=” at position {position}; base64url in a key has no padding.',
            fix: 'Remove every “=” from "e". The usual exponent 65537 is written "e": "AQAB".'
        },
        'white-space': {
            message: '"e" (exponent) has a blank or line break at position {position}.',
            fix: 'Remove all blanks and line breaks from "e".'
        },
        number: {
            message: '"e" (exponent) is a plain JSON number; it has to be base64url text.',
            fix: 'If the number is 65537, write "e": "AQAB". Otherwise make the key again from the public certificate.'
        },
        decimal: {
            message: '"e" (exponent) is written as a decimal number; it has to be base64url.',
            fix: 'If it says 65537, write "e": "AQAB". Otherwise make the key again from the public certificate.'
        },
        hex: {
            message: '"e" (exponent) is written in hexadecimal; it has to be base64url.',
            fix: 'If it says 10001, write "e": "AQAB". Otherwise make the key again from the public certificate.'
        },
        'hex-colons': {
            message: '"e" (exponent) is written as hexadecimal bytes with colons; it has to be base64url.',
            fix: 'If it says 01:00:01, write "e": "AQAB". Otherwise make the key again from the public certificate.'
        },
        'leading-zero': {
            message: '"e" (exponent) starts with a zero byte, which does not belong into a JWK.',
            fix: 'Remove the zero byte before you encode the number. The usual exponent 65537 is written "e": "AQAB".'
        },
        'impossible-length': {
            message:
                '"e" (exponent) has {length} characters, a length that base64url cannot have: some are missing or too many.'
        },
        bytes: {
            message: '"e" (exponent) is text of bytes as Python prints it, with a “b” and quotes around the digits.',
            fix: 'Remove the “b” and the quotes inside the string; in Python, write .decode() behind the bytes.'
        },
        'encoded-hex': {
            message: '"e" (exponent) encodes the hexadecimal text of the number instead of its bytes.',
            fix: 'If the number is 65537, write "e": "AQAB". Otherwise make the key again from the public certificate.'
        },
        'encoded-decimal': {
            message: '"e" (exponent) encodes the decimal text of the number instead of its bytes.',
            fix: 'If the number is 65537, write "e": "AQAB". Otherwise make the key again from the public certificate.'
        },
        'encoded-twice': {
            message:
                '"e" (exponent) was encoded twice: it decodes to the base64 text of the number instead of its bytes.',
            fix: 'If it decodes to AQAB, write "e": "AQAB". Otherwise make the key again from the public certificate.'
        },
        'stand-in': {
            message: '"e" (exponent) is {found}, which {program} prints instead of the value.',
            fix: 'Print the key again with {printer}, and put in what stands there.'
        },
        invisible: {
            message: '"e" (exponent) has a character at position {position} that nobody sees: {character}.',
            fix: 'Remove everything from "e" that is no letter, digit, “-” or “_”.'
        },
        empty: { message: '"e" (exponent) is empty.' }
    },
    appliesTo: ({ exponent }) => exponent !== null,
    check: ({ exponent, e }) => checkEncoding('/e', exponent, e)
};
