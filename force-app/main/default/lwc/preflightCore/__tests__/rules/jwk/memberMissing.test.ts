import { memberMissing } from '../../../rules/jwk/memberMissing.js';
import { lookBeside } from '../../../engine/check.js';
import { certificatePem } from '../../support/inputs.js';
import { jwkText, keys, makeJwk } from '../../support/makeCertificate.js';
import { NOW, testRule } from '../../support/testRule.js';

const missing = (...names: string[]) =>
    names.map((name) => ({ path: `/${name}`, variant: name, ...(name !== 'x5c' && { data: { name } }) }));

testRule(memberMissing, {
    valid: [
        { title: 'a key with all six members', input: jwkText() },
        {
            title: 'a key without a certificate, at an endpoint',
            purpose: 'endpoint',
            input: JSON.stringify({ keys: [makeJwk({ x5c: undefined })] })
        }
    ],
    invalid: [
        {
            title: 'a key as Okta or Google publish it, without "x5c"',
            input: jwkText({ x5c: undefined }),
            findings: [{ path: '/x5c', variant: 'x5c', data: { name: 'x5c', kid: 'chat-2026-11' }, marks: '{' }]
        },
        {
            title: 'a key without "x5c" that is in the org already',
            options: { isUploaded: true },
            input: jwkText({ x5c: undefined }),
            findings: [{ path: '/x5c', variant: 'x5c-uploaded', data: { name: 'x5c', kid: 'chat-2026-11' } }]
        },
        {
            title: 'a key ID that must not stand in a command',
            input: jwkText({ x5c: undefined, kid: 'a; rm -rf /' }),
            findings: [{ path: '/x5c', variant: 'x5c', data: { name: 'x5c', kid: 'YOUR-KID' } }]
        },
        {
            title: 'a key without "x5c" whose certificate stands beside it',
            input: `${jwkText({ x5c: undefined })}\n${certificatePem}`,
            findings: [
                {
                    path: '/x5c',
                    variant: 'x5c-beside',
                    data: { name: 'x5c', place: 'beside it in this text' },
                    marks: '{'
                }
            ]
        },
        {
            title: 'a key without "x5c" whose certificate is in another file',
            input: jwkText({ x5c: undefined }),
            options: { beside: lookBeside([{ name: 'c.pem', text: certificatePem }], { now: NOW }) },
            findings: [{ path: '/x5c', variant: 'x5c-beside', data: { name: 'x5c', place: 'in c.pem', file: 'c.pem' } }]
        },
        {
            title: 'a key without "x5c" beside the certificate of another one',
            input: `${jwkText({ x5c: undefined, key: keys.other })}\n${certificatePem}`,
            options: { beside: lookBeside([{ name: 'c.pem', text: certificatePem }], { now: NOW }) },
            findings: missing('x5c')
        },
        {
            title: 'a key as Microsoft Entra publishes it, without "alg"',
            input: jwkText({ alg: undefined }),
            findings: missing('alg')
        },
        { title: 'no "kty"', input: jwkText({ kty: undefined }), findings: missing('kty') },
        { title: 'no "kid"', input: jwkText({ kid: undefined }), findings: missing('kid') },
        { title: 'no "n"', input: jwkText({ n: undefined }), findings: missing('n') },
        { title: 'no "e"', input: jwkText({ e: undefined }), findings: missing('e') },
        {
            title: 'a required member that is null',
            input: jwkText({ kid: null }),
            findings: [{ path: '/kid', variant: 'kid', marks: 'null' }]
        },
        {
            title: 'hardly anything',
            input: '{"kty":"RSA"}',
            findings: missing('kid', 'alg', 'x5c', 'n', 'e')
        },
        {
            title: 'an elliptic-curve key, which has neither "n" nor "e"',
            input: '{"kty":"EC","crv":"P-256","kid":"a","alg":"ES256"}',
            findings: missing('x5c')
        },
        {
            title: 'a modulus that an endpoint left out',
            purpose: 'endpoint',
            input: JSON.stringify({ keys: [makeJwk({ n: undefined, x5c: undefined })] }),
            findings: [{ path: '/keys/0/n', variant: 'n', data: { name: 'n' } }]
        }
    ]
});
