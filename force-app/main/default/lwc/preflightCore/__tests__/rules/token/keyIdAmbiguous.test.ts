import { keyIdAmbiguous } from '../../../rules/token/keyIdAmbiguous.js';
import { certificatePem, publicPem } from '../../support/inputs.js';
import { jwkText, keys } from '../../support/makeCertificate.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const path = '/header/kid';
const impostor = jwkText({ key: keys.other });
const set = `{"keys":[${jwkText()},${impostor}]}`;

testTokenRule(keyIdAmbiguous, {
    valid: [
        { title: 'one key', keys: [jwkText()] },
        { title: 'two keys with key IDs of their own', keys: [jwkText(), jwkText({ key: keys.other, kid: 'other' })] },
        { title: 'the same key twice', keys: [jwkText(), jwkText()] },
        {
            title: 'two other keys that share a key ID',
            keys: [jwkText({ kid: 'a' }), jwkText({ key: keys.other, kid: 'a' })]
        },
        { title: 'a certificate and a public key, which have none', keys: [jwkText(), certificatePem, publicPem] },
        { title: 'two keys of one set, which is reported elsewhere', keys: [set] }
    ],
    invalid: [
        {
            title: 'two keys with one key ID, the first of which signed it',
            keys: [jwkText(), impostor],
            findings: [{ path, variant: 'one-verifies', data: { key: 'key-1.json', other: 'key-2.json' } }]
        },
        {
            title: 'two keys with one key ID, the second of which signed it',
            keys: [impostor, jwkText()],
            findings: [{ path, variant: 'one-verifies', data: { key: 'key-2.json', other: 'key-1.json' } }]
        },
        {
            title: 'two keys with one key ID, none of which signed it',
            signedWith: keys.root,
            keys: [jwkText(), impostor],
            findings: [{ path, data: { keys: 'key-1.json and key-2.json', kid: 'chat-2026-11' } }]
        }
    ],
    notApplicable: [{ title: 'the keys of a channel are asked', hasChannel: true }],
    notChecked: [
        { title: 'no key' },
        { title: 'no key ID', header: { kid: undefined }, keys: [jwkText(), impostor] },
        { title: 'a header that cannot be read', header: '[]', keys: [jwkText(), impostor] }
    ]
});
