import { exponentEncoding } from '../../../rules/jwk/exponentEncoding.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const invalid = (
    title: string,
    e: unknown,
    finding: { variant?: string; data?: Record<string, string | number>; marks?: string }
) => ({
    title,
    input: jwkText({ e }),
    findings: [{ path: '/e', ...finding }]
});

testRule(exponentEncoding, {
    valid: [
        { title: 'AQAB', input: jwkText() },
        { title: 'the exponent 3', input: jwkText({ e: 'Aw' }) },
        { title: 'digits alone that are base64url of an unusual exponent', input: jwkText({ e: '1235' }) }
    ],
    invalid: [
        invalid('65537 as text', '65537', { variant: 'decimal', marks: '"65537"' }),
        invalid('65537 as a number', 65537, { variant: 'number', marks: '65537' }),
        invalid('3 as text', '3', { variant: 'decimal' }),
        invalid('hexadecimal', '010001', { variant: 'hex' }),
        invalid('hexadecimal with a prefix', '0x10001', { variant: 'hex' }),
        invalid('hexadecimal bytes with colons', '01:00:01', { variant: 'hex-colons' }),
        invalid('padding', 'AQAB====', {
            variant: 'padding',
            data: { position: 5, character: '=', length: 8 },
            marks: '===='
        }),
        invalid('a zero byte in front', 'AAEAAQ', { variant: 'leading-zero' }),
        invalid('base64 with its own alphabet', '+/+/', {
            variant: 'base64-alphabet',
            data: { position: 1, character: '+', length: 4 },
            marks: '+'
        }),
        invalid('a blank', 'AQ AB', {
            variant: 'white-space',
            data: { position: 3, character: ' ', length: 5 },
            marks: ' '
        }),
        invalid('a character too many', 'AQABA', {
            variant: 'impossible-length',
            data: { position: 5, character: 'A', length: 5 }
        }),
        invalid('nothing', '', { variant: 'empty', marks: '""' }),
        invalid('a character that is in no alphabet', 'AQ?B', {
            data: { position: 3, character: '?', length: 4 },
            marks: '?'
        }),
        invalid('bytes as Python prints them', "b'AQAB'", {
            variant: 'bytes',
            data: { position: 1, character: 'b', length: 7 }
        }),
        invalid('base64 of the decimal text', 'NjU1Mzc=', { variant: 'encoded-decimal' }),
        invalid('base64url of the hexadecimal text', 'MHgxMDAwMQ', { variant: 'encoded-hex' }),
        invalid('base64url twice', 'QVFBQg', { variant: 'encoded-twice' }),
        invalid('what a program prints instead', '[object Object]', {
            variant: 'stand-in',
            data: { found: '[object Object]', program: 'JavaScript', printer: 'JSON.stringify(key)' }
        }),
        invalid('a character that nobody sees', 'AQ\u200bAB', {
            variant: 'invisible',
            data: { position: 3, character: 'U+200B, zero-width space' }
        })
    ],
    notApplicable: [
        { title: 'no exponent', input: jwkText({ e: undefined }) },
        { title: 'true', input: jwkText({ e: true }) }
    ]
});
