import { notAnObject } from '../../../rules/input/notAnObject.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const key = jwkText();
const OPENID = '{"issuer":"https://id.example.com","jwks_uri":"https://id.example.com/keys"}';

testRule(notAnObject, {
    valid: [
        { title: 'a key', input: key },
        { title: 'a key in an array, which another rule is about', input: `[${key}]` },
        { title: 'a key in quotes, which another rule is about', input: JSON.stringify(key) },
        { title: 'a configuration with the keys in it', input: `{"jwks_uri":"x","jwks":{"keys":[${key}]}}` }
    ],
    invalid: [
        {
            title: 'a text in quotes',
            input: '"chat-2026-11"',
            findings: [{ path: '', variant: 'string', data: {}, marks: '"chat-2026-11"' }]
        },
        {
            title: 'other JSON inside a text in quotes',
            input: JSON.stringify('{"kid":"a"}'),
            findings: [{ path: '', variant: 'json', marks: JSON.stringify('{"kid":"a"}') }]
        },
        {
            title: 'a key inside a text in quotes that cannot be read',
            input: JSON.stringify(key.replace(':', '')),
            findings: [{ path: '', variant: 'json' }]
        },
        {
            title: 'the configuration of an identity provider',
            input: OPENID,
            findings: [{ path: '', variant: 'openid', data: {} }]
        },
        {
            title: 'the same where the answer of an endpoint belongs',
            purpose: 'endpoint',
            input: OPENID,
            findings: [{ path: '', variant: 'openid', data: {} }]
        },
        {
            title: 'an array without keys',
            input: '["RSA"]',
            findings: [{ path: '', variant: 'array', marks: '["RSA"]' }]
        },
        { title: 'a number', input: '65537', findings: [{ path: '', variant: 'other', data: { found: 'number' } }] },
        { title: 'true', input: 'true', findings: [{ path: '', variant: 'other', data: { found: 'true or false' } }] },
        {
            title: 'null',
            input: ' null',
            findings: [{ path: '', variant: 'other', data: { found: 'null' }, marks: 'null' }]
        }
    ],
    notChecked: [
        { title: 'a key set without keys', input: '{"keys":[]}' },
        { title: 'a key set of texts', input: '{"keys":["RSA"]}' }
    ],
    notApplicable: [{ title: 'a text that is no JSON', input: 'chat-2026-11' }]
});
