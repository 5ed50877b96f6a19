import { modulusEncoding } from '../../../rules/jwk/modulusEncoding.js';
import { jwkText, makeJwk } from '../../support/makeCertificate.js';
import { numberOf } from '../../support/moduli.js';
import { testRule } from '../../support/testRule.js';

const n = String(makeJwk().n);
const octets = Buffer.from(n, 'base64url');
const hex = octets.toString('hex');
const standard = octets.toString('base64').replace(/=+$/, '');
const firstOther = standard.search(/[+/]/);

testRule(modulusEncoding, {
    valid: [
        { title: 'base64url', input: jwkText() },
        {
            title: 'a pattern of hex digits, which is base64url all the same',
            input: jwkText({ n: 'AbAbAb1'.repeat(40) })
        },
        { title: 'a short text of hex digits', input: jwkText({ n: 'abcdef0123456789' }) }
    ],
    invalid: [
        {
            title: 'base64 with its own alphabet',
            input: jwkText({ n: standard }),
            findings: [
                {
                    path: '/n',
                    variant: 'base64-alphabet',
                    data: { position: firstOther + 1, character: standard.charAt(firstOther), length: 342 },
                    marks: standard.charAt(firstOther)
                }
            ]
        },
        {
            title: 'padding at the end',
            input: jwkText({ n: `${n}==` }),
            findings: [
                { path: '/n', variant: 'padding', data: { position: 343, character: '=', length: 344 }, marks: '==' }
            ]
        },
        {
            title: 'a line break',
            input: jwkText({ n: `${n.slice(0, 64)}\n${n.slice(64)}` }),
            findings: [
                {
                    path: '/n',
                    variant: 'white-space',
                    data: { position: 65, character: '\n', length: 343 },
                    marks: '\\n'
                }
            ]
        },
        {
            title: 'hexadecimal',
            input: jwkText({ n: hex }),
            findings: [{ path: '/n', variant: 'hex', marks: `"${hex}"` }]
        },
        {
            title: 'hexadecimal in capitals with a prefix',
            input: jwkText({ n: `0x${hex.toUpperCase()}` }),
            findings: [{ path: '/n', variant: 'hex' }]
        },
        {
            title: 'hexadecimal bytes with colons, as openssl prints them',
            input: jwkText({ n: `00:${hex.replace(/..(?=.)/g, '$&:')}` }),
            findings: [{ path: '/n', variant: 'hex-colons' }]
        },
        {
            title: 'a decimal number',
            input: jwkText({ n: numberOf(n).toString() }),
            findings: [{ path: '/n', variant: 'decimal' }]
        },
        {
            title: 'the zero byte that certificates need',
            input: jwkText({ n: Buffer.concat([Buffer.alloc(1), octets]).toString('base64url') }),
            findings: [{ path: '/n', variant: 'leading-zero', data: { position: 1, character: 'A', length: 343 } }]
        },
        {
            title: 'a character too few',
            input: jwkText({ n: n.slice(0, 341) }),
            findings: [
                {
                    path: '/n',
                    variant: 'impossible-length',
                    data: { position: 341, character: n.charAt(340), length: 341 }
                }
            ]
        },
        { title: 'nothing', input: jwkText({ n: '' }), findings: [{ path: '/n', variant: 'empty', marks: '""' }] },
        {
            title: 'a character that is in no alphabet',
            input: jwkText({ n: `${n.slice(0, 10)}!${n.slice(11)}` }),
            findings: [{ path: '/n', data: { position: 11, character: '!', length: 342 }, marks: '!' }]
        },
        {
            title: 'bytes as Python prints them',
            input: jwkText({ n: `b'${n}'` }),
            findings: [
                { path: '/n', variant: 'bytes', data: { position: 1, character: 'b', length: 345 }, marks: "b'" }
            ]
        },
        {
            title: 'the output of openssl rsa -modulus',
            input: jwkText({ n: `Modulus=${hex.toUpperCase()}` }),
            findings: [{ path: '/n', variant: 'hex' }]
        },
        ...[`0x${hex}`, hex, `Modulus=${hex.toUpperCase()}\n`, hex.replace(/..(?!$)/g, '$&:')].flatMap((text) => [
            {
                title: `base64url of ${text.slice(0, 12)}…`,
                input: jwkText({ n: Buffer.from(text).toString('base64url') }),
                findings: [{ path: '/n', variant: 'encoded-hex' }]
            },
            {
                title: `base64 of ${text.slice(0, 12)}…`,
                input: jwkText({ n: Buffer.from(text).toString('base64') }),
                findings: [{ path: '/n', variant: 'encoded-hex' }]
            }
        ]),
        {
            title: 'base64url of the decimal text',
            input: jwkText({ n: Buffer.from(String(numberOf(octets.toString('latin1')))).toString('base64url') }),
            findings: [{ path: '/n', variant: 'encoded-decimal' }]
        },
        {
            title: 'base64url twice',
            input: jwkText({ n: Buffer.from(n).toString('base64url') }),
            findings: [{ path: '/n', variant: 'encoded-twice' }]
        },
        {
            title: 'what a program prints instead',
            input: jwkText({ n: '[Object]' }),
            findings: [
                {
                    path: '/n',
                    variant: 'stand-in',
                    data: { found: '[Object]', program: 'console.log', printer: 'JSON.stringify(key)' }
                }
            ]
        },
        {
            title: 'a character that nobody sees',
            input: jwkText({ n: `${n.slice(0, 9)}\u2060${n.slice(9)}` }),
            findings: [{ path: '/n', variant: 'invisible', data: { position: 10, character: 'U+2060, word joiner' } }]
        }
    ],
    notApplicable: [
        { title: 'no modulus', input: jwkText({ n: undefined }) },
        { title: 'a number', input: jwkText({ n: 12345 }) }
    ]
});
