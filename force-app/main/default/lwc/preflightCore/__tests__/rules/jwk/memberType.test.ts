import { memberType } from '../../../rules/jwk/memberType.js';
import { jwkText, makeJwk } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const good = makeJwk();
const x5c = good.x5c as string[];
const der = Buffer.from(String(x5c[0]), 'base64');
const bytes = (octets: Buffer) => ({ type: 'Buffer', data: [...octets] });

testRule(memberType, {
    valid: [
        { title: 'text and lists where they belong', input: jwkText({ key_ops: ['verify'], x5t: 'abc' }) },
        {
            title: 'the text of a program where a list belongs, which is no matter of its type',
            input: jwkText({ x5c: 'System.Object[]' })
        },
        { title: 'null, which is reported elsewhere', input: jwkText({ x5t: null, key_ops: null }) }
    ],
    invalid: [
        {
            title: 'a key ID that is a number',
            input: jwkText({ kid: 123456 }),
            findings: [
                {
                    path: '/kid',
                    variant: 'unquoted',
                    data: { name: 'kid', found: 'a number', expected: 'text' },
                    marks: '123456'
                }
            ]
        },
        {
            title: 'a certificate outside of a list',
            input: jwkText({ x5c: x5c[0] }),
            findings: [
                { path: '/x5c', variant: 'bare', data: { name: 'x5c', found: 'text', expected: 'a list of texts' } }
            ]
        },
        {
            title: 'an exponent that is a number',
            input: jwkText({ e: 65537 }),
            findings: [{ path: '/e', variant: 'number', marks: '65537' }]
        },
        {
            title: 'a modulus that is a number',
            input: jwkText({ n: 12345 }),
            findings: [{ path: '/n', variant: 'number' }]
        },
        { title: 'true', input: jwkText({ use: true }), findings: [{ path: '/use', variant: 'unquoted' }] },
        {
            title: 'an algorithm in a list',
            input: jwkText({ alg: ['RS256'] }),
            findings: [{ path: '/alg', variant: 'wrapped', marks: '["RS256"]' }]
        },
        {
            title: 'an object',
            input: jwkText({ 'x5t#S256': {} }),
            findings: [
                {
                    path: '/x5t#S256',
                    variant: undefined,
                    data: { name: 'x5t#S256', found: 'an object', expected: 'text' },
                    marks: '{}'
                }
            ]
        },
        {
            title: 'two algorithms in a list',
            input: jwkText({ alg: ['RS256', 'RS512'] }),
            findings: [{ path: '/alg', data: { name: 'alg', found: 'an array', expected: 'text' } }]
        },
        {
            title: 'an object in place of a certificate',
            input: jwkText({ x5c: [x5c[0], { cert: x5c[0] }, null] }),
            findings: [
                {
                    path: '/x5c/1',
                    variant: 'item',
                    data: { name: 'x5c', number: 2, found: 'an object', expected: 'a list of texts' }
                },
                {
                    path: '/x5c/2',
                    variant: 'item',
                    data: { name: 'x5c', number: 3, found: 'null', expected: 'a list of texts' },
                    marks: 'null'
                }
            ]
        },
        {
            title: 'operations that are an object',
            input: jwkText({ key_ops: {} }),
            findings: [{ path: '/key_ops', data: { name: 'key_ops', found: 'an object', expected: 'a list of texts' } }]
        },
        {
            title: 'a Node Buffer',
            input: jwkText({ x5c: [bytes(der)] }),
            findings: [{ path: '/x5c/0', variant: 'buffer', data: { name: 'x5c' } }]
        },
        {
            title: 'a Buffer for each number',
            input: jwkText({ n: bytes(Buffer.from(String(good.n), 'base64url')), e: bytes(Buffer.from([1, 0, 1])) }),
            findings: [
                { path: '/n', variant: 'buffer', data: { name: 'n' } },
                { path: '/e', variant: 'buffer', data: { name: 'e' } }
            ]
        },
        {
            title: 'bytes of Java, which count from -128',
            input: jwkText({ e: [1, 0, 1], x5c: [[...der].map((octet) => (octet > 127 ? octet - 256 : octet))] }),
            findings: [
                { path: '/e', variant: 'octets', data: { name: 'e' }, marks: '[1,0,1]' },
                { path: '/x5c/0', variant: 'octets', data: { name: 'x5c' } }
            ]
        },
        {
            title: 'a Uint8Array, which JSON.stringify makes an object of',
            input: jwkText({ e: { 0: 1, 1: 0, 2: 1 } }),
            findings: [{ path: '/e', variant: 'octets', data: { name: 'e' } }]
        },
        {
            title: 'a PHP array that lost its first element',
            input: jwkText({ x5c: { 1: x5c[0] }, key_ops: { 2: 'verify' } }),
            findings: [
                { path: '/x5c', variant: 'indexed', data: { name: 'x5c' } },
                { path: '/key_ops', variant: 'indexed', data: { name: 'key_ops' } }
            ]
        },
        {
            title: 'a list in a list',
            input: jwkText({ x5c: [x5c] }),
            findings: [{ path: '/x5c/0', variant: 'nested', data: { name: 'x5c' } }]
        },
        {
            title: 'a list as text, also as Python writes it',
            input: jwkText({ x5c: JSON.stringify(x5c), key_ops: "['verify']" }),
            findings: [
                { path: '/x5c', variant: 'text-list', data: { name: 'x5c' } },
                { path: '/key_ops', variant: 'text-list', data: { name: 'key_ops' } }
            ]
        },
        {
            title: 'numbers that are no bytes of anything',
            input: jwkText({ n: [1, 2], x5c: [[300]] }),
            findings: [
                { path: '/n', data: { name: 'n', found: 'an array', expected: 'text' } },
                {
                    path: '/x5c/0',
                    variant: 'item',
                    data: { name: 'x5c', number: 1, found: 'an array', expected: 'a list of texts' }
                }
            ]
        },
        {
            title: 'what console.log prints',
            input: '{"kty":"RSA","n":[Object],"key_ops":[Array]}',
            findings: [
                {
                    path: '/n',
                    variant: 'stand-in',
                    data: { name: 'n', found: '[Object]', program: 'console.log', printer: 'JSON.stringify(key)' }
                },
                {
                    path: '/key_ops',
                    variant: 'stand-in',
                    data: { name: 'key_ops', found: '[Array]', program: 'console.log', printer: 'JSON.stringify(key)' }
                }
            ]
        }
    ]
});
