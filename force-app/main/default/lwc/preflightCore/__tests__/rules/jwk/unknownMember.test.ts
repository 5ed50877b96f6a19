import { unknownMember } from '../../../rules/jwk/unknownMember.js';
import { jwkText } from '../../support/makeCertificate.js';
import { run, testRule } from '../../support/testRule.js';

testRule(unknownMember, {
    valid: [
        {
            title: 'a key with registered members',
            input: jwkText({ key_ops: ['verify'], ext: true, x5u: 'https://a.example' })
        },
        {
            title: 'null and required members, of which other rules speak',
            input: jwkText({ Crv: null, kty: undefined, Kty: 'RSA' })
        },
        { title: 'Salesforce’s sample members', input: jwkText({ y: 'y', crv: 'crv', d: 'd', k: 'k' }) }
    ],
    invalid: [
        {
            title: 'a member that Microsoft Entra adds',
            input: jwkText({ issuer: 'https://login.microsoftonline.com/x/v2.0' }),
            findings: [
                { path: '/issuer', data: { name: 'issuer' }, marks: '"https://login.microsoftonline.com/x/v2.0"' }
            ]
        },
        {
            title: 'other spellings of optional members',
            input: jwkText({ use: undefined, USE: 'sig', keyOps: ['verify'] }),
            findings: [
                { path: '/USE', variant: 'spelling', data: { name: 'USE', meant: 'use' }, marks: '"sig"' },
                { path: '/keyOps', variant: 'spelling', data: { name: 'keyOps', meant: 'key_ops' } }
            ]
        },
        {
            title: 'another spelling beside the right one, which is not renamed',
            input: jwkText({ Kid: 'other' }),
            findings: [{ path: '/Kid', variant: undefined, data: { name: 'Kid', meant: undefined } }]
        },
        {
            title: 'the name of a private member in other letters, which nobody is told to write',
            input: jwkText({ D: 'd', K: 'k', ' q': '' }),
            findings: [
                { path: '/D', data: { name: 'D' } },
                { path: '/K', data: { name: 'K' } },
                { path: '/ q', data: { name: ' q' } }
            ]
        },
        {
            title: 'a long name with a slash and an invisible character',
            input: jwkText({ [`a/b\u202e${'c'.repeat(100)}`]: 1 }),
            findings: [{ path: '', data: { name: 'a/b\ufffdcccccccccc…' }, marks: '1' }]
        }
    ],
    notApplicable: [
        {
            title: 'a private key, of which a damaged piece could stand where a name belongs',
            input: jwkText({ d: Buffer.alloc(256, 7).toString('base64url'), Ea4gLedTAjX8nLKEn: 1 })
        }
    ]
});

it('leaves the key ready', async () => {
    expect((await run({ title: '', input: jwkText({ status: 'active' }) })).verdict).toBe('ready');
});
