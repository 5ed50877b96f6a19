import { segmentEncoding } from '../../../rules/token/segmentEncoding.js';
import { encryptedToken } from '../../support/inputs.js';
import { makeToken } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const token = makeToken();
const [header = '', claims = '', signature = ''] = token.split('.');
const insert = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at);
/** The digit in front: its last bits are those of the one behind it, and a signature of 256 octets uses none of them. */
const withStrayBits = (text: string): string => text.slice(0, -1) + { A: 'B', Q: 'R', g: 'h', w: 'x' }[text.slice(-1)];
/** A signature of which the base64 text holds a + or a /. */
const inBase64 = Buffer.from(signature, 'base64url').toString('base64').replaceAll('=', '');
const other = /[+/]/.exec(inBase64);

testTokenRule(segmentEncoding, {
    valid: [
        { title: 'strict base64url' },
        { title: 'an empty signature, which is reported elsewhere', token: `${header}.${claims}.` }
    ],
    invalid: [
        {
            title: 'padding behind the signature',
            token: `${header}.${claims}.${signature}==`,
            findings: [
                {
                    path: '/signature',
                    variant: 'padding',
                    data: { part: 'signature', position: signature.length + 1 },
                    marks: '=='
                }
            ]
        },
        {
            title: 'the alphabet of base64',
            token: `${header}.${claims}.${inBase64}`,
            findings: [
                {
                    path: '/signature',
                    variant: 'base64-alphabet',
                    data: { part: 'signature', position: (other?.index ?? 0) + 1 },
                    marks: other?.[0] ?? ''
                }
            ]
        },
        {
            title: 'a line break in the claims',
            token: `${header}.${insert(claims, 10, '\n')}.${signature}`,
            findings: [
                { path: '/payload', variant: 'white-space', data: { part: 'claims', position: 11 }, marks: '\n' }
            ]
        },
        {
            title: 'another character in the signature',
            token: `${header}.${claims}.${insert(signature, 5, '!')}`,
            findings: [
                { path: '/signature', variant: 'other-character', data: { part: 'signature', position: 6 }, marks: '!' }
            ]
        },
        {
            title: 'a character too many',
            token: `${header}.${claims}.${signature}AAA`,
            findings: [{ path: '/signature', variant: 'impossible-length' }]
        },
        {
            title: 'stray bits in the last character',
            token: `${header}.${claims}.${withStrayBits(signature)}`,
            findings: [
                {
                    path: '/signature',
                    variant: 'non-canonical',
                    data: { part: 'signature', position: signature.length }
                }
            ]
        },
        {
            title: 'every part padded',
            token: `${header}=.${claims}=.${signature}=`,
            findings: [
                { path: '/header', variant: 'padding', data: { part: 'header', position: header.length + 1 } },
                { path: '/payload', variant: 'padding', data: { part: 'claims', position: claims.length + 1 } },
                { path: '/signature', variant: 'padding', data: { part: 'signature', position: signature.length + 1 } }
            ]
        }
    ],
    notApplicable: [
        { title: 'two parts', token: `${header}.${claims}=` },
        { title: 'an encrypted token', token: encryptedToken },
        { title: 'a text that is no token', token: 'hello' }
    ]
});
