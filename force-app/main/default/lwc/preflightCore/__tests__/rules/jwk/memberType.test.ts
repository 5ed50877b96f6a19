import { memberType } from '../../../rules/jwk/memberType.js';
import { jwkText, makeJwk } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const x5c = makeJwk().x5c as string[];

testRule(memberType, {
    valid: [
        { title: 'text and lists where they belong', input: jwkText({ key_ops: ['verify'], x5t: 'abc' }) },
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
        }
    ]
});
